package org.dateline.model;

import org.jspecify.annotations.Nullable;

/**
 * A number told of an event.
 *
 * @param kind what was counted
 * @param of who or what, in the text's words, or null
 * @param low lowest number the words allow, null where open
 * @param best the number given, null where the words give none
 * @param high highest number the words allow, null where open
 * @param text the words
 * @param span the words in the stored text
 */
public record Count(
        Kind kind,
        @Nullable String of,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        String text,
        Span span) {

    /** What a number counts. */
    public enum Kind {
        KILLED,
        INJURED,
        ARRESTED,
        ABDUCTED,
        DISPLACED,
        MISSING,
        RELEASED,
        TROOPS,
        PARTICIPANTS,
        MONEY,
        OTHER
    }
}
