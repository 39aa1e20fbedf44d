package org.dateline.code.match;

import java.util.List;
import java.util.function.Supplier;

/** Takes down what was tried and refused, for people; where nobody reads it, nothing is written. */
public interface Refusals {

    /** Refusals that nobody reads. */
    Refusals UNREAD = line -> {};

    /** Takes down a line, which is made only when it is read. */
    void add(Supplier<String> line);

    /** Refusals written to a list, a line each. */
    static Refusals into(List<String> lines) {
        return line -> lines.add(line.get());
    }
}
