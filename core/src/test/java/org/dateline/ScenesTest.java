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
import org.dateline.model.event.Event;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days and places that a report gives once hold for its other mentions of the same event, and for no other event. */
class ScenesTest {

    @Test
    void everyEventHasTheDayAndThePlaceThatTheWholeReportTells() throws IOException {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        try (Dateline dateline = Dateline.open(new DataFolder(List.of(DataFolder.installed())))) {
            Report report = null;
            List<Event> events = List.of();
            for (String line : lines()) {
                if (line.startsWith("report:")) {
                    report = report(line.substring("report:".length()).strip());
                    events = dateline.code(report).events();
                } else if (report != null) {
                    cases++;
                    boolean unmet = line.startsWith("~");
                    String failure = failure(line.substring(unmet ? 1 : 0).split("\\s*\\|\\s*"), report, events);
                    if (unmet == (failure == null)) {
                        failures.add(line + " → " + (unmet ? "comes out now: take away the ~" : failure));
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(cases).isGreaterThan(10);
    }

    private static @Nullable String failure(String[] fields, Report report, List<Event> events) {
        List<String> scenes = new ArrayList<>();
        String wanted = String.join(" | ", List.of(fields).subList(1, fields.length));
        for (Event event : events) {
            for (var evidence : event.evidence()) {
                String trigger = report.text().slice(evidence.trigger());
                String[] words = fields[0].split(" ");
                boolean meant = words[words.length - 1].equals(trigger)
                        && (words.length == 1 || evidence.text().contains(words[0]));
                if (meant) {
                    scenes.add(
                            switch (fields[1]) {
                                case "journey" -> journey(event.journey());
                                case "parties" -> parties(event);
                                default -> scene(event);
                            });
                }
            }
        }
        return scenes.contains(wanted) ? null : scenes.toString();
    }

    private static String scene(Event event) {
        Place place = event.where();
        return String.join(
                " | ",
                Objects.toString(event.when().earliest(), "-"),
                Objects.toString(event.when().latest(), "-"),
                place == null ? "-" : place.name(),
                place == null ? "-" : Objects.toString(place.country(), "-"));
    }

    private static String parties(Event event) {
        return String.join(" | ", "parties", names(event.actors()), names(event.recipients()));
    }

    private static String names(List<Actor> parties) {
        return parties.isEmpty() ? "-" : parties.stream().map(Actor::name).collect(Collectors.joining(", "));
    }

    private static String journey(Journey journey) {
        return String.join(
                " | ",
                "journey",
                journey.origin() == null ? "-" : journey.origin().name(),
                journey.destination() == null ? "-" : journey.destination().name(),
                journey.host() == null ? "-" : Objects.toString(journey.host().code(), "?"));
    }

    private static Report report(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 2);
        return new Report(
                "scene",
                new StoredText(parts[1].replace(" // ", "\n\n")),
                null,
                new Published(LocalDate.parse(parts[0]), Published.Basis.FIELD),
                null,
                null,
                null,
                "scenes.txt");
    }

    private static List<String> lines() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ScenesTest.class.getResourceAsStream("scenes.txt"), "scenes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
