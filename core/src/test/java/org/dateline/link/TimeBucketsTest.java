package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBucketsTest {

    /** Else it would depend on which of two reports came first whether they are compared. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 30, 60})
    void ofTwoDaysEachFindsTheOtherOrNeitherDoes(int days) {
        for (long one = 20_700; one < 20_760; one++) {
            for (long other = one; other < one + 100; other++) {
                assertThat(TimeBuckets.near(one, days).contains(TimeBuckets.of(other)))
                        .as("%d days around %d and %d", days, one, other)
                        .isEqualTo(TimeBuckets.near(other, days).contains(TimeBuckets.of(one)));
            }
        }
    }

    @Test
    void allDaysThatAreNearEnoughAreFound() {
        for (long day = 20_700; day < 20_760; day++) {
            assertThat(TimeBuckets.near(day, 30))
                    .contains(TimeBuckets.of(day - 30), TimeBuckets.of(day + 30), TimeBuckets.of(null));
        }
    }
}
