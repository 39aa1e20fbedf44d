package org.dateline.model.report;

/**
 * Something wrong in a file, with its remedy.
 *
 * @param file the file, as the user knows it
 * @param line line from 1, or 0 when it concerns the whole file
 * @param message what is wrong
 * @param remedy what to do
 */
public record Problem(String file, int line, String message, String remedy) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : message.compareTo(other.message);
    }

    /** For people, safe to be shown on a terminal; a message may have several lines. */
    @Override
    public String toString() {
        String where = Printable.line(file) + (line > 0 ? ":" + line : "");
        return where + ": " + Printable.lines(message + (remedy.isEmpty() ? "" : " — " + remedy));
    }
}
