package org.dateline.model.event;

import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the text vouches for an event or disputes it.
 *
 * @param kind what the speaker does
 * @param by the speaker, or null when the text names none ("reportedly")
 * @param cue the word that says so
 * @param span the speaker's cue in the stored text
 */
public record Attribution(Kind kind, @Nullable Actor by, String cue, Span span) {

    /** What a speaker does. */
    public enum Kind {
        ASSERTS,
        ACCUSES,
        DENIES,
        CLAIMS_RESPONSIBILITY,
        ESTIMATES,
        VOWS
    }

    /** The same, with the speaker resolved. */
    public Attribution by(@Nullable Actor speaker) {
        return new Attribution(kind, speaker, cue, span);
    }
}
