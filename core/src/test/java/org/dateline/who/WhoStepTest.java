package org.dateline.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Claim;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Phrase;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs cases.txt over real annotation. */
class WhoStepTest {

    private static OpenedSteps steps;

    record Case(
            int line,
            boolean met,
            LocalDate day,
            String text,
            int start,
            int end,
            String code,
            String sectors,
            String entity) {
        @Override
        public String toString() {
            return line + ": " + text.substring(start, end) + " / " + text;
        }
    }

    @BeforeAll
    static void open() {
        steps = new OpenedSteps();
    }

    @AfterAll
    static void close() throws Exception {
        steps.close();
    }

    @Test
    void atMostOneCaseInTwentyIsKnownNotToComeOut() throws IOException {
        List<Case> cases = cases().toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(1200);
        assertThat(cases.stream().filter(example -> !example.met()).count()).isLessThan(cases.size() / 20);
    }

    @Test
    void theDataHasNoProblems() {
        assertThat(steps.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoIsToldFromThePhraseAndTheReport(Case example) {
        Actor actor = resolve(example);
        String told = (actor.code() == null ? "-" : actor.code()) + " "
                + (actor.sectors().isEmpty() ? "-" : String.join(",", actor.sectors())) + " "
                + (actor.entity() == null ? "-" : actor.entity());
        if (example.met()) {
            assertThat(told).as(example.toString()).matches(pattern(example));
        } else {
            assertThat(told).as(example + " comes out now: take its \"?\" away").doesNotMatch(pattern(example));
        }
    }

    record Several(int line, LocalDate day, String text, int start, int end, String actors) {
        @Override
        public String toString() {
            return line + ": " + text.substring(start, end);
        }
    }

    @ParameterizedTest
    @MethodSource("severals")
    void aPhraseOfSeveralActorsIsParted(Several example) {
        StoredText text = new StoredText(example.text());
        Annotated annotated = steps.annotated(text, example.day());
        Phrase phrase = OpenedSteps.phrase(annotated, text.spanOfUtf16(example.start(), example.end()));
        Claim claim = new Claim(
                0,
                phrase.head(),
                phrase.span(),
                new EventCode("CONSULT", null, List.of(), null),
                List.of(Actor.unresolved(phrase)),
                List.of(),
                When.UNKNOWN,
                null,
                List.of(),
                new Stance(Stance.Reality.ACTUAL, false, List.of()),
                new Why("case", 1, List.of()),
                -1);
        List<Actor> actors =
                steps.cast(annotated).resolve(List.of(claim), List.of()).get(0).actors();
        assertThat(actors.stream().map(WhoStepTest::inShort).collect(Collectors.joining("; ")))
                .isEqualTo(example.actors());
    }

    private static String inShort(Actor actor) {
        return actor.name() + " " + (actor.code() == null ? "-" : actor.code()) + " "
                + (actor.sectors().isEmpty() ? "-" : actor.sectors().get(0));
    }

    static Stream<Several> severals() throws IOException {
        return rows("/who/several.txt")
                .map(row -> new Several(
                        row.line(),
                        row.day(),
                        row.text(),
                        row.start(),
                        row.end(),
                        row.cells().get(2)));
    }

    private static String pattern(Case example) {
        return Stream.of(example.code(), example.sectors(), example.entity())
                .map(cell -> cell.equals("*") ? "\\S+" : cell.replace(",*", "(,[A-Z]+)*"))
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    private static Actor resolve(Case example) {
        return steps.resolved(example.text(), example.day(), example.start(), example.end());
    }

    static Stream<Case> cases() throws IOException {
        return rows("/who/cases.txt").map(row -> {
            List<String> cells = row.cells();
            return new Case(
                    row.line(),
                    row.met(),
                    row.day(),
                    row.text(),
                    row.start(),
                    row.end(),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4));
        });
    }

    /** A line of a case file with the brackets read out of its text. */
    private record Row(int line, boolean met, LocalDate day, String text, int start, int end, List<String> cells) {}

    private static Stream<Row> rows(String resource) throws IOException {
        try (InputStream stream = WhoStepTest.class.getResourceAsStream(resource)) {
            String file = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<Row> rows = new ArrayList<>();
            List<String> lines = file.lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (!lines.get(line).isBlank() && !lines.get(line).startsWith("#")) {
                    rows.add(row(line + 1, lines.get(line)));
                }
            }
            return rows.stream();
        }
    }

    private static Row row(int line, String written) {
        List<String> cells =
                Arrays.stream(written.split("\\|")).map(String::strip).toList();
        String marked = cells.get(1);
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        return new Row(
                line,
                !cells.get(0).startsWith("?"),
                LocalDate.parse(cells.get(0).replace("? ", "")),
                marked.replace("[", "").replace("]", ""),
                start,
                end,
                cells);
    }
}
