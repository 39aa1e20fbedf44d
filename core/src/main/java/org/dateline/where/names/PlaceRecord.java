package org.dateline.where.names;

import org.dateline.model.annotation.NamedPlace;
import org.dateline.model.event.Place;
import org.dateline.model.event.Place.Basis;
import org.dateline.model.event.Place.Precision;
import org.dateline.where.gazetteer.Gazetteer;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/** Writes a place found in a report as the record has it. */
public final class PlaceRecord {

    private final Gazetteer gazetteer;

    public PlaceRecord(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The record of a place.
     *
     * @param mention the words
     * @param near whether the event was near it rather than in it
     * @param wider a wider place named with it, for a name that the gazetteer lacks, or null
     */
    public Place of(PlaceMention mention, boolean near, @Nullable KnownPlace wider) {
        KnownPlace place = mention.place();
        if (place == null) {
            return unknown(mention, mention.within() == null ? wider : mention.within());
        }
        Precision precision = precision(place.level(), near || mention.near());
        boolean placed = precision != Precision.COUNTRY && precision != Precision.REGION && place.hasPoint();
        return new Place(
                place.name(),
                place.gazetteerName(),
                place.country().isEmpty() ? null : place.country(),
                admin1(place),
                placed ? place.latitude() : null,
                placed ? place.longitude() : null,
                place.geonames(),
                precision,
                Basis.TEXT,
                mention.text(),
                mention.span());
    }

    /** A mention as others ask for it. */
    public NamedPlace named(PlaceMention mention) {
        Place place = of(mention, false, null);
        KnownPlace known = mention.place();
        return new NamedPlace(
                mention.span(),
                mention.sentence().index(),
                mention.from(),
                mention.to(),
                place.name(),
                place.country(),
                place.admin1(),
                known == null
                        ? NamedPlace.Kind.UNKNOWN
                        : NamedPlace.Kind.valueOf(known.level().name()),
                mention.resolution().reason(),
                mention.resolution().sure());
    }

    private Place unknown(PlaceMention mention, @Nullable KnownPlace wider) {
        String country = wider == null || wider.country().isEmpty() ? null : wider.country();
        String admin1 = wider == null ? null : admin1(wider);
        return new Place(
                mention.text(),
                null,
                country,
                admin1,
                null,
                null,
                null,
                Precision.UNKNOWN,
                Basis.TEXT,
                mention.text(),
                mention.span());
    }

    private static Precision precision(Level level, boolean near) {
        return switch (level) {
            case SITE, TOWN -> near ? Precision.NEAR : Precision.EXACT;
            case ADMIN2 -> Precision.ADMIN2;
            case ADMIN1 -> Precision.ADMIN1;
            case COUNTRY -> Precision.COUNTRY;
            case REGION -> Precision.REGION;
        };
    }

    private @Nullable String admin1(KnownPlace place) {
        if (place.level() == Level.ADMIN1) {
            return place.name();
        }
        KnownPlace region = place.admin1().isEmpty() ? null : gazetteer.region(place.country(), place.admin1());
        return region == null ? null : region.name();
    }

    /** A country that the report is about, without words of its own. */
    public static Place country(KnownPlace country) {
        return new Place(
                country.name(),
                country.gazetteerName(),
                country.country(),
                null,
                null,
                null,
                country.geonames(),
                Precision.COUNTRY,
                Basis.REPORT,
                null,
                null);
    }

    /** The same place, not said here but elsewhere in the report. */
    public static Place inferred(Place place) {
        return new Place(
                place.name(),
                place.gazetteerName(),
                place.country(),
                place.admin1(),
                place.latitude(),
                place.longitude(),
                place.geonames(),
                place.precision(),
                place.basis() == Basis.REPORT ? Basis.REPORT : Basis.CONTEXT,
                null,
                null);
    }
}
