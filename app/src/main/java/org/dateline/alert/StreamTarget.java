package org.dateline.alert;

import java.io.IOException;
import java.io.OutputStream;

/** The standard output, a line of JSON for each match. */
record StreamTarget(OutputStream out) implements AlertTarget {

    /** Takes {@code stdout}, alone. */
    public static final class Provider implements AlertTargetProvider {

        @Override
        public String key() {
            return "stdout";
        }

        @Override
        public AlertTarget target(TargetEntry entry) {
            return new StreamTarget(entry.output());
        }
    }

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
