package org.dateline.who.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the actor data: what an actor was between two days.
 *
 * @param id stable id; several rows may share it, for terms of office and for changes of side
 * @param kind what it is
 * @param name canonical name
 * @param code ISO 3166-1 alpha-3 or a PLOVER non-state code, or null
 * @param sectors PLOVER sectors, the most specific first
 * @param from first day, or null for always
 * @param to last day, or null for still
 * @param parent id of the actor it belongs to, or null
 */
public record ActorEntry(
        String id,
        Kind kind,
        String name,
        @Nullable String code,
        List<String> sectors,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String parent) {

    /** Copies the list. */
    public ActorEntry {
        sectors = List.copyOf(sectors);
    }

    /** What an actor is, by the letters before the colon of its id. */
    public enum Kind {
        /** A country or territory. */
        COUNTRY,
        /** A capital, which stands for its government. */
        CAPITAL,
        /** A region, which identifies a country and no more. */
        REGION,
        /** A government, ministry, parliament or court. */
        GOVERNMENT,
        /** Armed forces, police or intelligence. */
        FORCE,
        /** An armed group, gang or movement. */
        GROUP,
        /** Another organisation, parties included. */
        ORGANIZATION,
        /** A person. */
        PERSON,
        /** An ethnic, religious or regional people. */
        PEOPLE,
        /** An adjective of belonging, or a noun for one who belongs. */
        DEMONYM;

        /** The kind of an id, or null when the id says none. */
        static @Nullable Kind of(String id) {
            int colon = id.indexOf(':');
            return switch (colon < 0 ? "" : id.substring(0, colon)) {
                case "country" -> COUNTRY;
                case "capital" -> CAPITAL;
                case "region" -> REGION;
                case "gov", "leg", "jud" -> GOVERNMENT;
                case "mil", "cop", "spy" -> FORCE;
                case "group" -> GROUP;
                case "org", "party" -> ORGANIZATION;
                case "person" -> PERSON;
                case "people" -> PEOPLE;
                case "demonym" -> DEMONYM;
                default -> null;
            };
        }
    }

    /** Whether the row holds on a day; without a day, whether it still holds. */
    boolean holdsOn(@Nullable LocalDate day) {
        if (day == null) {
            return to == null;
        }
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it ended before a day; without a day, whether it ended. */
    boolean endedBefore(@Nullable LocalDate day) {
        return to != null && (day == null || to.isBefore(day));
    }
}
