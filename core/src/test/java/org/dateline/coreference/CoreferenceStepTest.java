package org.dateline.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which words of a report tell one event, and what its record says. */
class CoreferenceStepTest {

    private static final Pattern MARK = Pattern.compile("\\{(\\d):([^}]+)}");

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(new DataFolder(List.of(DataFolder.installed())));
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @Test
    void whatTellsOneEventIsOneRecordAndWhatTellsTwoIsTwo() throws IOException {
        List<String> failures = new ArrayList<>();
        int cases = 0;
        for (String line : lines("cases.txt")) {
            cases++;
            boolean unmet = line.startsWith("~");
            String failure = failure(unmet ? line.substring(1) : line);
            if (unmet == failure.isEmpty()) {
                failures.add(line + " → " + (unmet ? "comes out now: take away the ~" : failure));
            }
        }
        assertThat(failures).isEmpty();
        assertThat(cases).isGreaterThan(20);
    }

    @Test
    void aTotalIsMarkedAndADeedIsNot() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String line : lines("totals.txt")) {
            String[] cells = line.split("\\s*\\|\\s*");
            List<Event> events = code(cells[1], cells[2]).events();
            boolean wanted = cells[0].equals("total");
            boolean found = events.stream().anyMatch(Event::toll);
            if (events.isEmpty() || wanted != found) {
                failures.add(line + " → " + (events.isEmpty() ? "no event" : found ? "a total" : "no total"));
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void theTraceSaysWhichClaimsAreJoinedAndWhy() {
        CodedReport coded = code(
                "2026-11-23", "A car bomb exploded in Quetta on Friday.\n\nThe blast killed 12 people, police said.");
        assertThat(coded.events()).hasSize(1);
        assertThat(coded.events().get(0).why().trace())
                .anyMatch(step -> step.startsWith("led by "))
                .anyMatch(step -> step.startsWith("joined \"blast\" of sentence 1: "));
    }

    @Test
    void anEventHasAllModesOfItsClaimsAndSaysWhoGivesANumber() {
        CodedReport coded = code(
                "2026-11-23", "A car bomb exploded in Quetta on Friday.\n\nThe blast killed 12 people, police said.");
        Event event = coded.events().get(0);
        assertThat(event.modes()).contains(event.code().mode());
        assertThat(event.counts()).hasSize(1);
        assertThat(Objects.requireNonNull(event.counts().get(0).by()).name()).isEqualTo("Police of Pakistan");
    }

    @Test
    void aReportThatRepeatsOneWordThousandsOfTimesIsCodedInBoundedTime() {
        long start = System.nanoTime();
        assertThat(code("2026-11-23", "Rebels killed soldiers. ".repeat(1500)).events())
                .isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    private static String failure(String line) {
        String[] cells = line.split("\\s*\\|\\s*", 2);
        StringBuilder text = new StringBuilder();
        Map<Integer, String> marks = new HashMap<>();
        Matcher mark = MARK.matcher(cells[1].replace(" // ", "\n\n"));
        while (mark.find()) {
            mark.appendReplacement(text, "");
            marks.put(text.codePointCount(0, text.length()), mark.group(1));
            text.append(mark.group(2));
        }
        mark.appendTail(text);
        Map<String, Set<String>> events = new HashMap<>();
        List<String> failures = new ArrayList<>();
        List<Event> coded = code(cells[0].strip(), text.toString()).events();
        marks.forEach((start, number) -> {
            List<String> tellers = coded.stream()
                    .filter(event -> event.evidence().stream()
                            .anyMatch(evidence -> evidence.trigger().start() == start))
                    .map(Event::id)
                    .toList();
            if (!number.equals("0")) {
                if (tellers.isEmpty()) {
                    failures.add("nothing at " + start);
                }
                events.computeIfAbsent(number, unused -> new HashSet<>()).addAll(tellers);
            }
        });
        Set<String> seen = new HashSet<>();
        events.forEach((number, ids) -> {
            if (ids.size() > 1) {
                failures.add(number + " is " + ids.size() + " events");
            }
            ids.stream().filter(id -> !seen.add(id)).forEach(id -> failures.add(number + " is joined with another"));
        });
        return String.join(", ", failures);
    }

    private static CodedReport code(String day, String text) {
        Published published = new Published(LocalDate.parse(day.strip()), Published.Basis.OPTION);
        return dateline.code(new Report("text", new StoredText(text), null, published, null, null, null, "text"));
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(CoreferenceStepTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
