package org.dateline.where;

import java.util.Set;
import org.dateline.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place that a claim may have, with what speaks for and against it.
 *
 * @param place the place, or null for leaving it open
 * @param signs named signs, whose weights are in {@code data/places/choice.tsv}
 */
public record PlaceCandidate(@Nullable Place place, Set<String> signs) {

    /** Copies the set. */
    public PlaceCandidate {
        signs = Set.copyOf(signs);
    }
}
