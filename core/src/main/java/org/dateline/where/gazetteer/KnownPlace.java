package org.dateline.where.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer, found under one of its names.
 *
 * @param name its name, as English readers write it
 * @param gazetteerName its main name in the gazetteer
 * @param level what it is
 * @param country ISO 3166-1 alpha-3, empty when it lies in several
 * @param admin1 code of the first-level region within the country, or empty
 * @param admin2 code of the second-level region within the first, or empty
 * @param latitude degrees, NaN when it has no point
 * @param longitude degrees, NaN when it has no point
 * @param population people, or a stand-in of the same scale for what has none
 * @param feature GeoNames feature code, or what the data call it
 * @param geonames GeoNames id, or null
 * @param primary whether it was found under its main name
 */
public record KnownPlace(
        String name,
        String gazetteerName,
        Level level,
        String country,
        String admin1,
        String admin2,
        double latitude,
        double longitude,
        long population,
        String feature,
        @Nullable Integer geonames,
        boolean primary) {

    /** What a place is, from narrow to wide. */
    public enum Level {
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
        REGION
    }

    /** Whether it has a point. */
    public boolean hasPoint() {
        return !Double.isNaN(latitude);
    }

    /** Whether it is a region that people live in under one government: country, first or second level. */
    public boolean isArea() {
        return level == Level.COUNTRY || level == Level.ADMIN1 || level == Level.ADMIN2 || level == Level.REGION;
    }

    /** Whether it lies in, or is, the same first-level region as another place. */
    public boolean sharesAdmin1(KnownPlace other) {
        return !admin1.isEmpty() && country.equals(other.country) && admin1.equals(other.admin1);
    }

    /** Whether it lies inside a wider place, as far as codes say. */
    public boolean isInside(KnownPlace wider) {
        return switch (wider.level) {
            case COUNTRY -> level.compareTo(Level.COUNTRY) < 0 && country.equals(wider.country);
            case ADMIN1 ->
                level.compareTo(Level.ADMIN1) < 0
                        && country.equals(wider.country)
                        && (wider.admin1.isEmpty() || admin1.equals(wider.admin1));
            case ADMIN2 -> level.compareTo(Level.ADMIN2) < 0 && sharesAdmin1(wider) && admin2.equals(wider.admin2);
            case TOWN -> level == Level.SITE && country.equals(wider.country) && kilometresTo(wider) < 60;
            case SITE, REGION -> false;
        };
    }

    /** Distance on a sphere of 6,371 km, infinite when one has no point. */
    public double kilometresTo(KnownPlace other) {
        if (!hasPoint() || !other.hasPoint()) {
            return Double.POSITIVE_INFINITY;
        }
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double halfPhi = Math.sin((otherPhi - phi) / 2);
        double halfLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = halfPhi * halfPhi + Math.cos(phi) * Math.cos(otherPhi) * halfLambda * halfLambda;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
