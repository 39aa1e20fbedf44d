package org.dateline.eval.measure;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dateline.model.report.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A set of texts with answers: JSON Lines, a table with a header in {@code .tsv}, or sentences annotated word by word in {@code .conllu} or {@code .iob2}; plain or
 * {@code .gz}.
 *
 * @param name the file's name without its endings
 * @param path the file
 * @param sha256 digest of the file's bytes, in hexadecimal
 * @param every which items are measured: each {@code every}th
 * @param items those items, in order
 */
public record EvalSet(String name, Path path, String sha256, int every, List<JsonNode> items) {

    /** Copies the list. */
    public EvalSet {
        items = List.copyOf(items);
    }

    /**
     * Reads a set.
     *
     * @param every 1 for all items, n for each nth
     * @throws IOException when it cannot be read
     * @throws tools.jackson.core.JacksonException when a line is no JSON
     */
    public static EvalSet read(Path path, int every) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> items = new ArrayList<>();
        InputStream raw = new ByteArrayInputStream(bytes);
        try (InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            List<String> rows =
                    TreebankSentence.isTreebank(path.toString()) ? lines.lines().toList() : List.of();
            for (JsonNode sentence : TreebankSentence.items(rows)) {
                if (number++ % every == 0) {
                    items.add(sentence);
                }
            }
            for (JsonNode row : TableRows.isTable(path.toString())
                    ? TableRows.items(lines.lines().toList())
                    : List.<JsonNode>of()) {
                if (number++ % every == 0) {
                    items.add(row);
                }
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && number++ % every == 0) {
                    items.add(mapper.readTree(line));
                }
            }
        }
        return new EvalSet(nameOf(path), path, Digest.sha256(bytes), every, items);
    }

    /** The name of a set by its file: without {@code .gz} and {@code .jsonl}. */
    public static String nameOf(Path path) {
        return String.valueOf(path.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.jsonl$", "");
    }
}
