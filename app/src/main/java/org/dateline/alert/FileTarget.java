package org.dateline.alert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a line of JSON is added to for each match. */
record FileTarget(Path file) implements AlertTarget {

    @Override
    public String name() {
        return "file " + file;
    }

    @Override
    public void send(Match match) throws IOException {
        Files.writeString(file, match.json() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
