package org.dateline.code.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Stance.Reality;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;

/** Reads the parts of the grammar file; a part that is missing, and a key that nobody asks for, are problems. */
final class GrammarFile {

    private final DataFile file;
    private final List<Problem> problems;
    private final JsonNode root;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    GrammarFile(DataFile file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.root = YamlFile.read(file, problems);
    }

    private JsonNode part(String... path) {
        JsonNode node = root;
        for (String key : path) {
            node = node.path(key);
        }
        asked.add(path[0]);
        String name = String.join("/", path);
        if (node.isMissingNode() && root.isObject() && missing.add(name)) {
            problem(0, "has no " + name, "restore the list; it may be empty");
        }
        return node;
    }

    private void problem(int line, String message, String remedy) {
        problems.add(new Problem(file.name(), line, message, remedy));
    }

    private int line(String key) {
        List<String> lines = file.lines();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).strip().startsWith(key + ":")) {
                return index + 1;
            }
        }
        return 0;
    }

    /** The words of a list. */
    Set<String> words(String... path) {
        return Collections.unmodifiableSet(YamlFile.words(part(path)));
    }

    /** The pairs of a part. */
    Set<Map.Entry<String, JsonNode>> pairs(String... path) {
        return part(path).properties();
    }

    /**
     * Words by the reality that they give; a word in several lists counts for the first.
     *
     * @param others keys of the part that name no reality
     */
    void realities(String key, List<String> others, Map<String, Reality> into) {
        Set<String> known = new HashSet<>(others);
        for (Reality reality : Reality.values()) {
            String name = reality.name().toLowerCase(Locale.ROOT);
            known.add(name);
            YamlFile.words(part(key).path(name)).forEach(word -> into.putIfAbsent(word, reality));
        }
        unknown(key, known);
    }

    /** Words of saying by the kind of attribution that they make; a word in several lists counts for the first. */
    void attributions(Map<String, Attribution.Kind> into) {
        Set<String> known = new HashSet<>(Set.of("adverbs", "adjectives"));
        for (Attribution.Kind kind : Attribution.Kind.values()) {
            known.add(key(kind));
            YamlFile.words(part("attribution").path(key(kind))).forEach(word -> into.putIfAbsent(word, kind));
        }
        unknown("attribution", known);
    }

    private static String key(Attribution.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Words with the kind of attribution that each makes. */
    void kinds(String part, String key, Map<String, Attribution.Kind> into) {
        Map<String, Attribution.Kind> kinds =
                Arrays.stream(Attribution.Kind.values()).collect(Collectors.toMap(GrammarFile::key, kind -> kind));
        for (Map.Entry<String, JsonNode> pair : pairs(part, key)) {
            Attribution.Kind kind = kinds.get(pair.getValue().asString());
            if (kind == null) {
                problem(
                        line(key),
                        key + ": no kind of attribution " + pair.getValue().asString() + " for " + pair.getKey(),
                        "use one of " + kinds.keySet().stream().sorted().toList());
            } else {
                into.put(pair.getKey(), kind);
            }
        }
    }

    /** How regular verbs make their past participles. */
    ParticipleEndings endings() {
        List<ParticipleEndings.Rule> rules = new ArrayList<>();
        for (JsonNode rule : part("participle-endings")) {
            rule.properties()
                    .forEach(pair -> rules.add(new ParticipleEndings.Rule(
                            pair.getKey(), pair.getValue().asString())));
        }
        return new ParticipleEndings(List.copyOf(rules), List.copyOf(words("doubling-endings")));
    }

    private void unknown(String part, Set<String> known) {
        for (String key : root.path(part).propertyNames()) {
            if (!known.contains(key)) {
                problem(
                        line(key),
                        part + ": unknown key " + key,
                        "use one of " + known.stream().sorted().toList());
            }
        }
    }

    /** Adds a problem for each key of the file that was not asked for. */
    void unknownKeys() {
        for (String key : root.propertyNames()) {
            if (!asked.contains(key)) {
                problem(
                        line(key),
                        "unknown key " + key,
                        "remove it, or correct its name; the comments explain each list");
            }
        }
    }
}
