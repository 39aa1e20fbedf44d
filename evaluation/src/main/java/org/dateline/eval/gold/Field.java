package org.dateline.eval.gold;

import java.util.Locale;

/** The fields of a record that are judged. */
public enum Field {
    TYPE,
    MODE,
    ACTORS,
    RECIPIENTS,
    WHERE,
    WHEN,
    COUNTS,
    REALITY,
    HISTORICAL,
    CLAIMS;

    /** The field as records name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the field counts in what a record is worth: every record has reality and history, so these only spoil. */
    public boolean addsWorth() {
        return this != REALITY && this != HISTORICAL;
    }
}
