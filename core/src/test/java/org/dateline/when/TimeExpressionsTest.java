package org.dateline.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeExpressionsTest {

    private static final TimeExpressions EXPRESSIONS = WhenData.expressions();

    @Test
    void everyExampleOfTheDataComesOutAsWritten() {
        assertThat(EXPRESSIONS.check()).isEmpty();
    }

    @Test
    void everyCaseComesOutAsWritten() throws IOException {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (String line : cases("expressions.txt")) {
            cases++;
            String failure = new TimeExample(line).failure(EXPRESSIONS);
            if (failure != null) {
                failures.add(failure);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(800);
    }

    static List<String> cases(String name) throws IOException {
        try (InputStream stream = TimeExpressionsTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
