package org.dateline.code.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A word list of the data folder's {@code counts} part. */
final class CountWords {

    private final String file;
    private final JsonNode root;

    /**
     * Reads one of the files.
     *
     * @throws DataProblems when it is missing or no YAML
     */
    CountWords(List<DataFile> files, String name) {
        DataFile found = null;
        for (DataFile candidate : files) {
            if (candidate.name().endsWith(name)) {
                found = candidate;
            }
        }
        if (found == null) {
            throw new DataProblems(List.of(new Problem("counts/" + name, 0, "is missing", "restore it")));
        }
        file = found.name();
        try {
            root = new YAMLMapper().readTree(found.text());
        } catch (JacksonException failure) {
            throw new DataProblems(List.of(new Problem(file, 0, "not YAML: " + failure.getOriginalMessage(), "")));
        }
    }

    String file() {
        return file;
    }

    /** A list of words, addressed by its keys; empty when absent. */
    Set<String> list(String... path) {
        Set<String> words = new LinkedHashSet<>();
        node(path).forEach(word -> words.add(word.asString()));
        return words;
    }

    /** The keys of a part. */
    List<String> keys(String... path) {
        return new ArrayList<>(node(path).propertyNames());
    }

    /** Words that stand for a number each. */
    Map<String, Long> numbers(String part) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        node(part)
                .properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }

    /** Words that stand for two numbers each. */
    Map<String, long[]> pairs(String part) {
        Map<String, long[]> pairs = new LinkedHashMap<>();
        node(part)
                .properties()
                .forEach(entry -> pairs.put(entry.getKey(), new long[] {
                    entry.getValue().path(0).asLong(), entry.getValue().path(1).asLong()
                }));
        return pairs;
    }

    private JsonNode node(String... path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }
}
