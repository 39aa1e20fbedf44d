package org.dateline.link.event;

/** What two tellings say of one particular. */
enum Agreement {
    AGREE,
    CLASH,
    /** One of them does not say it. */
    UNKNOWN;

    /** Whether both say it alike or not, when both say it. */
    static Agreement of(boolean known, boolean alike) {
        return known ? alike ? AGREE : CLASH : UNKNOWN;
    }
}
