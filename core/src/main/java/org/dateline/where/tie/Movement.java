package org.dateline.where.tie;

/** What an event does with places, which says whether "from" or "to" gives where it happened. */
public enum Movement {
    /** It stays where it happens. */
    NONE,
    /** It leaves a place: a withdrawal happens where it starts. */
    AWAY,
    /** It goes to a place: a visit or a deployment happens where it ends. */
    TOWARDS
}
