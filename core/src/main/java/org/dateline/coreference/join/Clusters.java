package org.dateline.coreference.join;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which claims of a report report one event.
 *
 * @param members for each event the indices of its claims, in the order of the text; events in the order in which they are
 *     first told
 * @param decisions how each claim came to its event
 */
public record Clusters(List<List<Integer>> members, List<ClusterDecision> decisions) {

    /** Copies the lists. */
    public Clusters {
        members = members.stream().map(List::copyOf).toList();
        decisions = List.copyOf(decisions);
    }

    /** Each claim as an event of its own, in the order of the claims. */
    public static Clusters singles(int claims) {
        return new Clusters(IntStream.range(0, claims).mapToObj(List::of).toList(), List.of());
    }
}
