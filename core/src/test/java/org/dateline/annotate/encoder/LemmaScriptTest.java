package org.dateline.annotate.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LemmaScriptTest {

    @Test
    void lettersAreDroppedAndAdded() {
        assertThat(LemmaScript.apply("L:3:y", "Parties")).isEqualTo("party");
        assertThat(LemmaScript.apply("K:1:", "Kenyans")).isEqualTo("Kenyan");
        assertThat(LemmaScript.apply("L:0:", "Yet")).isEqualTo("yet");
    }

    @Test
    void aScriptThatDoesNotFitSaysNothing() {
        assertThat(LemmaScript.apply("?", "word")).isNull();
        assertThat(LemmaScript.apply("L:4:", "at")).isNull();
    }
}
