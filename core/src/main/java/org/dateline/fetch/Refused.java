package org.dateline.fetch;

import java.io.IOException;

/** Something is not fetched, for it may not be; trying again does not help. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
