package org.dateline.coreference.join;

import java.util.List;

/**
 * How a claim came to its event.
 *
 * @param claim index of the claim among the report's claims
 * @param joined index of the claim before it that reports the same event, or -1 when it introduces one
 * @param margin by how much the event was better than a new one, in logarithms of odds; 0 for a new one
 * @param reasons the heaviest signs with their weights
 * @param apart events that it was kept apart from though it is like them, and why
 */
public record ClusterDecision(int claim, int joined, double margin, List<String> reasons, List<String> apart) {

    /** Copies the lists. */
    public ClusterDecision {
        reasons = List.copyOf(reasons);
        apart = List.copyOf(apart);
    }

    /** A claim that introduces an event and is compared with nothing. */
    public static ClusterDecision first(int claim) {
        return new ClusterDecision(claim, -1, 0, List.of(), List.of());
    }
}
