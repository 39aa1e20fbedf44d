package org.dateline.eval.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.eval.measure.TreebankSentence;
import org.junit.jupiter.api.Test;

/** Counts in these tests: gold, right, found. */
final class NameAndRoleScoresTest {

    @Test
    void aNameIsRightWithItsBoundsAndKind() throws IOException {
        TreebankSentence sentence = TreeScoresTest.read("names.iob2").get(0);
        Set<String> gold = sentence.names(Set.of("PER", "ORG", "LOC"));
        Map<String, int[]> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        NameEvaluation.compare(sentence, gold, Set.of("LOC 1 3", "PER 4 5", "PER 6 7"), counts, misses);
        assertThat(counts.get("PER")).containsExactly(2, 1, 2);
        assertThat(counts.get("ORG")).containsExactly(1, 0, 0);
        assertThat(counts.get("LOC")).containsExactly(0, 0, 1);
        assertThat(misses).hasSize(1);
        assertThat(misses.get(0)).contains("LOC Alwa Post", "PER Cruz", "for [ORG Alwa Post, PER Beto Cruz]");
    }

    @Test
    void anArgumentIsRightWithItsHeadAndLabel() {
        int[] counts = new int[3];
        RoleEvaluation.compare(
                Map.of(0, "ARG0", 3, "ARG1", 5, "ARGM-TMP"), Map.of(0, "ARG0", 3, "ARG2", 6, "ARGM-TMP"), counts);
        assertThat(counts).containsExactly(3, 1, 3);
    }
}
