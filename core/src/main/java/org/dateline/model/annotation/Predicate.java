package org.dateline.model.annotation;

import java.util.List;

/**
 * A word that expresses an event or a state, with the words that head its arguments (PropBank's frames).
 *
 * @param token index of the word in its sentence
 * @param kind what kind of word it is
 * @param arguments in order of their words
 */
public record Predicate(int token, Kind kind, List<Argument> arguments) {

    /** Kinds of predicates. */
    public enum Kind {
        /** A verb: {@code attacked}. */
        VERB,
        /** A noun: {@code attack}. */
        NOUN,
        /** An adjective or another word. */
        OTHER
    }

    /**
     * An argument of a predicate.
     *
     * @param label PropBank's label: {@code ARG0} for who does, {@code ARG1} for who or what undergoes, {@code ARGM-LOC} …
     * @param token index of the word that heads the argument
     */
    public record Argument(String label, int token) {}

    /** Copies the list. */
    public Predicate {
        arguments = List.copyOf(arguments);
    }
}
