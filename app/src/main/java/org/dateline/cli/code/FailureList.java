package org.dateline.cli.code;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A file with a line for everything that could not be read or coded: what, why, and what to do. Nothing without a file. */
final class FailureList implements Closeable {

    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable BufferedWriter lines;

    /**
     * @param file the file, or null
     * @param more whether to add to what is there
     */
    FailureList(@Nullable Path file, boolean more) throws IOException {
        this.lines = file == null
                ? null
                : more
                        ? Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        : Files.newBufferedWriter(file);
    }

    void add(Problem problem) {
        if (lines == null) {
            return;
        }
        try {
            lines.write(JSON.createObjectNode()
                    .put("record", "failure")
                    .put("what", problem.file() + (problem.line() > 0 ? ":" + problem.line() : ""))
                    .put("why", problem.message())
                    .put("remedy", problem.remedy())
                    .toString());
            lines.write('\n');
            lines.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
