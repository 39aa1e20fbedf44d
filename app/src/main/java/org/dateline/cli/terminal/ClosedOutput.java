package org.dateline.cli.terminal;

import java.io.IOException;

/** The program that reads Dateline's output has had enough, as {@code head} does. */
public final class ClosedOutput extends IOException {

    private static final long serialVersionUID = 1L;

    ClosedOutput(IOException cause) {
        super(cause);
    }
}
