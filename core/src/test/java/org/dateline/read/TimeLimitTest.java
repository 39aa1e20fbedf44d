package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TimeLimitTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final TimeLimit limit = new TimeLimit(SHORT, SHORT);

    @Test
    void workThatIsQuickEnoughGivesWhatItGives() {
        assertThat(limit.around((String word) -> word.length()).apply("four")).isEqualTo(4);
        assertThat(new TimeLimit(Duration.ZERO)
                        .around((String word) -> word.length())
                        .apply("four"))
                .isEqualTo(4);
    }

    @Test
    void workThatHeedsTheInterruptionIsGivenUp() {
        CountDownLatch ended = new CountDownLatch(1);
        Function<String, String> sleeping = limit.around(word -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException interruption) {
                ended.countDown();
                throw new CancellationException();
            }
            return word;
        });
        assertThatThrownBy(() -> sleeping.apply("slow")).isInstanceOf(TookTooLong.class);
        assertThat(ended.getCount()).isZero();
    }

    @Test
    void workThatNeverEndsHoldsUpNothing() {
        int before = TimeLimit.leftBehind();
        CountDownLatch mayEnd = new CountDownLatch(1);
        Function<String, String> deaf = limit.around(word -> {
            while (mayEnd.getCount() > 0) {
                Thread.onSpinWait();
            }
            return word;
        });
        FaultBarrier.Outcome<String> outcome = FaultBarrier.around("deaf.txt", () -> deaf.apply("word"));
        assertThat(outcome.why()).startsWith("takes longer than 0 seconds").contains("--time-limit");
        assertThat(TimeLimit.leftBehind()).isEqualTo(before + 1);
        assertThat(limit.around((String word) -> word).apply("next")).isEqualTo("next");
        mayEnd.countDown();
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        Function<String, String> broken = limit.around(word -> {
            throw new IllegalStateException(word);
        });
        assertThatThrownBy(() -> broken.apply("broken")).hasMessage("broken");
        Function<String, String> deep = limit.around(word -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> deep.apply("deep")).isInstanceOf(StackOverflowError.class);
    }
}
