package org.dateline.eval.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.data.file.DataTable;

/** The published mapping of other ontologies' types and roles to PLOVER's: the resource {@code types.tsv} beside this class. */
final class TypeMap {

    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, String> sides = new LinkedHashMap<>();

    private TypeMap() {}

    /** Reads the mapping. */
    static TypeMap published() {
        TypeMap map = new TypeMap();
        try (InputStream in = Objects.requireNonNull(TypeMap.class.getResourceAsStream("types.tsv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = DataTable.cells(line);
                if (line.startsWith("#") || cells.size() < 3) {
                    continue;
                }
                if (cells.get(0).equals("type")) {
                    map.types.put(cells.get(1), Set.of(cells.get(2).split(" ")));
                } else {
                    map.sides.put(cells.get(1), cells.get(2));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return map;
    }

    /** PLOVER's types for a type, by the longest beginning of its name that is listed; none when it has none. */
    Set<String> of(String code) {
        String name = code.toLowerCase(Locale.ROOT);
        String best = "";
        for (String beginning : types.keySet()) {
            if (name.startsWith(beginning) && beginning.length() > best.length()) {
                best = beginning;
            }
        }
        Set<String> found = types.getOrDefault(best, Set.of());
        return found.contains("-") ? Set.of() : found;
    }

    /** {@code actor}, {@code recipient}, {@code place}, or empty, for a role. */
    String side(String role) {
        return sides.getOrDefault(role, "");
    }
}
