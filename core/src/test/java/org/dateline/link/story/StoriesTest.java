package org.dateline.link.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.data.DataFolder;
import org.dateline.link.SimilarityGraph;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final WordWeights WEIGHTS =
            new WordWeights(new DataFolder(List.of(DataFolder.installed())).files("link", ".tsv"));

    @Test
    void reportsOnOneDevelopmentAreOneStory() {
        Subject first = WEIGHTS.subject(
                "Flood drowns villages on the Varn",
                "The river Varn burst its banks near Ostrava on Sunday and drowned three villages. Soldiers took people from roofs"
                        + " with boats, and the governor opened schools as shelters.");
        Subject second = WEIGHTS.subject(
                "Shelters full after Varn flood",
                "Two days after the Varn flood the shelters of Ostrava are full. The governor asked for boats and blankets; the river"
                        + " is expected to fall by Thursday, and people want back to their villages.");
        Subject other = WEIGHTS.subject(
                "Central bank lowers its rate",
                "The central bank lowered its main rate by a quarter of a point on Tuesday. Inflation had slowed for the third month,"
                        + " and builders complained that mortgages were too dear.");
        List<SimilarityGraph.Order> orders = List.of(
                new SimilarityGraph.Order(0, "a"),
                new SimilarityGraph.Order(0, "b"),
                new SimilarityGraph.Order(2, "c"));
        assertThat(Stories.of(List.of(first, other, second), orders)).containsExactly(0, 1, 0);
    }

    @Test
    void rareWordsTellMoreThanCommonOnes() {
        assertThat(WEIGHTS.weight("howitzer")).isGreaterThan(WEIGHTS.weight("government"));
        assertThat(WEIGHTS.weight("xyzzy")).isGreaterThan(WEIGHTS.weight("howitzer"));
    }

    @Test
    void aSubjectComesBackFromItsBytes() {
        Subject report = WEIGHTS.subject("Flood on the Varn", "The river Varn burst its banks near Ostrava.");
        Subject again = Subject.of(report.bytes());
        assertThat(again.keys()).isEqualTo(report.keys());
        assertThat(again.likeness(report)).isEqualTo(report.likeness(report));
    }

    @Test
    void aReportIsAlikeToItself() {
        Subject report = WEIGHTS.subject("A title", "Some words of a report about something.");
        assertThat(report.likeness(report)).isBetween(0.9999, 1.0001);
        assertThat(WEIGHTS.subject(null, "").likeness(report)).isZero();
    }
}
