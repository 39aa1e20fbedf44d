package org.dateline.code.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.data.file.YamlListLines;
import org.dateline.model.event.Count;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the types of an ontology file, collecting every problem with file and line. */
final class EventTypeReader {

    private final DataFile file;
    private final List<Problem> problems;

    EventTypeReader(DataFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The types in the order of the file; one without a name is left out. */
    List<EventType> types() {
        JsonNode root = YamlFile.read(file, problems);
        YamlListLines lines = new YamlListLines(file);
        List<EventType> types = new ArrayList<>();
        int number = 0;
        for (JsonNode node : root) {
            int line = lines.start(number++);
            if (node.path("type").isString()) {
                types.add(type(node, line));
            } else {
                problems.add(new Problem(
                        file.name(), line, "a type without a name", "add \"type:\" with a name in capitals"));
            }
        }
        return types;
    }

    private EventType type(JsonNode node, int line) {
        String name = node.path("type").asString();
        Map<String, Double> modes = new LinkedHashMap<>();
        node.path("modes")
                .properties()
                .forEach(mode -> modes.put(
                        mode.getKey(),
                        mode.getValue().isNumber() ? mode.getValue().asDouble() : Double.NaN));
        Map<String, String> contentModes = new HashMap<>();
        node.path("content-modes")
                .properties()
                .forEach(mode -> contentModes.put(mode.getKey(), mode.getValue().asString("")));
        for (String key : node.propertyNames()) {
            if (!Ontology.KEYS.contains(key)) {
                problems.add(
                        new Problem(file.name(), line, name + ": unknown key " + key, "use some of " + Ontology.KEYS));
            }
        }
        if (!node.path("quad").isInt()) {
            problems.add(new Problem(
                    file.name(), line, name + ": no quad class", "add \"quad:\" with a number from 1 to 4"));
        }
        return new EventType(
                name,
                node.path("quad").asInt(0),
                node.path("score").isNumber()
                        ? Double.valueOf(node.path("score").asDouble())
                        : null,
                modes,
                contentModes,
                text(node, "future"),
                text(node, "refused"),
                YamlFile.words(node.path("content")).stream()
                        .map(RoleSlot::parse)
                        .toList(),
                values(node, "counts", Count.Kind.class, kind -> kind.name().toLowerCase(Locale.ROOT), line),
                values(node, "own-count", Count.Kind.class, kind -> kind.name().toLowerCase(Locale.ROOT), line).stream()
                        .findFirst()
                        .orElse(null),
                values(node, "traits", TypeTrait.class, TypeTrait::key, line));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.has(key) ? node.get(key).asString() : null;
    }

    private <T extends Enum<T>> Set<T> values(
            JsonNode node, String key, Class<T> kind, Function<T, String> name, int line) {
        Map<String, T> known = Arrays.stream(kind.getEnumConstants()).collect(Collectors.toMap(name, value -> value));
        Set<T> values = EnumSet.noneOf(kind);
        for (String written : YamlFile.words(node.path(key))) {
            T value = known.get(written);
            if (value == null) {
                problems.add(new Problem(
                        file.name(),
                        line,
                        node.path("type").asString() + ": unknown " + key + " " + written,
                        "use some of " + known.keySet().stream().sorted().toList()));
            } else {
                values.add(value);
            }
        }
        return values;
    }
}
