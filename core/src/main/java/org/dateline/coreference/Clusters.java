package org.dateline.coreference;

import java.util.List;

/**
 * Which claims of a report tell one event.
 *
 * @param members for each event the indices of its claims, in the order of the text; events in the order in which they are
 *     first told
 * @param joints how each claim came to its event
 */
public record Clusters(List<List<Integer>> members, List<Joint> joints) {

    /** Copies the lists. */
    public Clusters {
        members = members.stream().map(List::copyOf).toList();
        joints = List.copyOf(joints);
    }
}
