package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedRunTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void resultsComeInTheOrderOfTheInputsAtAnyNumberOfThreads(int threads) {
        Random random = new Random(20261123);
        List<Integer> delays =
                IntStream.range(0, 200).map(index -> random.nextInt(3)).boxed().toList();
        List<Integer> results = new ArrayList<>();

        new OrderedRun(threads, threads * 4)
                .over(
                        IntStream.range(0, delays.size()).iterator(),
                        index -> slowly(index, delays.get(index)),
                        results::add);

        assertThat(results).isEqualTo(IntStream.range(0, delays.size()).boxed().toList());
    }

    @Test
    void neverMoreInputsAreUnderWayThanTheWindowAllows() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Integer> inputs = IntStream.range(0, 500)
                .peek(index -> most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max))
                .iterator();

        new OrderedRun(3, 6).over(inputs, index -> slowly(index, index % 2), index -> written.incrementAndGet());

        assertThat(written).hasValue(500);
        assertThat(most.get()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aFailureEndsTheRunAfterTheResultsBeforeIt(int threads) {
        List<Integer> results = new ArrayList<>();
        OrderedRun run = new OrderedRun(threads, 8);

        assertThatThrownBy(() -> run.over(
                        IntStream.range(0, 100).iterator(),
                        index -> {
                            if (index == 17) {
                                throw new IllegalArgumentException("seventeen");
                            }
                            return index;
                        },
                        results::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("seventeen");
        assertThat(results).isEqualTo(IntStream.range(0, 17).boxed().toList());
    }

    @Test
    void noWorkGoesOnAfterAFailure() {
        AtomicInteger going = new AtomicInteger();
        OrderedRun run = new OrderedRun(4, 16);

        assertThatThrownBy(() -> run.over(
                        IntStream.range(0, 100).iterator(),
                        index -> {
                            going.incrementAndGet();
                            long end = System.nanoTime() + 20_000_000L;
                            while (System.nanoTime() < end) {
                                Thread.onSpinWait();
                            }
                            going.decrementAndGet();
                            return index;
                        },
                        index -> {
                            throw new IllegalStateException("the output is closed");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(going).hasValue(0);
    }

    @Test
    void aWindowSmallerThanTheNumberOfThreadsIsRefused() {
        assertThatThrownBy(() -> new OrderedRun(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int slowly(int index, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
        return index;
    }
}
