package org.dateline.alert;

import java.io.IOException;

/** Where matches go. */
interface AlertTarget {

    /** How it is called in messages and in the file of what could not be delivered. */
    String name();

    /**
     * Delivers a match.
     *
     * @throws IOException when it could not be delivered
     */
    void send(Match match) throws IOException;
}
