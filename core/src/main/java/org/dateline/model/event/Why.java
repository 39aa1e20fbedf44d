package org.dateline.model.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What made the coder see an event.
 *
 * @param rule id of the lexicon entry
 * @param score how well it fits, 0 to 1
 * @param confidence how likely the claim is of the type coded, 0 to 1
 * @param shares how likely each other field that is filled is right, 0 to 1, by its name; empty where nobody has judged them
 * @param trace what it found, one step for each line
 */
public record Why(String rule, double score, double confidence, Map<String, Double> shares, List<String> trace) {

    /** The rule of claims that are casualties separated from their event. */
    public static final String COUNTED = "counts.told-apart";

    /** A claim as likely as its entry fits. */
    public Why(String rule, double score, List<String> trace) {
        this(rule, score, score, Map.of(), trace);
    }

    /** Copies the map, in its order, and the list. */
    public Why {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        trace = List.copyOf(trace);
    }

    /** The same with another trace. */
    public Why trace(List<String> newTrace) {
        return new Why(rule, score, confidence, shares, newTrace);
    }

    /** The same with how likely each field that is filled is right. */
    public Why shares(Map<String, Double> newShares) {
        return new Why(rule, score, confidence, newShares, trace);
    }
}
