package org.dateline.model.annotation;

import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name of a place in a report, with the place on earth that it means.
 *
 * @param span the name in the stored text
 * @param sentence index of its sentence
 * @param from index of its first token in the sentence
 * @param to index after its last token
 * @param name the place's name, or the name as written when the gazetteer lacks the place
 * @param country ISO 3166-1 alpha-3, or null when it lies in several or nobody knows
 * @param admin1 name of its first-level division, or null
 * @param kind what it is
 * @param reason how it got its country
 * @param sure how sure the country is, from 0 to 1; 0 without a country
 */
public record NamedPlace(
        Span span,
        int sentence,
        int from,
        int to,
        String name,
        @Nullable String country,
        @Nullable String admin1,
        Kind kind,
        Reason reason,
        double sure) {

    /** What a place is, from narrow to wide. */
    public enum Kind {
        /** A square, a base, a quarter. */
        SITE,
        /** A town, a village. */
        TOWN,
        /** A second-level region. */
        ADMIN2,
        /** A first-level region, or an area of that size inside one country. */
        ADMIN1,
        /** A country. */
        COUNTRY,
        /** A sea, a river, a continent: wider than a country or across borders. */
        REGION,
        /** A name of a place that the gazetteer lacks. */
        UNKNOWN
    }

    /** How a place got its country, the surest first. */
    public enum Reason {
        /** It is a country. */
        COUNTRY,
        /** The words beside it name its country or its division: "Vienna, Virginia", "the Nigerian town of Baga". */
        NAMED_WITH,
        /** All places that bear the name lie in one country. */
        ONLY,
        /** The other places and peoples of the report. */
        REPORT,
        /** It is the best known of its name. */
        BEST_KNOWN,
        /** Nothing gives it one. */
        NONE
    }
}
