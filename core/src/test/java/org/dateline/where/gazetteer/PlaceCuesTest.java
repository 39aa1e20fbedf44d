package org.dateline.where.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.dateline.where.Places;
import org.junit.jupiter.api.Test;

class PlaceCuesTest {

    private static final PlaceCues CUES = Places.cues();

    @Test
    void aWordIsACueInAnyCaseOrAsItIsWritten() {
        assertThat(CUES.is(PlaceCue.LOCATIVE, "Near")).isTrue();
        assertThat(CUES.isExactly(PlaceCue.LOCATIVE, "Near")).isFalse();
        assertThat(CUES.isAny("from", PlaceCue.LOCATIVE, PlaceCue.SOURCE)).isTrue();
        assertThat(CUES.isAny("from", PlaceCue.LOCATIVE, PlaceCue.GOAL)).isFalse();
    }

    @Test
    void twoWordsMayStandForOnePreposition() {
        assertThat(CUES.preposition("out", "of")).isEqualTo("from");
        assertThat(CUES.preposition("north", "of")).isEqualTo("north");
    }

    @Test
    void theFirstWordOfANameMayBeSpelledOtherwiseOrLeftOut() {
        assertThat(CUES.otherSpelling("st petersburg")).isEqualTo("saint petersburg");
        assertThat(CUES.otherSpelling("saint petersburg")).isEqualTo("st petersburg");
        assertThat(CUES.otherSpelling("the hague")).isEqualTo("hague");
        assertThat(CUES.otherSpelling("hague")).isNull();
    }

    @Test
    void aPatternMatchesEveryWordOfItsCuesAndNoOther() {
        Pattern pattern = Pattern.compile(CUES.pattern(PlaceCue.POSSESSIVE, PlaceCue.INSIDE));
        assertThat(pattern.matcher("'s").matches()).isTrue();
        assertThat(pattern.matcher("in").matches()).isTrue();
        assertThat(pattern.matcher("at").matches()).isFalse();
    }
}
