package org.dateline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many inputs at once whose results come out in the order of the inputs, so that any number of threads gives the
 * same output. Only a bounded number of inputs is in work at a time, so memory does not grow with their number.
 */
public final class OrderedRun {

    private final int threads;
    private final int window;

    /**
     * @param threads how many inputs to work on at once, at least 1
     * @param window how many inputs may be read before the first of them is written, at least {@code threads}
     */
    public OrderedRun(int threads, int window) {
        if (threads < 1 || window < threads) {
            throw new IllegalArgumentException("not a run: " + threads + " threads, window of " + window);
        }
        this.threads = threads;
        this.window = window;
    }

    /**
     * Works on every input. Inputs are taken and results handed over on the calling thread; the work is done on threads
     * of its own, except with one thread.
     *
     * @param inputs read one by one, as there is room
     * @param work must be safe to run on several threads
     * @param results gets every result, in the order of the inputs
     * @throws RuntimeException whatever the three arguments throw; nothing is handed over after a failure
     */
    public <I, O> void over(
            Iterator<? extends I> inputs, Function<? super I, ? extends O> work, Consumer<? super O> results) {
        if (threads == 1) {
            inputs.forEachRemaining(input -> results.accept(work.apply(input)));
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "coder");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Deque<Future<? extends O>> underWay = new ArrayDeque<>();
            while (inputs.hasNext()) {
                I input = inputs.next();
                underWay.add(workers.submit(() -> work.apply(input)));
                if (underWay.size() == window) {
                    results.accept(outcome(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                results.accept(outcome(underWay.remove()));
            }
        } finally {
            end(workers);
        }
    }

    /** Returns only when all work has ended, so that the caller may close what the work uses. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <O> O outcome(Future<? extends O> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding", interruption);
        }
    }
}
