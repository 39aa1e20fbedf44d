package org.dateline.export;

import java.io.Closeable;
import java.io.IOException;
import org.dateline.model.event.GatheredEvent;

/** Writes events gathered from all their reports, one after the other. For one thread. */
public interface EventWriter extends Closeable {

    /**
     * Writes an event.
     *
     * @return how many rows or lines it made; none when the format has no such events
     * @throws IOException when the output cannot be written
     */
    int write(GatheredEvent event) throws IOException;
}
