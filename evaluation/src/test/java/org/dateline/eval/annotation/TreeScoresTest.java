package org.dateline.eval.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.dateline.annotate.PennTags;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

/** Eight words, two of them punctuation; figures reckoned by hand. */
public final class TreeScoresTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void attachmentLeavesOutPunctuationAndLabelsCountOnlyUnderTheRightHead() throws IOException {
        Map<String, Double> figures = scored(Set.of("GUM_news_one", "two")).figures("");
        assertThat(figures.get("uas")).isEqualTo(5 / 6.0, EXACT);
        assertThat(figures.get("las")).isEqualTo(4 / 6.0, EXACT);
    }

    @Test
    void tagsFeaturesAndLemmasCountEveryWord() throws IOException {
        Map<String, Double> figures = scored(Set.of("GUM_news_one", "two")).figures("");
        assertThat(figures.get("xpos")).isEqualTo(7 / 8.0, EXACT);
        assertThat(figures.get("upos")).isEqualTo(1, EXACT);
        assertThat(figures.get("features")).isEqualTo(7 / 8.0, EXACT);
        assertThat(figures.get("lemma")).isEqualTo(7 / 8.0, EXACT);
    }

    @Test
    void coreWantsVerbArgumentAndRole() throws IOException {
        // Gold has a subject, an object and a passive subject; found are the subject, and nothing under a verb but it.
        assertThat(scored(Set.of("GUM_news_one", "two")).figures("").get("core"))
                .isEqualTo(2.0 / (3 + 1), EXACT);
    }

    @Test
    void aRelationIsRightWithHeadAndLabel() throws IOException {
        Map<String, ClassScores> relations =
                scored(Set.of("GUM_news_one", "two")).relations(1);
        assertThat(relations.get("nsubj")).isEqualTo(new ClassScores(1, 1, 1));
        assertThat(relations.get("nsubj:pass")).isEqualTo(new ClassScores(1, 0, 1));
        assertThat(relations.get("obj")).isEqualTo(new ClassScores(1, 0, 0));
        assertThat(relations.get("punct")).isEqualTo(new ClassScores(2, 1, 2));
    }

    @Test
    void aSentenceOfOneDocumentCanBeCountedAlone() throws IOException {
        Map<String, Double> figures = scored(Set.of("GUM_news_one")).figures("news_");
        assertThat(figures.get("news_uas")).isEqualTo(1, EXACT);
        assertThat(figures.get("news_las")).isEqualTo(2 / 3.0, EXACT);
    }

    private static TreeScores scored(Set<String> ids) throws IOException {
        List<TreebankSentence> gold = read("gold.conllu");
        List<TreebankSentence> found = read("found.conllu");
        TreeScores scores = new TreeScores();
        for (int number = 0; number < gold.size(); number++) {
            if (ids.contains(gold.get(number).id())) {
                scores.add(gold.get(number), sentence(found.get(number)));
            }
        }
        return scores;
    }

    public static List<TreebankSentence> read(String file) throws IOException {
        Path path = Path.of("src", "test", "resources", "eval", file);
        return EvalSet.read(path, 1).items().stream().map(TreebankSentence::of).toList();
    }

    private static Sentence sentence(TreebankSentence rows) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (int word = 0; word < rows.rows().size(); word++) {
            int end = at + rows.form(word).length();
            tokens.add(new Token(
                    word,
                    new Span(at, end),
                    rows.form(word),
                    rows.lemma(word),
                    rows.tag(word),
                    PennTags.form(rows.tag(word)),
                    rows.universal(word),
                    rows.features(word, TreeScores.FEATURES),
                    rows.head(word),
                    rows.relation(word)));
            at = end + 1;
        }
        return new Sentence(0, 0, new Span(0, at - 1), tokens, List.of());
    }
}
