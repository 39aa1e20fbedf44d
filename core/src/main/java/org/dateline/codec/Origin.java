package org.dateline.codec;

/**
 * What made the records, written into each of them.
 *
 * @param coder program and version, such as {@code dateline 0.1.0}
 * @param data the version of the data folder
 */
public record Origin(String coder, String data) {

    private static final String BETWEEN = ", data ";

    /** Both in a line, as a store keeps them. */
    public String line() {
        return coder + BETWEEN + data;
    }

    /** Reads what {@link #line} gave; any other text is taken as the program. */
    public static Origin of(String line) {
        int at = line.indexOf(BETWEEN);
        return at < 0 ? new Origin(line, "") : new Origin(line.substring(0, at), line.substring(at + BETWEEN.length()));
    }
}
