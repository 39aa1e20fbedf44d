package org.dateline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The times of the steps of the pipeline.
 *
 * @param nanoseconds by step, in the order of the steps
 * @param sentences sentences read
 * @param tokens words read
 */
public record StepTimes(Map<String, Long> nanoseconds, long sentences, long tokens) {

    /** Nothing was done. */
    public static final StepTimes NONE = new StepTimes(Map.of(), 0, 0);

    /** Copies the map. */
    public StepTimes {
        nanoseconds = Collections.unmodifiableMap(new LinkedHashMap<>(nanoseconds));
    }

    /** Both together. */
    public StepTimes plus(StepTimes other) {
        Map<String, Long> sums = new LinkedHashMap<>(nanoseconds);
        other.nanoseconds.forEach((step, time) -> sums.merge(step, time, Long::sum));
        return new StepTimes(sums, sentences + other.sentences, tokens + other.tokens);
    }

    /** All steps together, in nanoseconds. */
    public long total() {
        return nanoseconds.values().stream().mapToLong(Long::longValue).sum();
    }
}
