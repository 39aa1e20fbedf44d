package org.dateline.export;

import java.util.ArrayList;
import java.util.List;

/** Makes text of reports safe for a terminal. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text on one line, without control characters or characters that change the reading direction: a report must not be
     * able to move the cursor, set colours or hide words.
     */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || Character.isISOControl(character)) {
                plain.append(' ');
            } else if (Character.getType(character) != Character.FORMAT
                    && Character.getType(character) != Character.SURROGATE) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString().strip().replaceAll(" {2,}", " ");
    }

    /** The text broken at blanks into lines of at most so many characters; a longer word gets a line of its own. */
    static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean full = line.length() + 1 + word.length() > columns;
            if (full && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
