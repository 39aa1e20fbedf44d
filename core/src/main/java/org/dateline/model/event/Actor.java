package org.dateline.model.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who acts, is acted upon, or speaks.
 *
 * @param phrase the mention's words
 * @param name canonical name; the words themselves until resolved
 * @param code ISO 3166-1 alpha-3 or a PLOVER non-state code, or null
 * @param sectors PLOVER sectors, most specific first
 * @param entity id in the actor data, or null
 */
public record Actor(
        Phrase phrase,
        String name,
        @Nullable String code,
        List<String> sectors,
        @Nullable String entity) {

    /** Copies the list. */
    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** An actor known only by its words. */
    public static Actor unresolved(Phrase phrase) {
        return new Actor(phrase, phrase.text(), null, List.of(), null);
    }

    /** Whether two mentions name one actor. */
    public boolean isSame(Actor other) {
        if (entity != null && other.entity != null) {
            return entity.equals(other.entity);
        }
        return name.equalsIgnoreCase(other.name)
                || code != null && code.equals(other.code) && sectors.equals(other.sectors);
    }

    /** How much is known of the actor, from 0 to 7: an entity counts most, then a code, then a sector. */
    public int certainty() {
        return (entity != null ? 4 : 0) + (code != null ? 2 : 0) + (sectors.isEmpty() ? 0 : 1);
    }

    /** The same mention, resolved. */
    public Actor resolved(
            String newName, @Nullable String newCode, List<String> newSectors, @Nullable String newEntity) {
        return new Actor(phrase, newName, newCode, newSectors, newEntity);
    }
}
