package org.dateline.who;

import java.util.Set;

/**
 * A class of what fills the roles of events, and what such may be.
 *
 * @param name the class: {@code person}, {@code weapon}, {@code time}
 * @param acts who acts when such a phrase is the actor
 * @param suffers types of events that it may be the recipient of; {@link #ANY} for all
 * @param victim types of events of which whoever suffers it is the recipient
 */
record FillerClass(String name, Acts acts, Set<String> suffers, Set<String> victim) {

    /** Stands for every type. */
    static final String ANY = "*";

    /** What the parts of a sentence are that are neither nouns nor names. */
    static final String QUALITY = "quality";

    static final String PRONOUN = "pronoun";

    /** Who acts in the place of something. */
    enum Acts {
        /** It acts itself. */
        ITSELF,
        /** Who uses it acts: "French planes". */
        USER,
        /** Whose it is acts: "Israel's offensive". */
        OWNER,
        /** Nobody. */
        NOBODY
    }

    /** Whether it may be the recipient of an event of a type. */
    boolean suffers(String type) {
        return suffers.contains(ANY) || suffers.contains(type);
    }
}
