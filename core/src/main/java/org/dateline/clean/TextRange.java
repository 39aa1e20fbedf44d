package org.dateline.clean;

/**
 * A stretch of the stored text in UTF-16 indices, as regular expressions count.
 *
 * @param start first index
 * @param end index after the last
 */
record TextRange(int start, int end) {

    int length() {
        return end - start;
    }

    boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /** The same without blanks at both ends; empty when all is blank. */
    TextRange stripped(String text) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new TextRange(from, to);
    }

    boolean isEmpty() {
        return start >= end;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    /** Whether a character shows nothing: white space, no-break and zero-width space, byte order mark, control characters. */
    static boolean isBlank(char letter) {
        return letter <= ' '
                || letter >= 0x7F
                        && (Character.isWhitespace(letter)
                                || Character.isSpaceChar(letter)
                                || letter <= 0x9F
                                || letter == '\u200B'
                                || letter == '\u2060'
                                || letter == '\uFEFF');
    }
}
