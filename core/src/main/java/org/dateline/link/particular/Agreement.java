package org.dateline.link.particular;

/** What two tellings say of one particular. */
public enum Agreement {
    AGREE,
    CLASH,
    /** One of them does not say it. */
    UNKNOWN;

    /** Whether both say it alike or not, when both say it. */
    public static Agreement of(boolean known, boolean alike) {
        return known ? alike ? AGREE : CLASH : UNKNOWN;
    }
}
