package org.dateline.annotate;

/** A stretch {@code [start, end)} of a plain text, in UTF-16. */
record Range(int start, int end) {

    /** The letters of this range. */
    String of(String text) {
        return text.substring(start, end);
    }
}
