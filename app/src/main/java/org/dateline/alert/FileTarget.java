package org.dateline.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a line of JSON is added to for each match. */
record FileTarget(Path file) implements AlertTarget {

    /** Takes {@code file}: a file, made when it is not there. */
    public static final class Provider implements AlertTargetProvider {

        @Override
        public String key() {
            return "file";
        }

        @Override
        public AlertTarget target(TargetEntry entry) {
            return new FileTarget(entry.file());
        }
    }

    @Override
    public String name() {
        return "file " + file;
    }

    @Override
    public void send(Match match) throws IOException {
        Files.writeString(file, match.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
