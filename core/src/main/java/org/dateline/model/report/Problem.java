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

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message + (remedy.isEmpty() ? "" : " — " + remedy);
    }
}
