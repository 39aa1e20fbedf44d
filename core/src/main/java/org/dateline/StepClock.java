package org.dateline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dateline.model.annotation.Annotated;

/** Times the steps of one report. For one thread. */
final class StepClock {

    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    /** Runs a step and records its time. */
    <T> T time(String step, Supplier<T> work) {
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
