package org.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** States of words are told apart by what sets them apart, and the penalty holds the weights. */
class StateFitTest {

    private static StateFit filled(long seed) {
        Random random = new Random(seed);
        StateFit fit = new StateFit();
        for (int row = 0; row < 200; row++) {
            double sign = random.nextGaussian();
            double noise = random.nextGaussian();
            fit.add(new double[] {sign, noise}, sign > 0.3, 1);
        }
        return fit;
    }

    @Test
    void whatSetsExamplesApartGetsTheWeight() {
        for (long seed = 1; seed <= 5; seed++) {
            StateFit.Model model = filled(seed).fit(0.1);
            assertThat(model.weights()[0]).as("seed %d", seed).isGreaterThan(3);
            assertThat(Math.abs(model.weights()[1])).as("seed %d", seed).isLessThan(model.weights()[0] / 3);
            assertThat(model.share(new double[] {2, 0})).isGreaterThan(0.95);
            assertThat(model.share(new double[] {-1, 0})).isLessThan(0.05);
        }
    }

    @Test
    void aStrongPenaltyLeavesOnlyTheShareOfTheAnswers() {
        StateFit fit = new StateFit();
        for (int row = 0; row < 10; row++) {
            fit.add(new double[] {row % 2}, row < 3, 1);
        }
        StateFit.Model model = fit.fit(1e6);
        assertThat(model.weights()[0]).isCloseTo(0, within(1e-3));
        assertThat(model.share(new double[] {1})).isCloseTo(0.3, within(1e-3));
    }

    @Test
    void theSameExamplesGiveTheSameBits() {
        assertThat(filled(7).fit(0.5).weights()).isEqualTo(filled(7).fit(0.5).weights());
    }

    @Test
    void theLikeliestWordOfAnExampleIsTheOneMostLikeTheType() {
        StateFit.Model model = filled(3).fit(0.1);
        ExampleWords example = new ExampleWords(
                true,
                List.of("quiet", "loud", "soft"),
                List.of(new double[] {-1, 0}, new double[] {1, 0}, new double[] {0, 2}));
        assertThat(model.likeliest(example)).isEqualTo(1);
    }
}
