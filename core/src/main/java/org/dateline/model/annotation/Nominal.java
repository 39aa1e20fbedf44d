package org.dateline.model.annotation;

/**
 * A word that heads a mention of something in the world, named or not: {@code soldiers} in {@code two wounded soldiers}.
 *
 * @param token index of the word in its sentence
 * @param kind what it mentions
 */
public record Nominal(int token, Kind kind) {

    /** The kinds of the GUM corpus. */
    public enum Kind {
        /** A person or people. */
        PERSON,
        /** An organisation, government, force or group. */
        ORGANIZATION,
        /** A place or building. */
        PLACE,
        /** Something that happens. */
        EVENT,
        /** A time or stretch of time. */
        TIME,
        /** A thing. */
        OBJECT,
        /** A material. */
        SUBSTANCE,
        /** An animal. */
        ANIMAL,
        /** A plant. */
        PLANT,
        /** Anything else. */
        ABSTRACT
    }
}
