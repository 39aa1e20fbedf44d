package org.dateline.coreference.join;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two claims of a report, compared; what the weights are learned from.
 *
 * @param first index of the claim that comes first in the text
 * @param second index of the other
 * @param signs what speaks for and against one event
 * @param veto why they are two events, or null
 */
public record ClaimPair(
        int first, int second, Set<String> signs, @Nullable String veto) {

    /** Copies the set. */
    public ClaimPair {
        signs = Set.copyOf(signs);
    }
}
