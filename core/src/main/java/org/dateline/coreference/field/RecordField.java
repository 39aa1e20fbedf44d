package org.dateline.coreference.field;

import java.util.Locale;

/** A field of a record that may be wrong: the type, and those that may be left open. */
public enum RecordField {
    TYPE,
    MODE,
    ACTORS,
    RECIPIENTS,
    WHEN,
    WHERE,
    COUNTS;

    /** The name used in data files and records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
