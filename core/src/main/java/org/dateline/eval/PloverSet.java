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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a set of sentences with one PLOVER root each: JSON Lines with {@code text} and {@code expected[0].code}. */
public final class PloverSet {

    private PloverSet() {}

    /**
     * Reads a set.
     *
     * @param path the file, {@code .gz} or plain
     * @throws IOException when it cannot be read
     */
    public static List<PloverEval.Item> read(Path path) throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<PloverEval.Item> items = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = mapper.readTree(line);
                items.add(new PloverEval.Item(
                        node.path("id").asString(),
                        node.path("text").asString(),
                        node.path("expected").path(0).path("code").asString()));
            }
        }
        return items;
    }
}
