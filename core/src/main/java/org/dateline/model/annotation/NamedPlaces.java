package org.dateline.model.annotation;

import java.util.List;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The places that a report names, each resolved once, for whoever needs to know whose a place is.
 *
 * @param all in the order of the text
 */
public record NamedPlaces(List<NamedPlace> all) {

    /** What a report without places has. */
    public static final NamedPlaces NONE = new NamedPlaces(List.of());

    /** Copies the list. */
    public NamedPlaces {
        all = List.copyOf(all);
    }

    /** The places that a sentence names, in order. */
    public List<NamedPlace> in(Sentence sentence) {
        return all.stream()
                .filter(place -> place.sentence() == sentence.index())
                .toList();
    }

    /** The place whose name holds a token, or null. */
    public @Nullable NamedPlace at(Sentence sentence, int token) {
        for (NamedPlace place : all) {
            if (place.sentence() == sentence.index() && place.from() <= token && token < place.to()) {
                return place;
            }
        }
        return null;
    }

    /** The first place whose name shares a letter with a stretch of the stored text, or null. */
    public @Nullable NamedPlace at(Span span) {
        for (NamedPlace place : all) {
            if (place.span().overlaps(span)) {
                return place;
            }
        }
        return null;
    }

    /**
     * The country of the names in a stretch of the stored text: of the one that is surest, the first of equals.
     *
     * @param span for instance that of an actor's phrase
     * @return ISO 3166-1 alpha-3, or null when no name in it has a country
     */
    public @Nullable String country(Span span) {
        NamedPlace best = null;
        for (NamedPlace place : all) {
            boolean better = best == null || place.sure() > best.sure();
            if (place.country() != null && place.span().overlaps(span) && better) {
                best = place;
            }
        }
        return best == null ? null : best.country();
    }
}
