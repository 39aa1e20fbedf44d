package org.dateline.model.annotation;

import org.dateline.model.report.Span;

/**
 * A name in a sentence.
 *
 * @param kind what it names, as far as tags and data show
 * @param from index of its first token
 * @param to index after its last token
 * @param text the words as written
 * @param span the words in the stored text
 */
public record Mention(Kind kind, int from, int to, String text, Span span) {

    /** What a name names. */
    public enum Kind {
        /** A person. */
        PERSON,
        /** An organisation, government, force or group. */
        ORGANIZATION,
        /** A place. */
        PLACE,
        /** A nationality, religion or other adjective of belonging. */
        NATIONALITY,
        /** A name of unknown kind. */
        OTHER
    }
}
