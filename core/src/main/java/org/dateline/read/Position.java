package org.dateline.read;

/**
 * How far inputs have been read; reading resumes after it.
 *
 * @param files files that were begun, including the current one
 * @param readings readings of the current file, including its problems
 */
public record Position(long files, long readings) implements Comparable<Position> {

    /** Nothing has been read. */
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        int byFile = Long.compare(files, other.files);
        return byFile != 0 ? byFile : Long.compare(readings, other.readings);
    }
}
