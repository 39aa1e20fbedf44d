package org.dateline.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.data.file.YamlFile;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;

/** Checks event types, modes, scores, contexts and CAMEO codes against each other. */
final class OntologyCheck {

    private static final double MOST = 10;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Set<String>> modes = new HashMap<>();
    private final Set<String> contexts = new HashSet<>();

    private OntologyCheck() {}

    /**
     * All that is wrong.
     *
     * @param files the files of the data folder's {@code ontology}
     */
    static List<Problem> problems(List<DataFile> files) {
        OntologyCheck check = new OntologyCheck();
        check.run(files);
        return check.problems;
    }

    private record Type(DataFile file, int line, JsonNode node) {
        String name() {
            return node.path("type").asString("");
        }
    }

    private void run(List<DataFile> files) {
        List<Type> types = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("contexts.yaml")) {
                nodes(file).forEach(type -> contexts.add(type.node().asString("")));
            } else if (file.name().endsWith(".yaml")) {
                types.addAll(nodes(file));
            }
        }
        for (Type type : types) {
            if (modes.put(type.name(), Set.copyOf(type.node().path("modes").propertyNames())) != null) {
                add(type, "the type stands twice", "rename one, or put both together");
            }
        }
        types.forEach(this::check);
        for (DataFile file : files) {
            if (file.name().endsWith(".tsv")) {
                cameo(file);
            }
        }
    }

    private List<Type> nodes(DataFile file) {
        List<Type> nodes = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<String> lines = file.lines();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("- ")) {
                starts.add(index + 1);
            }
        }
        for (JsonNode node : YamlFile.read(file, problems)) {
            int line = nodes.size() < starts.size() ? starts.get(nodes.size()) : 0;
            nodes.add(new Type(file, line, node));
        }
        return nodes;
    }

    private void add(Type type, String message, String remedy) {
        problems.add(new Problem(type.file().name(), type.line(), type.name() + ": " + message, remedy));
    }

    private void check(Type type) {
        JsonNode node = type.node();
        if (!type.name().matches("[A-Z][A-Z0-9_]*")) {
            add(type, "not a name for a type", "write it in capitals");
        }
        int quad = node.path("quad").asInt(0);
        if (quad < 1 || quad > 4) {
            add(type, "quad is not 1 to 4", "say which quad class it belongs to");
        }
        score(type, "score", node.path("score"));
        node.path("modes").properties().forEach(mode -> score(type, "mode " + mode.getKey(), mode.getValue()));
        for (String key : List.of("future", "refused")) {
            String other = node.path(key).asString(type.name());
            if (!modes.containsKey(other)) {
                add(type, key + " names no type: " + other, "name one of the types of the ontology");
            }
        }
        node.path("content-modes").properties().forEach(content -> {
            String mode = content.getValue().asString("");
            if (!modes.getOrDefault(type.name(), Set.of()).contains(mode)) {
                add(type, "content-modes gives a mode it has not: " + mode, "add it to the type's modes");
            }
            String of = content.getKey().split("/", 2)[0];
            if (!of.equals("*") && !modes.containsKey(of)) {
                add(type, "content-modes names no type: " + of, "name one of the types of the ontology");
            }
        });
    }

    private void score(Type type, String what, JsonNode score) {
        boolean given = !score.isMissingNode() && !score.isNull();
        if (given && (!score.isNumber() || Math.abs(score.asDouble()) > MOST)) {
            add(type, what + " is no score: " + score, "give a number from -10 to 10");
        }
    }

    private void cameo(DataFile file) {
        int number = 0;
        Set<String> codes = new HashSet<>();
        for (String line : file.lines()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            List<String> cells = DataTable.cells(line);
            if (cells.size() != 4 || !cells.get(0).matches("\\d{2,4}")) {
                problems.add(new Problem(
                        file.name(), number, "not a line of four cells", "write code, type, mode, score between tabs"));
                continue;
            }
            if (!codes.add(cells.get(0))) {
                problems.add(new Problem(file.name(), number, cells.get(0) + " stands twice", "take one out"));
            }
            if (!cells.get(1).isEmpty() && !modes.containsKey(cells.get(1))) {
                problems.add(new Problem(
                        file.name(), number, cells.get(0) + ": no type " + cells.get(1), "see plover.yaml"));
            }
            boolean known = cells.get(2).isEmpty()
                    || modes.getOrDefault(cells.get(1), Set.of()).contains(cells.get(2))
                    || contexts.contains(cells.get(2));
            if (!known) {
                problems.add(new Problem(
                        file.name(),
                        number,
                        cells.get(0) + ": " + cells.get(1) + " has no mode or context " + cells.get(2),
                        "see plover.yaml and contexts.yaml"));
            }
        }
    }
}
