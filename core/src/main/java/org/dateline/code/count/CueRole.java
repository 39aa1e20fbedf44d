package org.dateline.code.count;

import java.util.Locale;

/** How a word says what a number counts: the keys below each kind of {@code counts/cues.yaml}. */
enum CueRole {
    /** Verbs whose object, or passive subject, is counted. */
    AFFECTS,
    /** Verbs whose object, or passive subject, is hurt. */
    HARMS,
    /** Verbs whose subject is counted. */
    SUFFERS,
    /** Words that stand behind a number or are said of the counted, found as written. */
    STATES,
    /** Event nouns that are counted themselves, or whose victims are. */
    NOUNS,
    /** Nouns whose number follows. */
    TOLLS,
    /** Nouns that are counted wherever they stand. */
    BEINGS;

    /** The role's key in the file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
