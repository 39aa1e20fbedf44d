package org.dateline.alert;

import java.io.IOException;

/**
 * Where matches go. A target is made by an {@link AlertTargetProvider} of an entry of the alert file, and used by one thread at a time.
 */
public interface AlertTarget {

    /**
     * How it is called in messages and in the file of what could not be delivered: the same at each start for the same entry, and another
     * for each other one.
     */
    String name();

    /**
     * Delivers a match. It is delivered at least once: after a failure, or when the program was stopped, the same match may come again, with
     * the same {@link Match#id}.
     *
     * @throws IOException when it could not be delivered; it is then kept and tried again at the next start
     */
    void send(Match match) throws IOException;
}
