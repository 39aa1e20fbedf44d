package org.dateline.mention;

/** How a mention is worded. */
enum Shape {
    NAME,
    NOUN,
    PRONOUN,
    /** Several that a conjunction joins: "Russia and China". */
    JOINT;

    static final int COUNT = values().length;
}
