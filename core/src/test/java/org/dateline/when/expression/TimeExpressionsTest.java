package org.dateline.when.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.when.WhenData;
import org.junit.jupiter.api.Test;

public class TimeExpressionsTest {

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

    public static List<String> cases(String name) throws IOException {
        try (InputStream stream = WhenData.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
