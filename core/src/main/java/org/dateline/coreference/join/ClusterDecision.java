package org.dateline.coreference.join;

import java.util.List;

/**
 * How a claim came to its event.
 *
 * @param claim index of the claim among the report's claims
 * @param antecedent index of the claim before it that reports the same event, or -1 when it introduces one
 * @param margin by how much the event was better than a new one, in logarithms of odds; for a new one how far below it the
 *     nearest event was, below 0
 * @param reasons the heaviest signs with their weights
 * @param rejected events that it resembles but does not report, and why
 */
public record ClusterDecision(int claim, int antecedent, double margin, List<String> reasons, List<String> rejected) {

    /** The margin of a new event that there is nothing to compare with. */
    public static final double NO_OTHER = -100;

    /** Copies the lists. */
    public ClusterDecision {
        reasons = List.copyOf(reasons);
        rejected = List.copyOf(rejected);
    }

    /** A claim that introduces an event and is compared with nothing. */
    public static ClusterDecision first(int claim) {
        return new ClusterDecision(claim, -1, NO_OTHER, List.of(), List.of());
    }
}
