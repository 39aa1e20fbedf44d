package org.dateline.model.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a judge says of a word: type, and mode given the type. */
class JudgementTest {

    private static final List<String> NAMES = List.of(
            "none", "ASSAULT", "COERCE", "ASSAULT/-", "ASSAULT/aerial", "ASSAULT/beat", "COERCE/-", "COERCE/arrest");

    private final Judgement judgement =
            new Judgement(NAMES, new float[] {0.3f, 0.6f, 0.1f, 0.15f, 0.8f, 0.05f, 0.9f, 0.1f});

    @Test
    void theLikeliestIsATypeAndNoMode() {
        assertThat(judgement.likeliest()).isEqualTo("ASSAULT");
    }

    @Test
    void aModeIsGivenFromTheShareOnThatIsAskedFor() {
        assertThat(judgement.mode("ASSAULT", 0.75)).isEqualTo("aerial");
        assertThat(judgement.mode("ASSAULT", 0.85)).isNull();
    }

    @Test
    void noModeIsGivenWhereTheJudgeIsSureOfNone() {
        assertThat(judgement.mode("COERCE", 0.5)).isNull();
    }

    @Test
    void aTypeWithoutModesHasNone() {
        assertThat(judgement.mode("AID", 0)).isNull();
        assertThat(Judgement.UNKNOWN.mode("ASSAULT", 0)).isNull();
    }
}
