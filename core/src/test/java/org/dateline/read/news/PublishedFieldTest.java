package org.dateline.read.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PublishedFieldTest {

    @Test
    void everyFormOfADateIsReadAndNothingElse() throws IOException {
        List<String> lines;
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("published.txt"))) {
            lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(25).allSatisfy(line -> {
            String[] fields = line.split(" \\| ");
            LocalDate day = PublishedField.day(fields[0]);
            assertThat(day == null ? "-" : day.toString()).as(fields[0]).isEqualTo(fields[1]);
        });
    }
}
