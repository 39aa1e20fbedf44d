package org.dateline.model;

import java.util.List;

/**
 * What made the coder see an event.
 *
 * @param rule id of the lexicon entry
 * @param score how well it fits, 0 to 1
 * @param trace what it saw, a step a line
 */
public record Why(String rule, double score, List<String> trace) {

    /** The rule of claims that are casualties told apart from their event. */
    public static final String COUNTED = "counts.told-apart";

    /** Copies the list. */
    public Why {
        trace = List.copyOf(trace);
    }
}
