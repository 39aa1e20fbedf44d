package org.dateline.read;

/**
 * How far inputs have been read: reading goes on behind it.
 *
 * @param files files that were begun, the one in hand included
 * @param readings what was read of the one in hand, and what was said about it
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
