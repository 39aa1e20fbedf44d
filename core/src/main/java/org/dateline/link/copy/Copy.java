package org.dateline.link.copy;

/**
 * That two reports are copies of each other.
 *
 * @param kind in which way
 * @param likeness how similar they are, from 0 to 1: see {@link Fingerprint#likeness}
 * @param why what shows it, for people
 */
public record Copy(Kind kind, double likeness, String why) {

    /** In which way reports are copies. */
    public enum Kind {
        /** The same words. */
        EXACT,
        /** The same words but for what stands around them, or a few changes: versions of one wire report. */
        VERSION,
        /** Words were replaced, their order changed, or sentences dropped; the report is the same. */
        SPUN
    }
}
