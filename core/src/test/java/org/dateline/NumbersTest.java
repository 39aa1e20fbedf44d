package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.data.DataFolder;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which events the numbers of a report belong to, and who gives them. */
class NumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void everyNumberBelongsToTheEventThatItIsToldOf() throws IOException {
        List<String> failures = new ArrayList<>();
        List<String> lines = lines();
        try (Dateline dateline = Dateline.open(new DataFolder(List.of(DataFolder.installed())))) {
            for (String line : lines) {
                boolean unmet = line.startsWith("~");
                String[] sides = (unmet ? line.substring(1) : line).split("\\s*=>\\s*");
                String written = dateline.code(report(sides[0])).events().stream()
                        .map(NumbersTest::written)
                        .collect(Collectors.joining("; "));
                if (unmet == sides[1].equals(written.isEmpty() ? "nothing" : written)) {
                    failures.add(sides[0] + (unmet ? " comes out now: take away the ~" : " gives " + written));
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(lines).hasSizeGreaterThan(35);
    }

    private static String written(Event event) {
        String counts = event.counts().stream().map(NumbersTest::written).collect(Collectors.joining(", "));
        return event.code().type()
                + " @"
                + (event.where() == null ? "-" : Objects.toString(event.where().text(), "-"))
                + " " + Objects.toString(event.when().earliest(), "-")
                + (counts.isEmpty() ? "" : " " + counts);
    }

    private static String written(Count count) {
        Actor by = count.by();
        return count.kind() + " " + number(count.low()) + "/" + number(count.best()) + "/" + number(count.high())
                + (by == null ? "" : " by " + by.name());
    }

    private static String number(@Nullable Long number) {
        return Objects.toString(number, "-");
    }

    private static Report report(String text) {
        Published published = new Published(DAY, Published.Basis.FIELD);
        return new Report("numbers", new StoredText(text), null, published, null, null, null, "numbers.txt");
    }

    private static List<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(NumbersTest.class.getResourceAsStream("numbers.txt"), "numbers.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
