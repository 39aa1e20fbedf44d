package org.dateline.annotate.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Labels in these tests: O, B-PER, I-PER, B-ORG, I-ORG. */
final class NameSequenceTest {

    private final NameSequence names = new NameSequence(List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG"));

    @Test
    void aNameHasAsManyWordsAsGoOn() {
        float[][] scores = {{0, 5, 0, 0, 0}, {0, 0, 5, 0, 0}, {5, 0, 0, 0, 0}, {0, 0, 0, 5, 0}};
        assertThat(names.best(scores)).containsExactly(new EncoderName("PER", 0, 2), new EncoderName("ORG", 3, 4));
    }

    @Test
    void twoNamesSideBySideStayTwo() {
        float[][] scores = {{0, 5, 0, 0, 0}, {0, 5, 0, 0, 0}};
        assertThat(names.best(scores)).containsExactly(new EncoderName("PER", 0, 1), new EncoderName("PER", 1, 2));
    }

    @Test
    void aNameNeverGoesOnAsAnotherKindNorWithoutABeginning() {
        float[][] scores = {{0, 0, 4, 0, 0}, {0, 3, 0, 0, 0}, {0, 0, 1, 0, 4}};
        assertThat(names.best(scores)).containsExactly(new EncoderName("PER", 1, 3));
        float[][] organization = {{0, 3, 0, 2, 0}, {0, 0, 0, 0, 9}};
        assertThat(names.best(organization)).containsExactly(new EncoderName("ORG", 0, 2));
    }
}
