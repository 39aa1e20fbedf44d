package org.dateline.where;

import java.util.List;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.NamedPlaces;
import org.dateline.model.event.Claim;
import org.dateline.where.choice.PlaceCandidate;
import org.dateline.where.names.PlaceMention;

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

    /** The places that the report names, each resolved once, for other steps to ask. */
    public NamedPlaces named() {
        return step.named(places);
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
     * Chooses the place of each claim among all that the report gives it, and fills in all journeys.
     *
     * @param claims the report's claims, placed as far as their own sentences go
     * @param events indices of the claims of each event
     * @return the claims in the same order
     */
    public List<Claim> carried(List<Claim> claims, List<List<Integer>> events) {
        return step.carried(annotated, places, claims, events);
    }

    /** For each claim the places that it may have, leaving it open among them: what the choice is learned from. */
    public List<List<PlaceCandidate>> candidates(List<Claim> claims, List<List<Integer>> events) {
        return step.candidates(annotated, places, claims, events);
    }
}
