package org.dateline.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDateTest {

    @Test
    void everyIntervalHasTheDayThatIsWritten() throws IOException {
        List<String> lines;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("dates.txt"))) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(15).allSatisfy(line -> {
            String[] fields = line.split(" \\| ");
            When when = new When(
                    day(fields[0]),
                    day(fields[1]),
                    When.Precision.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                    When.Basis.valueOf(fields[3].toUpperCase(Locale.ROOT)),
                    null,
                    null);
            Stance stance = new Stance(
                    Stance.Reality.valueOf(fields[4].toUpperCase(Locale.ROOT)), fields[5].equals("yes"), List.of());
            EventDate date = EventDate.of(when, stance, fields[6].equals("yes"));
            assertThat(written(date)).as(line).isEqualTo(fields[7]);
        });
    }

    private static @Nullable LocalDate day(String written) {
        return written.equals("-") ? null : LocalDate.parse(written);
    }

    private static String written(@Nullable EventDate date) {
        return date == null ? "-" : (date.day() + " " + date.precision() + " " + date.basis()).toLowerCase(Locale.ROOT);
    }
}
