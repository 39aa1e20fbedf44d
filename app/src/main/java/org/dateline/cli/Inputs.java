package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.model.Problem;
import org.dateline.model.Published;
import org.dateline.model.Report;
import org.dateline.model.StoredText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Where reports come from. */
final class Inputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream standardInput;
    private final @Nullable LocalDate published;

    /**
     * @param standardInput what {@code -} stands for
     * @param published the day of publication of reports that do not give it, or null
     */
    Inputs(InputStream standardInput, @Nullable LocalDate published) {
        this.standardInput = standardInput;
        this.published = published;
    }

    /** Reads the inputs one by one, in order, as they are asked for. */
    Iterator<Reading> read(List<String> inputs) {
        return inputs.stream().flatMap(this::input).iterator();
    }

    private Stream<Reading> input(String input) {
        try {
            if (input.equals("-")) {
                return content("-", standardInput.readAllBytes());
            }
            Path path = Path.of(input);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    List<String> sorted = files.filter(Files::isRegularFile)
                            .map(Path::toString)
                            .sorted()
                            .toList();
                    return sorted.stream().flatMap(this::input);
                }
            }
            if (!Files.exists(path)) {
                return problem(input, 0, "no such file or folder", "check the name");
            }
            return content(input, Files.readAllBytes(path));
        } catch (IOException failure) {
            return problem(input, 0, "cannot be read: " + failure.getMessage(), "");
        }
    }

    private Stream<Reading> content(String name, byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            return problem(name, 0, "is not UTF-8 text", "convert it");
        }
        if (text.indexOf('\0') >= 0) {
            return problem(name, 0, "is not text", "give text, HTML or JSON Lines");
        }
        if (text.isBlank()) {
            return problem(name, 0, "is empty", "give a report with text");
        }
        if (name.endsWith(".jsonl") || text.startsWith("{")) {
            return lines(name, text);
        }
        return Stream.of(new Reading(report(name, text, null, name), null));
    }

    private Stream<Reading> lines(String name, String text) {
        List<String> lines = text.lines().toList();
        List<Reading> readings = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                readings.add(line(name, index + 1, lines.get(index)));
            }
        }
        return readings.stream();
    }

    private Reading line(String name, int number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.path("text").isString()) {
                return new Reading(null, new Problem(name, number, "has no text", "add the field \"text\""));
            }
            String day = node.path("published").asString("");
            Published known = day.length() < 10
                    ? null
                    : new Published(LocalDate.parse(day.substring(0, 10)), Published.Basis.FIELD);
            String id = node.path("id").asString(name + ":" + number);
            return new Reading(report(id, node.path("text").asString(), known, name + ":" + number), null);
        } catch (JacksonException | DateTimeParseException wrong) {
            return new Reading(null, new Problem(name, number, "is not a report in JSON", "correct the line"));
        }
    }

    private Report report(String id, String text, @Nullable Published known, String origin) {
        Published day =
                known != null ? known : published == null ? null : new Published(published, Published.Basis.OPTION);
        return new Report(id, new StoredText(text), null, day, null, null, null, origin);
    }

    private static Stream<Reading> problem(String name, int line, String message, String remedy) {
        return Stream.of(new Reading(null, new Problem(name, line, message, remedy)));
    }
}
