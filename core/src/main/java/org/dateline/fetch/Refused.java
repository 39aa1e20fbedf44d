package org.dateline.fetch;

import java.io.IOException;

/** An address must not be fetched; trying again does not help. */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }
}
