package org.dateline.where.names;

/**
 * A name in a text that is taken for a place.
 *
 * @param start UTF-16 index of its first letter in the text
 * @param end UTF-16 index after its last letter
 */
record Toponym(int start, int end) {

    /** The words as written. */
    String in(String text) {
        return text.substring(start, end);
    }
}
