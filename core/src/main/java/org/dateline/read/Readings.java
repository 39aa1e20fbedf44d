package org.dateline.read;

import java.util.Iterator;

/** What is read of inputs, one after the other, as it is asked for. For one thread at a time. */
public interface Readings extends Iterator<Readings.Placed>, AutoCloseable {

    /**
     * A reading, and where to go on behind it.
     *
     * @param reading the reading
     * @param after the position
     */
    record Placed(Reading reading, Position after) {}

    /** How many bytes of files have been taken, as they lie on the disk; those of files that were passed over included. */
    long bytes();

    @Override
    void close();
}
