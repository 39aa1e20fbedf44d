package org.dateline.eval.mentions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.ChainMention;
import org.junit.jupiter.api.Test;

class ChainScoresTest {

    private static Map<String, Double> figures(List<Set<Integer>> gold, List<Set<Integer>> found) {
        ChainScores scores = new ChainScores();
        scores.add(gold, found);
        Map<String, Double> figures = new LinkedHashMap<>();
        scores.addTo("", figures);
        return figures;
    }

    @Test
    void theSameChainsScoreOne() {
        List<Set<Integer>> chains = List.of(Set.of(1, 2, 3), Set.of(4, 5));
        assertThat(figures(chains, chains))
                .allSatisfy((name, value) -> assertThat(value).isEqualTo(1));
    }

    /** The key {a b c}, {d e f g} and the response {a b}, {c d}, {f g h i} of Luo's scorer. */
    @Test
    void theExampleOfTheReferenceScorerComesOut() {
        Map<String, Double> figures = figures(
                List.of(Set.of(1, 2, 3), Set.of(4, 5, 6, 7)), List.of(Set.of(1, 2), Set.of(3, 4), Set.of(6, 7, 8, 9)));
        assertThat(figures.get("muc_f1")).isEqualTo(0.4, within(1e-9));
        assertThat(figures.get("b3_f1")).isEqualTo(10.0 / 22, within(1e-9));
        assertThat(figures.get("ceaf_f1")).isEqualTo(0.52, within(0.001));
    }

    @Test
    void nothingFoundScoresNothing() {
        assertThat(figures(List.of(Set.of(1, 2)), List.of()).get("conll_f1")).isZero();
    }

    @Test
    void theBestPairingIsNotTheGreedyOne() {
        assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0.1}})).isEqualTo(1.6, within(1e-9));
        assertThat(Assignment.best(new double[][] {{0.2, 0.5, 0.1}})).isEqualTo(0.5, within(1e-9));
        assertThat(Assignment.best(new double[0][])).isZero();
    }

    @Test
    void marksOfEntitiesAreReadIntoChains() {
        List<TreebankSentence> sentences = List.of(
                sentence(
                        "The\tDET\t2\tdet\tEntity=(1-organization-new-cf1-1-coref",
                        "army\tNOUN\t3\tnsubj\tEntity=1)",
                        "left\tVERB\t0\troot\t_",
                        "Aden\tPROPN\t3\tobj\tEntity=(2-place-new-cf2-1-sgl)"),
                sentence("It\tPRON\t2\tnsubj\tEntity=(1-organization-giv-cf1-1-ana)", "fled\tVERB\t0\troot\t_"));
        assertThat(GoldChains.of(sentences))
                .containsExactly(List.of(new ChainMention(0, 1, 0, 2, false), new ChainMention(1, 0, 0, 1, false)));
    }

    @Test
    void aMentionOfTheSameWordsIsTheSameWhateverItsHead() {
        ChainScores scores = new ChainScores();
        List<ChainMention> gold = List.of(new ChainMention(0, 0, 0, 2, false), new ChainMention(1, 3, 2, 4, false));
        List<ChainMention> found = List.of(new ChainMention(0, 1, 0, 2, false), new ChainMention(1, 3, 3, 4, false));
        ChainFigures.add(List.of(gold), List.of(found), scores);
        Map<String, Double> figures = new LinkedHashMap<>();
        scores.addTo("", figures);
        assertThat(figures.get("conll_f1")).isEqualTo(1);
    }

    private static TreebankSentence sentence(String... rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int word = 0; word < rows.length; word++) {
            String[] given = rows[word].split("\t");
            cells.add(List.of(
                    String.valueOf(word + 1),
                    given[0],
                    given[0],
                    given[1],
                    "_",
                    "_",
                    given[2],
                    given[3],
                    "_",
                    given[4]));
        }
        return new TreebankSentence("GUM_news_own-1", "", false, cells);
    }
}
