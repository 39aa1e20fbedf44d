package org.dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.model.event.Evidence;
import org.dateline.model.report.Span;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String LONG = "one two three four five six seven eight nine ten eleven twelve";

    @Test
    void aShortSentenceIsGivenWhole() {
        assertThat(Excerpt.of(evidence("Rebels  shelled\nKalva.", 8), 40)).isEqualTo("Rebels shelled Kalva.");
    }

    @Test
    void aLongSentenceIsCutRoundTheTriggerAtWholeWords() {
        assertThat(Excerpt.of(evidence(LONG, LONG.indexOf("seven")), 25)).isEqualTo("… five six seven eight …");
    }

    @Test
    void aTriggerAtAnEndKeepsThatEnd() {
        assertThat(Excerpt.of(evidence(LONG, 0), 14)).isEqualTo("one two three …");
        assertThat(Excerpt.of(evidence(LONG, LONG.indexOf("twelve")), 14)).isEqualTo("… eleven twelve");
    }

    @Test
    void supplementaryCharactersAreNotTornApart() {
        String text = "\uD83D\uDE80".repeat(30) + " " + LONG;
        assertThat(Excerpt.of(evidence(text, 2), 20)).doesNotContain("\uD83D ").startsWith("\uD83D\uDE80");
    }

    private static Evidence evidence(String text, int trigger) {
        int length = text.codePointCount(0, text.length());
        return new Evidence("r", 0, new Span(100, 100 + length), new Span(100 + trigger, 101 + trigger), text);
    }
}
