package org.dateline.eval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dateline.eval.annotation.TreeScoresTest;
import org.junit.jupiter.api.Test;

final class TreebankSentenceTest {

    @Test
    void aBlockIsASentence() throws IOException {
        List<TreebankSentence> sentences = TreeScoresTest.read("gold.conllu");
        assertThat(sentences).extracting(TreebankSentence::id).containsExactly("GUM_news_one", "two");
        assertThat(sentences).extracting(TreebankSentence::startsParagraph).containsExactly(true, false);
        assertThat(sentences.get(0).isNews()).isTrue();
        assertThat(sentences.get(1).forms()).containsExactly("Towns", "were", "shelled", ".");
        assertThat(sentences.get(1).head(2)).isEqualTo(-1);
    }

    @Test
    void theHeadOfAStretchHangsFromOutsideIt() throws IOException {
        TreebankSentence sentence = TreeScoresTest.read("gold.conllu").get(1);
        assertThat(sentence.headOf(0, 2)).isZero();
        assertThat(sentence.headOf(1, 4)).isEqualTo(2);
    }

    @Test
    void featuresThatNobodyWantsAreLeftOut() throws IOException {
        TreebankSentence sentence = TreeScoresTest.read("gold.conllu").get(1);
        assertThat(sentence.features(2, Set.of("Tense", "VerbForm"))).isEqualTo("Tense=Past|VerbForm=Part");
        assertThat(sentence.features(3, Set.of("Tense"))).isEqualTo("_");
    }

    @Test
    void namesSideBySideAreTwo() throws IOException {
        TreebankSentence sentence = TreeScoresTest.read("names.iob2").get(0);
        assertThat(sentence.names(Set.of("PER", "ORG", "LOC")))
                .containsExactlyInAnyOrder("ORG 1 3", "PER 4 5", "PER 5 7");
        assertThat(sentence.names(Set.of("PER"))).containsExactlyInAnyOrder("PER 4 5", "PER 5 7");
    }
}
