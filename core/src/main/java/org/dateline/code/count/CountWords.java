package org.dateline.code.count;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a file of the data folder's {@code counts} part; a list that is missing, and one that nobody asks for, are problems. */
final class CountWords {

    private static final String PART = "counts/";
    private static final int SEARCHED_LETTERS = 30;

    private final String name;
    private final List<String> lines;
    private final JsonNode root;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>();

    /**
     * Reads one of the files.
     *
     * @param problems gets what is wrong; then the lists are empty
     */
    CountWords(List<DataFile> files, String name, List<Problem> problems) {
        this.problems = problems;
        DataFile found = null;
        for (DataFile candidate : files) {
            if (candidate.name().endsWith(name)) {
                found = candidate;
            }
        }
        if (found == null) {
            problems.add(new Problem(PART + name, 0, "the file is missing", "restore it"));
        }
        this.name = found == null ? PART + name : found.name();
        this.lines = found == null ? List.of() : found.lines();
        this.root = found == null ? MissingNode.getInstance() : YamlFile.read(found, problems);
    }

    /** A problem of the file on the line that holds some words. */
    Problem problem(String words, String message, String remedy) {
        String begin = words.substring(0, Math.min(SEARCHED_LETTERS, words.length()));
        int line = 0;
        while (line < lines.size() && !lines.get(line).contains(begin)) {
            line++;
        }
        return new Problem(name, line == lines.size() ? 0 : line + 1, message, remedy);
    }

    /** A list of words. */
    Set<String> list(String key) {
        return Collections.unmodifiableSet(YamlFile.words(part(key)));
    }

    /** The lists of a part, by their keys. */
    Map<String, Set<String>> lists(String key) {
        Map<String, Set<String>> lists = new LinkedHashMap<>();
        part(key).properties().forEach(list -> lists.put(list.getKey(), YamlFile.words(list.getValue())));
        return lists;
    }

    /** The parts of a part, by their keys; each a map of lists. */
    Map<String, Map<String, Set<String>>> groups(String key) {
        Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> group : part(key).properties()) {
            Map<String, Set<String>> lists = new LinkedHashMap<>();
            group.getValue().properties().forEach(list -> lists.put(list.getKey(), YamlFile.words(list.getValue())));
            groups.put(group.getKey(), lists);
        }
        return groups;
    }

    /** Words that stand for another each. */
    Map<String, String> words(String key) {
        Map<String, String> words = new LinkedHashMap<>();
        part(key)
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString("")));
        return words;
    }

    /** Words that stand for a number each. */
    Map<String, Long> numbers(String key) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : part(key).properties()) {
            numbers.put(entry.getKey(), number(key, entry.getKey(), entry.getValue()));
        }
        return numbers;
    }

    /** Words that stand for two numbers each. */
    Map<String, long[]> pairs(String key) {
        Map<String, long[]> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : part(key).properties()) {
            JsonNode pair = entry.getValue();
            pairs.put(
                    entry.getKey(),
                    new long[] {number(key, entry.getKey(), pair.path(0)), number(key, entry.getKey(), pair.path(1))});
        }
        return pairs;
    }

    private long number(String key, String word, JsonNode number) {
        if (!number.isIntegralNumber()) {
            problems.add(problem(key + ":", key + ": no number for " + word, "write it in figures"));
            return 0;
        }
        return number.asLong();
    }

    private JsonNode part(String key) {
        JsonNode part = root.path(key);
        asked.add(key);
        if (part.isMissingNode() && root.isObject()) {
            problems.add(new Problem(name, 0, "has no " + key, "restore the list; it may be empty"));
        }
        return part;
    }

    /** Adds a problem for each key of the file that was not asked for. */
    void unknownKeys() {
        for (String key : root.propertyNames()) {
            if (!asked.contains(key)) {
                problems.add(problem(
                        key + ":",
                        "unknown key " + key,
                        "remove it, or correct its name; the comments explain each list"));
            }
        }
    }
}
