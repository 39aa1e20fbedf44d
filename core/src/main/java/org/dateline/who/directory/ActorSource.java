package org.dateline.who.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives actors beside the directory: persons, groups, bodies. A jar adds one by a class that implements this interface and is
 * named in {@code META-INF/services/org.dateline.who.directory.ActorSource}, or it is given to
 * {@link org.dateline.Dateline#with}. It is asked once, when Dateline is opened.
 */
public interface ActorSource {

    /** A short name, for messages: a file name without its ending. */
    String name();

    /** The actors; the stream is closed after it was read. */
    Stream<KnownActor> actors();

    /**
     * An actor.
     *
     * @param id a kind and a name, {@code group:…}, {@code person:…}, {@code org:…}: see data/world/actors/README.md
     * @param name the canonical name
     * @param aliases other names
     * @param country ISO 3166-1 alpha-3 or a PLOVER non-state code, or null
     * @param sectors PLOVER sectors, most telling first
     * @param from the first day that it is who it is, or null
     * @param to the last, or null
     * @param parent id of the actor that it belongs to, or null
     */
    record KnownActor(
            String id,
            String name,
            List<String> aliases,
            @Nullable String country,
            List<String> sectors,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String parent) {

        /** Copies the lists. */
        public KnownActor {
            aliases = List.copyOf(aliases);
            sectors = List.copyOf(sectors);
        }
    }
}
