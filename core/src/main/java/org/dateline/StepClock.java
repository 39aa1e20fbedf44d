package org.dateline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.dateline.model.annotation.Annotated;

/** Times the steps of one report. For one thread. */
final class StepClock {

    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    /**
     * Runs a step and records its time.
     *
     * @throws CancellationException when the thread is interrupted: nobody waits for the outcome any more
     */
    <T> T time(String step, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted before the step " + step);
        }
        long start = System.nanoTime();
        T result = work.get();
        nanoseconds.merge(step, System.nanoTime() - start, Long::sum);
        return result;
    }

    /** The times recorded, for a report of these sentences. */
    StepTimes times(Annotated annotated) {
        long tokens = annotated.sentences().stream()
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
        return new StepTimes(nanoseconds, annotated.sentences().size(), tokens);
    }
}
