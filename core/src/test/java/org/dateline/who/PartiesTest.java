package org.dateline.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is a party of an event, and what only stands where a party might: {@code parties.txt}. */
class PartiesTest {

    private static final String LOOK_ALIKES = ": look-alikes";

    private static Dateline dateline;

    /**
     * A sentence with an event whose parties are known.
     *
     * @param kind what stands where a party might
     * @param met whether it comes out
     */
    record Case(
            int line,
            String kind,
            boolean met,
            String type,
            List<String> actors,
            List<String> recipients,
            String text) {
        @Override
        public String toString() {
            return line + ": " + kind + ": " + text;
        }
    }

    @BeforeAll
    static void open() {
        dateline = Dateline.open(new DataFolder(List.of(Path.of("../data"))));
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatCanBeNoPartyIsNoneAndWhoeverLooksLikeItStays(Case example) {
        List<Event> events = events(example);
        boolean right = !events.isEmpty() && events.stream().allMatch(event -> isRight(event, example));
        if (example.met()) {
            assertThat(right).as("%s%ncame out as %s", example, inShort(events)).isTrue();
        } else {
            assertThat(right)
                    .as("%s comes out now: take its \"~\" away", example)
                    .isFalse();
        }
    }

    @Test
    void everyKindHasItsLookAlikes() throws IOException {
        Map<String, Long> sizes = cases().collect(Collectors.groupingBy(Case::kind, Collectors.counting()));
        assertThat(sizes).hasSizeGreaterThanOrEqualTo(16);
        sizes.forEach((kind, size) -> {
            boolean like = kind.endsWith(LOOK_ALIKES);
            assertThat(size).as(kind).isGreaterThanOrEqualTo(like ? 3 : 8);
            assertThat(sizes).containsKey(like ? kind.replace(LOOK_ALIKES, "") : kind + LOOK_ALIKES);
        });
    }

    @Test
    void atMostOneCaseInTenIsKnownNotToComeOut() throws IOException {
        List<Case> cases = cases().toList();
        assertThat(cases.stream().filter(example -> !example.met()).count()).isLessThanOrEqualTo(cases.size() / 10);
    }

    private static List<Event> events(Case example) {
        Report report = new Report("case", new StoredText(example.text()), null, null, null, null, null, "case");
        return dateline.code(report).events().stream()
                .filter(event -> event.code().type().equals(example.type()))
                .toList();
    }

    private static boolean isRight(Event event, Case example) {
        return areThose(event.actors(), example.actors()) && areThose(event.recipients(), example.recipients());
    }

    private static boolean areThose(List<Actor> found, List<String> wanted) {
        return found.size() == wanted.size()
                && wanted.stream().allMatch(name -> found.stream().anyMatch(actor -> isCalled(actor, name)));
    }

    private static boolean isCalled(Actor actor, String name) {
        return bare(actor.name()).equals(bare(name))
                || bare(actor.phrase().text()).equals(bare(name));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(the|an?) ", "");
    }

    private static String inShort(List<Event> events) {
        return events.stream()
                .map(event -> names(event.actors()) + " → " + names(event.recipients()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> names(List<Actor> actors) {
        return actors.stream()
                .map(actor -> actor.name() + " (" + actor.phrase().text() + ")")
                .toList();
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream stream = PartiesTest.class.getResourceAsStream("/who/parties.txt")) {
            String file = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            List<Case> cases = new ArrayList<>();
            List<String> lines = file.lines().toList();
            String kind = "";
            for (int line = 0; line < lines.size(); line++) {
                String written = lines.get(line);
                if (written.startsWith("## ")) {
                    kind = written.substring(3).strip();
                } else if (!written.isBlank() && !written.startsWith("#")) {
                    cases.add(read(line + 1, kind, written));
                }
            }
            return cases.stream();
        }
    }

    private static Case read(int line, String kind, String written) {
        String[] cells = written.split(" \\| ", 4);
        boolean met = !cells[0].startsWith("~ ");
        String type = cells[0].replace("~ ", "").strip();
        return new Case(line, kind, met, type, parties(cells[1]), parties(cells[2]), cells[3].strip());
    }

    private static List<String> parties(String cell) {
        return cell.strip().equals("-") ? List.of() : List.of(cell.strip().split("; *"));
    }
}
