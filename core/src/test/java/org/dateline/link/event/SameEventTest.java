package org.dateline.link.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dateline.Dateline;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SameEventTest {

    private static final DataFolder DATA = new DataFolder(List.of(DataFolder.installed()));
    private static final List<DataFile> FILES = DATA.files("link", ".tsv");
    private static final WordWeights WEIGHTS = new WordWeights(FILES);
    private static final SameEvent SAME = new SameEvent(FILES, WEIGHTS);

    private static Dateline dateline;

    @BeforeAll
    static void open() {
        dateline = Dateline.open(DATA);
    }

    @AfterAll
    static void close() {
        dateline.close();
    }

    private static EventMention mention(String day, String text) {
        Published published = new Published(LocalDate.parse(day), Published.Basis.FIELD);
        CodedReport coded = dateline.code(
                new Report("r" + text.hashCode(), new StoredText(text), null, published, null, null, "en", "test"));
        return EventMention.of(coded, coded.events().get(0), WEIGHTS);
    }

    private static double probability(EventMention one, EventMention other) {
        SameEvent.Judgement there = SAME.judge(one, other);
        assertThat(SAME.judge(other, one).probability()).isEqualTo(there.probability());
        return there.probability();
    }

    /**
     * A case of pairs.txt: two reports and whether they tell one event.
     *
     * @param what what it is a case of
     */
    private record Case(String what, boolean same, String oneDay, String one, String otherDay, String other) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static List<Case> cases() {
        try (InputStream stream = Objects.requireNonNull(SameEventTest.class.getResourceAsStream("pairs.txt"))) {
            return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")).stream()
                    .map(block -> block.strip().lines().toList())
                    .map(lines -> new Case(
                            lines.get(0).substring(2),
                            lines.get(1).equals("same"),
                            lines.get(2).substring(0, 10),
                            lines.get(2).substring(11),
                            lines.get(3).substring(0, 10),
                            lines.get(3).substring(11)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFirstEventsOfTwoReportsAreJudged(Case pair) {
        EventMention one = mention(pair.oneDay(), pair.one());
        EventMention other = mention(pair.otherDay(), pair.other());
        assertThat(probability(one, other) >= EventGroups.HOLDS)
                .as(SAME.judge(one, other).reasons().toString())
                .isEqualTo(pair.same());
    }

    @Test
    void itSaysWhy() {
        EventMention one = mention(
                "2024-05-13",
                "Rebels shelled the port of Goma on Monday, killing 12 dockers, mayor Jean Kasavubu said.");
        EventMention other = mention(
                "2024-05-14",
                "Shells killed 12 dockers in the port of Goma on Monday. Mayor Jean Kasavubu blamed rebels.");
        assertThat(SAME.judge(one, other).reasons()).isNotEmpty().anyMatch(reason -> reason.startsWith("clause +"));
    }
}
