package org.dateline.read;

import java.time.Duration;

/** Work on a report that was given up because it took longer than it may. */
public final class TookTooLong extends RuntimeException {

    static final String REMEDY = "split it, or allow more with --time-limit";

    private static final long serialVersionUID = 1L;

    /** @param most how long it may take */
    TookTooLong(Duration most) {
        super("takes longer than " + most.toSeconds() + " seconds");
    }
}
