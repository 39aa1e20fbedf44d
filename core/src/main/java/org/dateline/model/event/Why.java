package org.dateline.model.event;

import java.util.List;

/**
 * What made the coder see an event.
 *
 * @param rule id of the lexicon entry
 * @param score how well it fits, 0 to 1
 * @param confidence how likely the claim is of the type coded, 0 to 1
 * @param trace what it found, one step for each line
 */
public record Why(String rule, double score, double confidence, List<String> trace) {

    /** The rule of claims that are casualties separated from their event. */
    public static final String COUNTED = "counts.told-apart";

    /** A claim as likely as its entry fits. */
    public Why(String rule, double score, List<String> trace) {
        this(rule, score, score, trace);
    }

    /** Copies the list. */
    public Why {
        trace = List.copyOf(trace);
    }
}
