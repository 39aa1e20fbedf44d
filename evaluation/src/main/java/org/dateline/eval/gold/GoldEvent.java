package org.dateline.eval.gold;

import java.time.LocalDate;
import java.util.List;
import org.dateline.eval.match.MatchedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event that a careful reader finds in a report, with all that is acceptable in a record of it.
 *
 * @param number what the gold calls it within the report
 * @param what a paraphrase, for people
 * @param types acceptable PLOVER types, best first; at least one
 * @param modes acceptable modes; empty when the mode is not judged
 * @param triggers the passages that report it, as they stand in the text; at least one
 * @param actors who did it; empty when the text does not say
 * @param recipients to whom; empty when the text does not say
 * @param when the days that a reader gets from the whole report, or null when it gives none
 * @param where the places, or null when the report gives none
 * @param counts acceptable figures; several of a kind are alternatives
 * @param realities acceptable realities; at least one
 * @param historical whether it is mentioned as background; null when either is acceptable
 * @param claims who may stand as vouching for it or disputing it
 * @param isOptional whether it may be missing
 * @param unmet what is known to be at fault in its records today; see {@link MatchedEvent#faults}
 * @param line the line of the file that it stands in, from 1; 0 when it stands in none
 */
public record GoldEvent(
        int number,
        String what,
        List<String> types,
        List<String> modes,
        List<String> triggers,
        List<Party> actors,
        List<Party> recipients,
        @Nullable Days when,
        @Nullable Places where,
        List<Figure> counts,
        List<String> realities,
        @Nullable Boolean historical,
        List<Voice> claims,
        boolean isOptional,
        List<String> unmet,
        int line) {

    /** Copies the lists. */
    public GoldEvent {
        types = List.copyOf(types);
        modes = List.copyOf(modes);
        triggers = List.copyOf(triggers);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        counts = List.copyOf(counts);
        realities = List.copyOf(realities);
        claims = List.copyOf(claims);
        unmet = List.copyOf(unmet);
    }

    /**
     * Somebody who takes part.
     *
     * @param texts acceptable wordings
     * @param codes acceptable codes; empty when none can be known
     * @param sectors acceptable sectors; empty when they are not judged
     */
    public record Party(List<String> texts, List<String> codes, List<String> sectors) {}

    /**
     * An interval of days.
     *
     * @param earliest the first day, or null when open
     * @param latest the last day, or null when open
     */
    public record Days(
            @Nullable LocalDate earliest, @Nullable LocalDate latest) {}

    /**
     * Acceptable places.
     *
     * @param names from narrow to wide
     * @param country its code, or null when there is none
     * @param countries further countries that are acceptable
     */
    public record Places(List<String> names, @Nullable String country, List<String> countries) {}

    /**
     * An acceptable number.
     *
     * @param kind what is counted, in the record's words
     * @param low the lowest number, or null when open
     * @param best the number given, or null when none is
     * @param high the highest number, or null when open
     */
    public record Figure(
            String kind,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high) {}

    /**
     * Somebody who vouches or disputes.
     *
     * @param kind what the speaker does, in the record's words
     * @param by acceptable wordings of the speaker
     */
    public record Voice(String kind, List<String> by) {}
}
