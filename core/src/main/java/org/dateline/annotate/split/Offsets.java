package org.dateline.annotate.split;

/** A stretch {@code [start, end)} of a plain text, in UTF-16. */
public record Offsets(int start, int end) {

    /** The letters of this range. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
