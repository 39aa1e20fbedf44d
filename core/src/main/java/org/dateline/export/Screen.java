package org.dateline.export;

/**
 * The terminal or file that a text is shown on.
 *
 * @param columns characters in a line, at least 20
 * @param colours whether it shows colours and bold letters
 */
public record Screen(int columns, boolean colours) {

    private static final int FEWEST_COLUMNS = 20;
    private static final int NARROW = 72;

    /** Lines are never shorter than twenty characters. */
    public Screen {
        columns = Math.max(columns, FEWEST_COLUMNS);
    }

    /** A file, or a pipe. */
    public static Screen plain() {
        return new Screen(100, false);
    }

    /** Whether there is no room for two columns. */
    boolean narrow() {
        return columns < NARROW;
    }

    String bold(String text) {
        return dressed("1", text);
    }

    String dim(String text) {
        return dressed("2", text);
    }

    String red(String text) {
        return dressed("31", text);
    }

    String yellow(String text) {
        return dressed("33", text);
    }

    String cyan(String text) {
        return dressed("36", text);
    }

    private String dressed(String code, String text) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
