package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.data.DataFolder;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Event;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.Test;

/** What happened is told from what did not, from what somebody denies, and from what only sounds like an attack. */
class DeedsTest {

    private static final String ANY = "*";
    private static final String NONE = "-";

    @Test
    void everySentenceTellsWhatHappenedAndWhether() throws IOException {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        try (Dateline dateline = Dateline.open(new DataFolder(List.of(DataFolder.installed())))) {
            String text = "";
            List<Event> events = List.of();
            for (String line : lines()) {
                if (line.startsWith("text:")) {
                    text = line.substring("text:".length()).strip();
                    events = dateline.code(report(text)).events();
                } else {
                    cases++;
                    boolean unmet = line.startsWith("~");
                    boolean holds = holds(line.substring(unmet ? 1 : 0).strip(), events);
                    if (unmet == holds) {
                        failures.add(text + " → " + line + (unmet ? " comes out now: take away the ~" : shown(events)));
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
        assertThat(cases).isGreaterThan(100);
    }

    private static boolean holds(String expectation, List<Event> events) {
        if (expectation.equals("nothing")) {
            return events.isEmpty();
        }
        String[] words = expectation.split(" +");
        if (expectation.startsWith("place - ")) {
            List<Event> meant = ofType(words[2], events);
            return !meant.isEmpty() && meant.stream().allMatch(event -> event.where() == null);
        }
        if (!words[0].equals("no")) {
            String[] fields = expectation.split("\\s*\\|\\s*");
            return events.stream().anyMatch(event -> fits(fields, event));
        }
        List<Event> meant = ofType(words[1], events);
        if (words.length == 2) {
            return meant.isEmpty();
        }
        return words[2].equals("actual")
                ? meant.stream().noneMatch(event -> reality(event).equals("actual"))
                : meant.stream().noneMatch(event -> isParty(words[3], event.actors()));
    }

    private static boolean fits(String[] fields, Event event) {
        String type = event.code().type();
        boolean coded = fields[0].equals(type)
                || fields[0].equals(type + "/" + event.code().mode());
        return coded
                && isParty(fields[1], event.actors())
                && isParty(fields[2], event.recipients())
                && (fields[3].equals(ANY) || fields[3].equals(reality(event)))
                && (fields[4].equals(ANY)
                        || event.stance().attributions().stream().anyMatch(claim -> isSaid(fields[4], claim)));
    }

    private static boolean isParty(String wanted, List<Actor> parties) {
        return wanted.equals(ANY)
                || (wanted.equals(NONE)
                        ? parties.isEmpty()
                        : parties.stream()
                                .anyMatch(party -> party.phrase().text().contains(wanted)));
    }

    private static boolean isSaid(String wanted, Attribution claim) {
        String[] parts = wanted.split(" ", 2);
        Actor by = claim.by();
        return claim.kind().name().toLowerCase(Locale.ROOT).equals(parts[0])
                && by != null
                && by.phrase().text().contains(parts[1]);
    }

    private static String reality(Event event) {
        return event.stance().reality().name().toLowerCase(Locale.ROOT);
    }

    private static List<Event> ofType(String type, List<Event> events) {
        return events.stream().filter(event -> event.code().type().equals(type)).toList();
    }

    private static String shown(List<Event> events) {
        return " but "
                + events.stream()
                        .map(event -> event.code().type() + "/" + event.code().mode() + " by "
                                + event.why().rule() + " " + reality(event))
                        .toList();
    }

    private static Report report(String text) {
        return new Report(
                "deed",
                new StoredText(text),
                null,
                new Published(LocalDate.of(2022, 5, 4), Published.Basis.FIELD),
                null,
                null,
                null,
                "deeds.txt");
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = Objects.requireNonNull(DeedsTest.class.getResourceAsStream("deeds.txt"), "deeds.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
