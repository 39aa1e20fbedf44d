package org.dateline.where;

import java.util.List;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;

/** The places that a report names, read once, and how its claims get theirs. */
public final class Placing {

    private final WhereStep step;
    private final Annotated annotated;
    private final List<List<PlaceMention>> places;

    Placing(WhereStep step, Annotated annotated, List<List<PlaceMention>> places) {
        this.step = step;
        this.annotated = annotated;
        this.places = places;
    }

    /**
     * Fills in the places that the claims' own sentences give, or point back to ("there", "the embassy").
     *
     * @param claims the report's claims, in any order
     * @return the claims in the same order, each with its place or with null
     */
    public List<Claim> placed(List<Claim> claims) {
        return step.placed(annotated, places, claims);
    }

    /**
     * Fills in what other claims of the report, or its country, say of the claims that have no place, and all journeys.
     *
     * @param claims the report's claims, placed as far as their own sentences go
     * @return the claims in the same order
     */
    public List<Claim> carried(List<Claim> claims) {
        return step.carried(annotated, places, claims);
    }
}
