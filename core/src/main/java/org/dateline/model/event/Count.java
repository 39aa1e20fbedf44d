package org.dateline.model.event;

import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number reported of an event. Where tolls differ, an event has several numbers of one kind.
 *
 * @param kind what was counted
 * @param of who or what, in the text's words, or null
 * @param low lowest number the words allow, null where open
 * @param best the number given, null where the words give none
 * @param high highest number the words allow, null where open
 * @param by who gives the number, or null where the text names nobody
 * @param text the words
 * @param span the words in the stored text
 */
public record Count(
        Kind kind,
        @Nullable String of,
        @Nullable Long low,
        @Nullable Long best,
        @Nullable Long high,
        @Nullable Actor by,
        String text,
        Span span) {

    /** A number that nobody is named for. */
    public Count(
            Kind kind,
            @Nullable String of,
            @Nullable Long low,
            @Nullable Long best,
            @Nullable Long high,
            String text,
            Span span) {
        this(kind, of, low, best, high, null, text, span);
    }

    /** The same words and giver with other numbers. */
    public Count bounds(@Nullable Long newLow, @Nullable Long newBest, @Nullable Long newHigh) {
        return new Count(kind, of, newLow, newBest, newHigh, by, text, span);
    }

    /** The same number, given by somebody. */
    public Count by(@Nullable Actor giver) {
        return new Count(kind, of, low, best, high, giver, text, span);
    }

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
