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
 * @param masks whether what it matches is no time and hidden from other rules
 * @param examples its examples as written
 * @param file where it stands
 * @param line its line there
 */
record TimeRule(
        String id,
        int level,
        List<TimePattern> patterns,
        Operation operation,
        List<String> arguments,
        boolean masks,
        List<String> examples,
        String file,
        int line) {}
