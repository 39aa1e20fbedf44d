package org.dateline.when.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import org.dateline.when.calendar.Argument;
import org.dateline.when.calendar.Operation;
import org.dateline.when.pattern.TimePattern;
import org.dateline.when.pattern.TimeWords;
import tools.jackson.databind.JsonNode;

/** Reads rule files. */
final class TimeRules {

    private static final List<String> KEYS = List.of("id", "level", "means", "match", "examples");

    private final TimeWords words;
    private final Map<String, Operation> operations;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();

    private TimeRules(TimeWords words, List<Problem> problems) {
        this.words = words;
        this.problems = problems;
        this.operations = Operation.all(words);
    }

    /**
     * The rules of files, in order.
     *
     * @param problems to which everything is added that is wrong in them
     */
    static List<TimeRule> read(List<DataFile> files, TimeWords words, List<Problem> problems) {
        TimeRules reader = new TimeRules(words, problems);
        List<TimeRule> rules = new ArrayList<>();
        for (DataFile file : files) {
            reader.read(file, rules);
        }
        return rules;
    }

    private void read(DataFile file, List<TimeRule> rules) {
        JsonNode root = YamlFile.read(file, problems);
        for (Map.Entry<String, JsonNode> part : root.properties()) {
            if (!part.getKey().equals("rules")) {
                String message = "unknown part \"" + part.getKey() + "\"";
                problems.add(new Problem(
                        file.name(), lineOf(file, part.getKey() + ":"), message, "write rules below \"rules:\""));
            }
        }
        for (JsonNode node : root.path("rules")) {
            rule(file, node, rules);
        }
    }

    private void rule(DataFile file, JsonNode node, List<TimeRule> rules) {
        String id = node.path("id").asString("");
        int line = lineOf(file, "id: " + id + ",");
        if (id.isEmpty() || !ids.add(id)) {
            problems.add(new Problem(
                    file.name(),
                    line,
                    id.isEmpty() ? "a rule has no id" : "there are two rules \"" + id + "\"",
                    "give every rule its own id"));
        }
        List<String> means =
                new ArrayList<>(List.of(node.path("means").asString("").strip().split("\\s+")));
        Operation operation = operations.get(means.get(0));
        if (operation == null) {
            problems.add(new Problem(
                    file.name(), line, "no operation \"" + means.get(0) + "\"", "use one of " + operations.keySet()));
            return;
        }
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                String remedy = "use one of " + String.join(", ", KEYS);
                problems.add(new Problem(file.name(), line, "unknown key \"" + key + "\"", remedy));
            }
        }
        for (String argument : means.subList(1, means.size())) {
            if (!Argument.isKnown(argument)) {
                String remedy = "see the documentation of the operation";
                problems.add(new Problem(file.name(), line, "unknown argument \"" + argument + "\"", remedy));
            }
        }
        int level = node.path("level").asInt(0);
        if (level < 1 || level > 3) {
            problems.add(new Problem(
                    file.name(), line, "level must be 1, 2 or 3", "see the comment at the head of the file"));
        }
        List<TimePattern> patterns = new ArrayList<>();
        for (JsonNode pattern : node.path("match")) {
            try {
                patterns.add(TimePattern.compile(pattern.asString(), words));
            } catch (IllegalArgumentException failure) {
                problems.add(new Problem(
                        file.name(),
                        line,
                        String.valueOf(failure.getMessage()),
                        "see the comment at the head of the file"));
            }
        }
        List<String> examples = new ArrayList<>();
        node.path("examples").forEach(example -> examples.add(example.asString()));
        if (patterns.isEmpty() || examples.isEmpty()) {
            problems.add(new Problem(
                    file.name(), line, "rule \"" + id + "\" lacks match or examples", "add what is missing"));
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
