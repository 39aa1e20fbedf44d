package org.dateline.when.expression;

import java.util.List;
import org.dateline.when.calendar.Operation;
import org.dateline.when.pattern.TimePattern;

/**
 * A rule of {@code when/rules.yaml}.
 *
 * @param id its name
 * @param level when it is tried: times found by a lower level can be parts of its match
 * @param patterns what it matches
 * @param operation what the match means
 * @param arguments the operation's arguments
 * @param means the name of that operation
 * @param examples its examples as written
 * @param file where it stands
 * @param line its line there
 */
record TimeRule(
        String id,
        int level,
        List<TimePattern> patterns,
        String means,
        Operation operation,
        List<String> arguments,
        List<String> examples,
        String file,
        int line) {

    /** Whether what it matches is no time, and hidden from other rules. */
    boolean masks() {
        return means.equals(Operation.NOTHING);
    }

    /** Whether its times count from the day that the narrative has reached. */
    boolean isAnchored() {
        return Operation.ANCHORED.contains(means);
    }

    /** Whether other rules may build on its times; a mere length ("two days") is no point in time. */
    boolean isTime() {
        return !masks() && !means.equals(Operation.LENGTH);
    }
}
