package org.dateline.where.gazetteer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives places beside the gazetteer: sites, quarters, camps, villages. A jar adds one by a class that implements this interface
 * and is named in {@code META-INF/services/org.dateline.where.gazetteer.PlaceSource}, or it is given to
 * {@link org.dateline.Dateline#with}. It is asked once, when Dateline is opened.
 */
public interface PlaceSource {

    /** A short name, for messages: a file name without its ending. */
    String name();

    /** The places; the stream is closed after it was read. */
    Stream<Place> places();

    /**
     * A place.
     *
     * @param name its name
     * @param aliases other names
     * @param kind what it is, in a word: {@code camp}, {@code bridge}, {@code quarter}
     * @param country ISO 3166-1 alpha-3, or null when it lies in several
     * @param latitude degrees north, or null where the precision is a region
     * @param longitude degrees east, or null
     * @param precision how well the point is known: {@code exact} (a site), {@code near} (a quarter), {@code admin2}, {@code admin1}
     *     (a region inside a country) or {@code region} (across borders)
     * @param population people who live there, or null; of two places of one name the larger one is likelier
     */
    record Place(
            String name,
            List<String> aliases,
            String kind,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String precision,
            @Nullable Long population) {

        /** Copies the list. */
        public Place {
            aliases = List.copyOf(aliases);
        }
    }
}
