package org.dateline.read;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work under a clock: what takes longer than it may is interrupted, and its input fails with that reason. Work is done on threads of its
 * own, so that even what does not heed the interruption holds up nothing else; it is left to itself then.
 */
public final class TimeLimit {

    /** How long a report may be worked on when nothing is said: far longer than the longest takes on a slow machine. */
    public static final Duration USUAL = Duration.ofMinutes(10);

    /** How long work that was interrupted may take to end; a sentence or a step takes less. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** Deep trees of pages and of JSON are walked by recursion. */
    private static final long STACK_BYTES = 8L << 20;

    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(null, task, "coder", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();

    private final Duration most;
    private final Duration grace;

    /** @param most how long the work on one input may take; zero for as long as it likes */
    public TimeLimit(Duration most) {
        this(most, GRACE);
    }

    TimeLimit(Duration most, Duration grace) {
        this.most = most;
        this.grace = grace;
    }

    /** The same work under the clock; it throws {@link TookTooLong} for an input that takes too long. */
    public <I, O> Function<I, O> around(Function<? super I, ? extends O> work) {
        return most.isZero() ? work::apply : input -> within(work, input);
    }

    private <I, O> O within(Function<? super I, ? extends O> work, I input) {
        CountDownLatch ended = new CountDownLatch(1);
        Future<? extends O> underWay = WORKERS.submit(() -> {
            try {
                return work.apply(input);
            } finally {
                ended.countDown();
            }
        });
        try {
            return underWay.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            end(underWay, ended);
            throw new TookTooLong(most);
        } catch (ExecutionException failure) {
            throw asThrown(failure.getCause());
        } catch (InterruptedException stopped) {
            end(underWay, ended);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", stopped);
        }
    }

    /** Interrupts work, and waits for a moment for it to end, so that what it uses can be closed. */
    private void end(Future<?> underWay, CountDownLatch ended) {
        underWay.cancel(true);
        try {
            if (!ended.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                LEFT_BEHIND.incrementAndGet();
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** How much work so far did not end when it was interrupted, and was left to itself. */
    public static int leftBehind() {
        return LEFT_BEHIND.get();
    }

    private static RuntimeException asThrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException thrown ? thrown : new IllegalStateException(cause);
    }
}
