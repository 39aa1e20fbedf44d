package org.dateline.quote;

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

/** The word lists and examples of {@code quote/*.yaml}. */
final class CueWords {

    private static final List<String> LISTS = List.of(
            "clause",
            "quotation",
            "asking",
            "thought",
            "infinitive",
            "object",
            "complaint",
            "topic",
            "noun",
            "label",
            "document",
            "prepositions",
            "question",
            "infinitive-mark",
            "clause-mark",
            "as-noted",
            "relative",
            "person",
            "name-preposition",
            "possessive",
            "complement",
            "complement-mark",
            "speechless",
            "own");

    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final List<StatementExample> examples = new ArrayList<>();

    /**
     * Reads the lists; those of several files add up.
     *
     * @throws DataProblems when a file is no YAML or a list is nowhere
     */
    public CueWords(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            try {
                JsonNode root = new YAMLMapper().readTree(file.text());
                read(file, root, problems);
            } catch (JacksonException failure) {
                int line = failure.getLocation() == null
                        ? 0
                        : failure.getLocation().getLineNr();
                problems.add(
                        new Problem(file.name(), line, "not YAML: " + failure.getOriginalMessage(), "mend the line"));
            }
        }
        for (String list : LISTS) {
            if (!lists.containsKey(list) && problems.isEmpty()) {
                problems.add(new Problem("quote/", 0, "there is no list \"" + list + "\"", "restore it"));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private void read(DataFile file, JsonNode root, List<Problem> problems) {
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().equals("examples")) {
                entry.getValue().forEach(node -> examples.add(StatementExample.read(file.name(), node)));
            } else if (LISTS.contains(entry.getKey())) {
                Set<String> words = lists.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>());
                entry.getValue().forEach(word -> words.add(word.asString()));
            } else {
                String remedy = "use one of " + String.join(", ", LISTS) + ", examples";
                problems.add(new Problem(file.name(), 0, "unknown list \"" + entry.getKey() + "\"", remedy));
            }
        }
    }

    /** Whether a word is in a list. */
    boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of()).contains(word);
    }

    /** The words of a list, in the order of the file. */
    Set<String> words(String list) {
        return lists.getOrDefault(list, Set.of());
    }

    List<StatementExample> examples() {
        return examples;
    }
}
