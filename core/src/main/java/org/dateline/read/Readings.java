package org.dateline.read;

import java.util.Iterator;

/** The readings of inputs, one after the other, read as they are asked for. For one thread at a time. */
public interface Readings extends Iterator<Readings.Placed>, AutoCloseable {

    /**
     * A reading, and the position at which to resume after it.
     *
     * @param reading the reading
     * @param after the position
     */
    record Placed(Reading reading, Position after) {}

    /** How many bytes of the files on disk have been consumed, including those of skipped files. */
    long bytes();

    @Override
    void close();
}
