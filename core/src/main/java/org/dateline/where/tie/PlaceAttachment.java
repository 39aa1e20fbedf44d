package org.dateline.where.tie;

import org.dateline.model.annotation.Token;

/**
 * Where a named place hangs as a place in a sentence's tree.
 *
 * @param governor the word whose place it is: a verb, an event noun, a site
 * @param cost how doubtful that is, 0 for "in X"
 * @param near whether it says near, outside or around the place
 * @param direction whether what moves is there, comes from there or goes there
 */
public record PlaceAttachment(Token governor, double cost, boolean near, Direction direction) {

    /** How what moves stands to a place. */
    public enum Direction {
        AT,
        FROM,
        TO
    }

    /** A place at which something is. */
    PlaceAttachment(Token governor, double cost, boolean near) {
        this(governor, cost, near, Direction.AT);
    }
}
