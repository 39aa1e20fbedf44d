package org.dateline.where.choice;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.event.Place;
import org.dateline.where.names.PlaceRecord;
import org.jspecify.annotations.Nullable;

/**
 * A place that a claim may have, with what speaks for and against it.
 *
 * @param place the place, or null for leaving it open
 * @param signs named signs, whose weights are in {@code data/learned/places/choice.tsv}
 */
public record PlaceCandidate(@Nullable Place place, Set<String> signs) {

    /** The signs of places that rules give: the claim's own sentence, the one place of the report, its country. */
    static final List<String> RULES = List.of("from rules", "from one place", "from country");

    /** Copies the set; its order is kept, so that sums of weights are the same in every run. */
    public PlaceCandidate {
        signs = Collections.unmodifiableSet(new LinkedHashSet<>(signs));
    }

    /** The same, without words of its own where it is the rest of the report that gives the place. */
    PlaceCandidate asGivenByRules() {
        return place == null || signs.contains(RULES.get(0))
                ? this
                : new PlaceCandidate(PlaceRecord.inferred(place), signs);
    }
}
