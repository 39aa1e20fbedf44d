package org.dateline.model.event;

import org.jspecify.annotations.Nullable;

/**
 * From where to where what moves in an event goes: troops that leave or arrive, a visitor and those who receive him.
 *
 * @param origin where it starts, or null
 * @param destination where it ends, or null
 * @param host who is visited, or null
 */
public record Journey(
        @Nullable Place origin,
        @Nullable Place destination,
        @Nullable Actor host) {

    /** Nothing moves, or the text does not say where. */
    public static final Journey NONE = new Journey(null, null, null);

    /** Whether nothing of it is known. */
    public boolean isUnknown() {
        return origin == null && destination == null && host == null;
    }

    /** The journeys of two mentions of one event combined: the more exact of their places, and the host of the first that has one. */
    public Journey with(Journey other) {
        return new Journey(
                Place.moreExact(origin, other.origin),
                Place.moreExact(destination, other.destination),
                host == null ? other.host : host);
    }
}
