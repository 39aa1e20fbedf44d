package org.dateline.model.report;

/**
 * Makes names and messages safe to be read: a file name, a link or a title must not be able to move the cursor of a terminal, to set colours,
 * to hide words or to begin a line of its own in a log.
 */
public final class Printable {

    private Printable() {}

    /** The text on one line: control characters and those that change the direction of reading are written as {@code \\u001b}. */
    public static String line(String text) {
        return escaped(text, false);
    }

    /** The same of a message that may have several lines. */
    public static String lines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            boolean odd = Character.isISOControl(character)
                    || Character.getType(character) == Character.FORMAT
                    || Character.getType(character) == Character.LINE_SEPARATOR
                    || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                    || Character.getType(character) == Character.SURROGATE;
            if (odd && !(lines && character == '\n')) {
                safe.append(String.format("\\u%04x", character));
            } else {
                safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }
}
