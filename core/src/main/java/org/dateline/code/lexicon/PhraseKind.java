package org.dateline.code.lexicon;

import java.util.Locale;

/** What kind of phrase a condition asks for ({@code :actor}). */
public enum PhraseKind {
    /** Anybody who can act: a name, a role, a pronoun. */
    ACTOR,
    PERSON,
    /** An organisation, a country, a role. */
    GROUP,
    PLACE,
    /** Any name. */
    NAME;

    /** The kind as entries write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
