package org.dateline.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;

/** The word lists and examples of {@code quote/*.yaml}. */
final class ReportingWords {

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
     * @throws DataProblems with everything that is wrong in them, a list that is nowhere included
     */
    public ReportingWords(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        boolean complete = true;
        for (DataFile file : files) {
            JsonNode root = YamlFile.read(file, problems);
            complete &= !root.isMissingNode();
            read(file, root, problems);
        }
        for (String list : LISTS) {
            if (complete && !lists.containsKey(list)) {
                problems.add(new Problem("quote/cues.yaml", 0, "there is no list \"" + list + "\"", "restore it"));
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
                lists.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>())
                        .addAll(YamlFile.words(entry.getValue()));
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
