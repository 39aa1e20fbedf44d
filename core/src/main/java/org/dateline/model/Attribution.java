package org.dateline.model;

/**
 * Somebody in the text vouches for an event or disputes it.
 *
 * @param kind what the speaker does
 * @param by the speaker
 * @param cue the word that says so
 * @param span the speaker's cue in the stored text
 */
public record Attribution(Kind kind, Actor by, String cue, Span span) {

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
    public Attribution by(Actor speaker) {
        return new Attribution(kind, speaker, cue, span);
    }
}
