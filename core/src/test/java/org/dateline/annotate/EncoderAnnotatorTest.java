package org.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.Annotated;
import org.dateline.model.Sentence;
import org.dateline.model.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderAnnotatorTest {

    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotating.load();
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    @Test
    void aSentenceIsParsedWithLemmasAndTags() {
        Sentence sentence = Annotating.annotate(
                        annotator, "Rebel fighters attacked two villages near Port Alwa on Monday.")
                .sentences()
                .get(0);
        Token attacked = sentence.token(2);
        assertThat(attacked.lemma()).isEqualTo("attack");
        assertThat(attacked.tag()).isEqualTo("VBD");
        assertThat(attacked.relation()).isEqualTo("root");
        assertThat(sentence.dependent(attacked, "nsubj")).isEqualTo(sentence.token(1));
        assertThat(sentence.dependents(attacked, "obj"))
                .extracting(Token::lemma)
                .containsExactly("village");
    }

    @Test
    void theTitleIsParsedBeforeTheParagraphs() {
        String text = "Army takes the bridge\n\nThe army took the bridge. It then left.";
        Annotated annotated = annotator.annotate(Annotating.article("Army takes the bridge", text));
        assertThat(annotated.sentences()).extracting(Sentence::paragraph).containsExactly(-1, 0, 0);
        assertThat(annotated.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2);
    }
}
