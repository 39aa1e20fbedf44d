package org.dateline.who.country;

import org.jspecify.annotations.Nullable;

/**
 * A country that the words of a report give.
 *
 * @param sentence index of the sentence
 * @param token index of the first word
 * @param country ISO 3166-1 alpha-3
 * @param division name of the first-level division of a place, or null
 * @param kind by what it is given
 */
public record CountryMention(
        int sentence, int token, String country, @Nullable String division, Kind kind) {

    /** By what a country is given. */
    public enum Kind {
        /** Its capital: where an event happened, a venue of talks, or a government. */
        CAPITAL,
        /** Another place in it, whose country is sure. */
        PLACE,
        /** A place that may lie in another. */
        UNSURE_PLACE,
        /** Its own name, behind a preposition of place: "in Chad". */
        COUNTRY,
        /** Its own name elsewhere. */
        NAME,
        /** The adjective or noun of its people. */
        NATION,
        /** The nation of a force: "Turkish troops". */
        FORCE,
        /** A person or a body of it that is known by name. */
        KNOWN,
        /** Where the report was written. */
        DATELINE
    }
}
