package org.dateline.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.model.event.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of which country a body is that the text names without one. Cases: {@code who/bodies.txt}. */
class BodyCountriesTest {

    private static OpenedSteps steps;
    private static final List<Outcome> OUTCOMES = new ArrayList<>();

    private record Outcome(
            String text,
            @Nullable String expected,
            @Nullable String given,
            String kind) {

        boolean isWrong() {
            return given != null && !given.equals(expected);
        }

        boolean isFound() {
            return given != null && given.equals(expected);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        steps = new OpenedSteps();
        try (InputStream stream = BodyCountriesTest.class.getResourceAsStream("/who/bodies.txt")) {
            new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(BodyCountriesTest::code);
        }
        assertThat(steps.problems()).isEmpty();
    }

    @AfterAll
    static void close() throws Exception {
        steps.close();
    }

    @Test
    void aCountryThatIsGivenIsRightInNineteenOfTwentyCases() {
        long given =
                OUTCOMES.stream().filter(outcome -> outcome.given() != null).count();
        List<Outcome> wrong = OUTCOMES.stream().filter(Outcome::isWrong).toList();
        assertThat((double) wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(given * 0.05);
    }

    @Test
    void oneCountryInThreeThatATextGivesIsFound() {
        long stated =
                OUTCOMES.stream().filter(outcome -> outcome.expected() != null).count();
        List<Outcome> missed = OUTCOMES.stream()
                .filter(outcome -> outcome.expected() != null && !outcome.isFound())
                .toList();
        assertThat((double) missed.size()).as(missed.toString()).isLessThanOrEqualTo(stated * 0.65);
    }

    @Test
    void noBodyIsOfAContestedPlace() {
        assertThat(OUTCOMES)
                .filteredOn(outcome -> outcome.kind().equals("contested"))
                .filteredOn(Outcome::isWrong)
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void code(String line) {
        String[] cells = line.split(" \\| ");
        int open = cells[1].indexOf('[');
        int close = cells[1].indexOf(']');
        String written = cells[1].replace("[", "").replace("]", "");
        Actor speaker = steps.resolved(written, LocalDate.parse(cells[0]), open, close - 1);
        OUTCOMES.add(new Outcome(cells[1], cells[2].equals("-") ? null : cells[2], speaker.code(), cells[3]));
    }
}
