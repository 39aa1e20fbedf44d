package org.dateline.cli.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dateline.cli.terminal.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the records of a JSON Lines file one by one. */
final class RecordLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordLines() {}

    /**
     * Hands over every record of a file, in order.
     *
     * @throws Failure when a line is no record
     */
    static void each(Path file, Consumer<JsonNode> consumer) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    consumer.accept(record(file, number, line));
                }
            }
        } catch (MalformedInputException wrong) {
            throw Failure.input(file + ": is not UTF-8 text; give a file that 'dateline code' wrote");
        }
    }

    private static JsonNode record(Path file, int number, String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException wrong) {
            throw Failure.input(
                    file + ":" + number + ": is not JSON; give a JSON Lines file that 'dateline code' wrote");
        }
        if (!node.path("record").isString()) {
            throw Failure.input(file + ":" + number
                    + ": has no field \"record\"; give a JSON Lines file that 'dateline code' wrote");
        }
        return node;
    }
}
