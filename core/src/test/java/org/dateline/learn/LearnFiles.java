package org.dateline.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of these tests. */
final class LearnFiles {

    private LearnFiles() {}

    /** The lines of a file without comments and empty lines. */
    static List<String> lines(String name) {
        try (InputStream file = Objects.requireNonNull(LearnFiles.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
