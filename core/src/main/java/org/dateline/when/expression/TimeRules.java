package org.dateline.when.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.when.calendar.Operation;
import org.dateline.when.pattern.TimePattern;
import org.dateline.when.pattern.TimeWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads rule files; tells everything wrong with them at once. */
final class TimeRules {

    private final TimeWords words;
    private final Map<String, Operation> operations;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private TimeRules(TimeWords words) {
        this.words = words;
        this.operations = Operation.all(words);
    }

    /**
     * The rules of files, in order.
     *
     * @throws DataProblems when any of them cannot be used
     */
    static List<TimeRule> read(List<DataFile> files, TimeWords words) {
        TimeRules reader = new TimeRules(words);
        List<TimeRule> rules = new ArrayList<>();
        for (DataFile file : files) {
            reader.read(file, rules);
        }
        if (!reader.problems.isEmpty()) {
            throw new DataProblems(reader.problems);
        }
        return rules;
    }

    private void read(DataFile file, List<TimeRule> rules) {
        JsonNode root;
        try {
            root = new YAMLMapper().readTree(file.text());
        } catch (JacksonException failure) {
            problems.add(new Problem(file.name(), 0, "not YAML: " + failure.getOriginalMessage(), ""));
            return;
        }
        for (JsonNode node : root.path("rules")) {
            rule(file, node, rules);
        }
    }

    private void rule(DataFile file, JsonNode node, List<TimeRule> rules) {
        String id = node.path("id").asString("");
        int line = lineOf(file, "id: " + id + ",");
        if (id.isEmpty() || !ids.add(id)) {
            problems.add(
                    new Problem(file.name(), line, "no id, or a second \"" + id + "\"", "give every rule its own id"));
        }
        List<String> means =
                new ArrayList<>(List.of(node.path("means").asString("").strip().split("\\s+")));
        Operation operation = operations.get(means.get(0));
        if (operation == null) {
            problems.add(new Problem(
                    file.name(), line, "no operation \"" + means.get(0) + "\"", "use one of " + operations.keySet()));
            return;
        }
        int level = node.path("level").asInt(0);
        if (level < 1 || level > 3) {
            problems.add(new Problem(file.name(), line, "level must be 1, 2 or 3", "see the head of the file"));
        }
        List<TimePattern> patterns = new ArrayList<>();
        for (JsonNode pattern : node.path("match")) {
            try {
                patterns.add(TimePattern.compile(pattern.asString(), words));
            } catch (IllegalArgumentException failure) {
                problems.add(new Problem(
                        file.name(), line, String.valueOf(failure.getMessage()), "see the head of the file"));
            }
        }
        List<String> examples = new ArrayList<>();
        node.path("examples").forEach(example -> examples.add(example.asString()));
        if (patterns.isEmpty() || examples.isEmpty()) {
            problems.add(new Problem(file.name(), line, "rule \"" + id + "\" lacks match or examples", "add them"));
        }
        rules.add(new TimeRule(
                id,
                level,
                List.copyOf(patterns),
                means.get(0),
                operation,
                List.copyOf(means.subList(1, means.size())),
                List.copyOf(examples),
                file.name(),
                line));
    }

    /** The line of the first occurrence of some words, from 1; 0 when there is none. */
    static int lineOf(DataFile file, String words) {
        List<String> lines = file.lines();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains(words)) {
                return index + 1;
            }
        }
        return 0;
    }
}
