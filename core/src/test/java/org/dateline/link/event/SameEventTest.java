package org.dateline.link.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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

    @Test
    void twoReportsOfOneShootingAreToldFromOneOfAnother() {
        EventMention first = mention(
                "2024-05-13",
                "A gunman shot dead Maria Castell, a 34-year-old teacher, outside a bakery in Lyon on Sunday night, police said. Her"
                        + " brother was wounded in the arm.");
        EventMention second = mention(
                "2024-05-14",
                "Police in Lyon are looking for the man who killed teacher Maria Castell, 34, in front of a bakery on Sunday. The"
                        + " shooting also wounded her brother, prosecutors said.");
        EventMention other = mention(
                "2024-05-14",
                "A man killed two passengers on a tram in Marseille on Tuesday morning, police said. The tram stood still for five"
                        + " hours, and a suspect, 51, was held at the harbour.");
        assertThat(probability(first, second)).isGreaterThan(0.5);
        assertThat(probability(first, other)).isLessThan(0.05);
        assertThat(EventGroups.of(List.of(first, other, second), SAME)).satisfies(groups -> {
            assertThat(groups[0]).isEqualTo(groups[2]);
            assertThat(groups[0]).isNotEqualTo(groups[1]);
        });
    }

    @Test
    void itSaysWhy() {
        EventMention one = mention(
                "2024-05-13",
                "Rebels shelled the port of Goma on Monday, killing 12 dockers, mayor Jean Kasavubu said.");
        EventMention other = mention(
                "2024-05-14",
                "Shells killed 12 dockers in the port of Goma on Monday. Mayor Jean Kasavubu blamed rebels.");
        assertThat(SAME.judge(one, other).reasons()).isNotEmpty().anyMatch(reason -> reason.startsWith("subject +"));
    }
}
