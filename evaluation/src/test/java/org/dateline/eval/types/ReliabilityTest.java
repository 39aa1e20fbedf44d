package org.dateline.eval.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

    @Test
    void aConfidenceThatKeepsItsWordHasNoError() {
        Reliability reliability = new Reliability();
        for (int number = 0; number < 10; number++) {
            reliability.add(0.8, number < 8);
        }
        assertThat(reliability.error()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theErrorIsHowFarConfidenceIsFromTheShareRight() {
        Reliability reliability = new Reliability();
        reliability.add(0.95, true);
        reliability.add(0.95, false);
        reliability.add(0.35, false);
        reliability.add(0.35, false);
        assertThat(reliability.error()).isCloseTo((0.9 + 0.7) / 4, within(1e-9));
    }

    @Test
    void theSurestComeFirst() {
        Reliability reliability = new Reliability();
        reliability.add(0.4, false);
        reliability.add(0.9, true);
        reliability.add(0.8, true);
        reliability.add(0.6, false);
        assertThat(reliability.precision(0.5)).isEqualTo(1);
        assertThat(reliability.precision(1)).isEqualTo(0.5);
    }

    @Test
    void nothingToldIsNoError() {
        assertThat(new Reliability().error()).isZero();
        assertThat(new Reliability().precision(0.5)).isZero();
    }
}
