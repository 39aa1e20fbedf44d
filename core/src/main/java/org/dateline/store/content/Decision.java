package org.dateline.store.content;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided; it is appended and never changed.
 *
 * @param number its number; ignored before it is appended
 * @param target which mentions it is about, JSON: a list of groups of them
 * @param change the field and the value that was set, JSON; empty otherwise
 * @param by who
 * @param at when, ISO 8601
 * @param why the reason, empty when none was given
 * @param undoes the decision that it takes back, or null
 */
public record Decision(
        long number,
        Kind kind,
        String target,
        String change,
        String by,
        String at,
        String why,
        @Nullable Long undoes) {

    /** What can be decided. */
    public enum Kind {
        /** The event is right as it is. */
        ACCEPT,
        /** There is no such event. */
        REJECT,
        /** A field has another value. */
        EDIT,
        /** Several events are one. */
        MERGE,
        /** Some mentions are of an event of their own. */
        SPLIT,
        /** An earlier decision is taken back. */
        UNDO
    }
}
