package org.dateline.eval.match;

/** How a field of a record stands against the same field of a gold event. */
public enum Verdict {
    /** It holds what the gold accepts. */
    RIGHT,
    /** All that it holds is accepted, but it is not all that is stated, or it is much wider. */
    PARTLY,
    /** It holds something that the gold does not accept. */
    WRONG,
    /** The gold states something, and the record leaves it open. */
    UNKNOWN,
    /** Neither states anything. */
    NONE,
    /** The gold does not judge it. */
    UNJUDGED
}
