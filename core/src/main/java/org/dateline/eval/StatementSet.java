package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads reports whose attributions are marked: JSON Lines with {@code id}, {@code text} and {@code expected}, a list of
 * {@code source}, {@code cue} and {@code content}, each a list of {@code text} and {@code spans} in code points.
 */
public final class StatementSet {

    /**
     * An attribution as marked by hand.
     *
     * @param source who says it; empty when not told
     * @param sourceText the words of the source
     * @param content what is said
     */
    public record Attributed(List<Span> source, String sourceText, List<Span> content) {}

    /**
     * A report with its attributions.
     *
     * @param id its name
     * @param text the report
     * @param attributions what is marked in it
     */
    public record Item(String id, String text, List<Attributed> attributions) {}

    private StatementSet() {}

    /**
     * Reads a set.
     *
     * @param path the file, {@code .gz} or plain
     * @throws IOException when it cannot be read
     */
    public static List<Item> read(Path path) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<Item> items = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = mapper.readTree(line);
                List<Attributed> attributions = new ArrayList<>();
                for (JsonNode one : node.path("expected")) {
                    if (!one.path("content").isEmpty()) {
                        attributions.add(attributed(one));
                    }
                }
                items.add(new Item(node.path("id").asString(), node.path("text").asString(), attributions));
            }
        }
        return items;
    }

    private static Attributed attributed(JsonNode node) {
        return new Attributed(
                spans(node.path("source")),
                node.path("source").path(0).path("text").asString(),
                spans(node.path("content")));
    }

    private static List<Span> spans(JsonNode parts) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode part : parts) {
            for (JsonNode span : part.path("spans")) {
                spans.add(new Span(span.path(0).asInt(), span.path(1).asInt()));
            }
        }
        return spans;
    }
}
