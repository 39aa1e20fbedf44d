package org.dateline.when.pattern;

/** Where the words around an expression put what they are about, seen from the day of publication. */
public enum Tense {
    /** Over: "met", "had met". */
    PAST,
    /** Begun and perhaps not over: "has met", "is meeting". */
    PERFECT,
    /** Now, or always. */
    PRESENT,
    /** To come: "will meet", "plans to meet". */
    FUTURE
}
