package org.dateline.store.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The names that a store has: of parties, places and sources, the most frequent first. Nothing in it changes. */
public final class StoreWords {

    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "party", "SELECT name AS word, count(*) AS uses FROM party GROUP BY name COLLATE BINARY",
            "place", "SELECT place AS word, count(*) AS uses FROM event WHERE place IS NOT NULL GROUP BY place",
            "source", "SELECT source AS word, count(*) AS uses FROM report WHERE source IS NOT NULL GROUP BY source"));

    /** By field, each name with its folded form. */
    private final Map<String, Map<String, String>> words = new TreeMap<>();

    /** Reads them from an open store. */
    public StoreWords(Handle handle) {
        TABLES.forEach((field, query) -> {
            Map<String, String> some = new LinkedHashMap<>();
            handle.createQuery("SELECT word FROM (" + query + ") ORDER BY uses DESC, word")
                    .mapTo(String.class)
                    .forEach(word -> some.put(word, Folded.of(word)));
            words.put(field, some);
        });
    }

    /** The field whose names stand for those of a field: actors and recipients are parties. */
    private Map<String, String> of(String field) {
        String kind = field.equals("actor") || field.equals("recipient") ? "party" : field;
        return words.getOrDefault(kind, Map.of());
    }

    /** Whether a field has names of a store. */
    public boolean knows(String field) {
        return !of(field).isEmpty();
    }

    /**
     * The names of a field that have words, case and accents folded.
     *
     * @param written the words; a star behind the last stands for any end of it
     */
    public List<String> having(String field, String written) {
        boolean beginning = written.endsWith("*");
        String wanted = Folded.of(written);
        return of(field).entrySet().stream()
                .filter(word -> Folded.has(word.getValue(), wanted, beginning))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a field has just this name. */
    public boolean isName(String field, String written) {
        return of(field).containsKey(written);
    }

    /** The names of a field that begin with some letters, or have a word that does. */
    public List<String> completions(String field, String begun, int most) {
        String wanted = Folded.of(begun);
        Stream<Map.Entry<String, String>> all = of(field).entrySet().stream();
        return all.filter(word -> wanted.isEmpty() || Folded.has(word.getValue(), wanted, true))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    /** All names of all fields. */
    public List<String> all() {
        List<String> all = new ArrayList<>();
        words.values().forEach(some -> all.addAll(some.keySet()));
        return all;
    }
}
