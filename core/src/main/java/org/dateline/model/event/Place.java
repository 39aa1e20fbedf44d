package org.dateline.model.event;

import java.util.Objects;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param name the name, as English readers write it
 * @param gazetteerName the gazetteer's own name, or null when it lacks the place
 * @param country ISO 3166-1 alpha-3, or null
 * @param admin1 name of the first-level division, or null
 * @param latitude degrees, null at country or wider
 * @param longitude degrees, null at country or wider
 * @param geonames GeoNames id, or null
 * @param precision how exact the point is
 * @param basis what the place rests on
 * @param text the words, or null when inferred
 * @param span the words in the stored text, or null
 */
public record Place(
        String name,
        @Nullable String gazetteerName,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geonames,
        Precision precision,
        Basis basis,
        @Nullable String text,
        @Nullable Span span) {

    /** The more exact of two places, the first of equals; null when both are. */
    public static @Nullable Place moreExact(@Nullable Place place, @Nullable Place other) {
        boolean better = other != null
                && (place == null
                        || other.precision().ordinal() < place.precision().ordinal());
        return better ? other : place;
    }

    /** Whether it is another place or lies in it, as far as countries and first-level divisions tell. */
    public boolean isInside(Place wider) {
        if (name.equals(wider.name) && Objects.equals(country, wider.country)) {
            return true;
        }
        if (wider.country == null || !wider.country.equals(country)) {
            return false;
        }
        return switch (wider.precision) {
            case COUNTRY -> precision.compareTo(Precision.COUNTRY) < 0;
            case ADMIN1 ->
                precision.compareTo(Precision.ADMIN1) < 0
                        && admin1 != null
                        && (admin1.equals(wider.admin1) || admin1.equals(wider.name));
            case EXACT, NEAR, ADMIN2, REGION, UNKNOWN -> false;
        };
    }

    /** What a place rests on. */
    public enum Basis {
        /** The event's own sentence names it. */
        TEXT,
        /** Another sentence of the report names it, or the words point back to it. */
        CONTEXT,
        /** The country that the report is about, where nothing says more. */
        REPORT
    }

    /** How exact a place is. */
    public enum Precision {
        EXACT,
        NEAR,
        ADMIN2,
        ADMIN1,
        COUNTRY,
        REGION,
        UNKNOWN
    }
}
