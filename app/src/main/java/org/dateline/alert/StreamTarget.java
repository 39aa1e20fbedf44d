package org.dateline.alert;

import java.io.IOException;
import java.io.OutputStream;

/** The standard output, a line of JSON for each match. */
record StreamTarget(OutputStream out) implements AlertTarget {

    @Override
    public String name() {
        return "stdout";
    }

    @Override
    public void send(Match match) throws IOException {
        out.write(match.bytes());
        out.write('\n');
        out.flush();
    }
}
