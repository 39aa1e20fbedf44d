package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads entries from YAML, collecting every problem with file and line. */
final class LexiconReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "verb",
            "noun",
            "adjective",
            "type",
            "mode",
            "contexts",
            "cameo",
            "actor",
            "recipient",
            "sides",
            "object",
            "subject",
            "indirect",
            "not-object",
            "not-subject",
            "prep",
            "not-prep",
            "clause",
            "not-clause",
            "modifier",
            "not-modifier",
            "requires",
            "voice",
            "reality",
            "content",
            "priority",
            "examples",
            "not",
            "unmet");

    private final Ontology ontology;
    private final WordClasses classes;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();
    private final YAMLMapper mapper = new YAMLMapper();

    LexiconReader(Ontology ontology, WordClasses classes, List<Problem> problems) {
        this.ontology = ontology;
        this.classes = classes;
        this.problems = problems;
    }

    List<Entry> read(DataFile file) {
        List<Entry> entries = new ArrayList<>();
        JsonNode root;
        try {
            root = mapper.readTree(file.text());
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            problems.add(new Problem(file.name(), line, "not YAML: " + failure.getOriginalMessage(), "mend the line"));
            return entries;
        }
        List<String> lines = file.lines();
        List<Integer> starts = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith("- ")) {
                starts.add(index + 1);
            }
        }
        int number = 0;
        for (JsonNode node : root) {
            int line = number < starts.size() ? starts.get(number) : 0;
            int end = number + 1 < starts.size() ? starts.get(number + 1) : lines.size() + 1;
            number++;
            Entry entry = entry(file.name(), line, node, new ExampleLines(lines, line, end));
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private @Nullable Entry entry(String file, int line, JsonNode node, ExampleLines exampleLines) {
        int before = problems.size();
        String id = text(node, "id");
        if (id == null) {
            problems.add(new Problem(file, line, "entry without id", "give it an id such as assault.shell"));
            id = "?";
        } else if (!ids.add(id)) {
            problems.add(new Problem(file, line, "id " + id + " stands twice", "rename one"));
        }
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                problems.add(
                        new Problem(file, line, id + ": unknown key " + key, "see lexicon/README.md for the keys"));
            }
        }
        Entry.Trigger trigger =
                node.has("verb") ? Entry.Trigger.VERB : node.has("noun") ? Entry.Trigger.NOUN : Entry.Trigger.ADJECTIVE;
        List<String> words = strings(node.get(trigger.name().toLowerCase(Locale.ROOT)));
        if (words.isEmpty()) {
            problems.add(new Problem(file, line, id + ": no verb, noun or adjective", "say which words trigger it"));
        }
        EventCode code = code(file, line, id, node);
        List<Entry.Condition> conditions = conditions(file, line, id, node, trigger);
        List<Example> examples = new ArrayList<>();
        examples(file, id, node.get("examples"), Example.Kind.MET, exampleLines, examples);
        examples(file, id, node.get("not"), Example.Kind.NOT, exampleLines, examples);
        examples(file, id, node.get("unmet"), Example.Kind.UNMET, exampleLines, examples);
        if (problems.size() > before) {
            return null;
        }
        String type = code == null ? "" : code.type();
        return new Entry(
                id,
                file,
                line,
                trigger,
                words.stream().map(word -> split(word, trigger)).toList(),
                code,
                slots(node.get("actor"), defaultActor(trigger)),
                slots(node.get("recipient"), node.has("sides") ? List.of("none") : defaultRecipient(trigger)),
                node.has("recipient"),
                slots(node.get("sides"), List.of()),
                conditions,
                strings(node.get("requires")),
                reality(file, line, id, node),
                node.has("content")
                        ? slots(node.get("content"), List.of())
                        : Entry.CONTENT.getOrDefault(type, List.of()),
                node.has("priority") ? node.get("priority").asInt() : 0,
                List.copyOf(examples));
    }

    private @Nullable EventCode code(String file, int line, String id, JsonNode node) {
        String type = text(node, "type");
        if (type == null || !type.equals("none") && !ontology.hasType(type)) {
            problems.add(new Problem(
                    file,
                    line,
                    id + ": type " + type + " is not PLOVER's",
                    "take one of " + ontology.types() + " or none"));
            return null;
        }
        if (type.equals("none")) {
            return null;
        }
        String mode = text(node, "mode");
        if (mode != null && !ontology.hasMode(type, mode)) {
            problems.add(new Problem(
                    file, line, id + ": " + type + " has no mode " + mode, "take one of " + ontology.modes(type)));
        }
        List<String> contexts = strings(node.get("contexts"));
        for (String context : contexts) {
            if (!ontology.hasContext(context)) {
                problems.add(new Problem(file, line, id + ": no context " + context, "see ontology/contexts.yaml"));
            }
        }
        String cameo = text(node, "cameo");
        if (cameo != null && !ontology.hasCameo(cameo)) {
            problems.add(new Problem(
                    file, line, id + ": no CAMEO code " + cameo, "see ontology/cameo.tsv; write it in quotes"));
        }
        return new EventCode(type, mode, contexts, cameo);
    }

    private List<Entry.Condition> conditions(String file, int line, String id, JsonNode node, Entry.Trigger trigger) {
        List<Entry.Condition> conditions = new ArrayList<>();
        for (String key : List.of("object", "subject", "indirect", "clause", "modifier")) {
            condition(file, line, id, node, key, key, true, conditions);
            condition(file, line, id, node, "not-" + key, key, false, conditions);
        }
        for (String key : List.of("prep", "not-prep")) {
            if (node.has(key)) {
                for (Map.Entry<String, JsonNode> prep : node.get(key).properties()) {
                    conditions.add(new Entry.Condition(
                            key + " " + prep.getKey(),
                            Slot.parse(prep.getKey()),
                            classes.test(strings(prep.getValue()), file, line, id, problems),
                            key.equals("prep")));
                }
            }
        }
        String voice = text(node, "voice");
        if (voice != null) {
            conditions.add(new Entry.Condition(
                    "voice", Slot.parse("none"), classes.test(List.of(voice), file, line, id, problems), true));
        }
        return conditions;
    }

    private void condition(
            String file,
            int line,
            String id,
            JsonNode node,
            String key,
            String slot,
            boolean wanted,
            List<Entry.Condition> conditions) {
        if (node.has(key)) {
            conditions.add(new Entry.Condition(
                    key, Slot.parse(slot), classes.test(strings(node.get(key)), file, line, id, problems), wanted));
        }
    }

    private void examples(
            String file,
            String id,
            @Nullable JsonNode node,
            Example.Kind kind,
            ExampleLines lines,
            List<Example> examples) {
        for (String written : strings(node)) {
            int line = lines.lineOf(written);
            try {
                examples.add(Example.parse(kind, written, line));
            } catch (IllegalArgumentException broken) {
                problems.add(new Problem(file, line, id + ": " + broken.getMessage(), "close each {A: or {R: once"));
            }
        }
    }

    private Stance.@Nullable Reality reality(String file, int line, String id, JsonNode node) {
        String written = text(node, "reality");
        if (written == null) {
            return null;
        }
        try {
            return Stance.Reality.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add(new Problem(
                    file, line, id + ": no reality " + written, "take actual, future, hypothetical or negated"));
            return null;
        }
    }

    private static List<String> split(String word, Entry.Trigger trigger) {
        String lower = word.toLowerCase(Locale.ROOT).strip();
        return List.of(trigger == Entry.Trigger.VERB ? lower.split("\\s+") : lower.split("[\\s-]+"));
    }

    private static List<String> defaultActor(Entry.Trigger trigger) {
        return trigger == Entry.Trigger.NOUN ? List.of("possessive", "by", "modifier", "from") : List.of("subject");
    }

    private static List<String> defaultRecipient(Entry.Trigger trigger) {
        return switch (trigger) {
            case VERB -> List.of("object");
            case NOUN -> List.of("on", "against", "of", "at");
            case ADJECTIVE -> List.of("none");
        };
    }

    private static List<Slot> slots(@Nullable JsonNode node, List<String> defaults) {
        List<String> written = node == null ? defaults : strings(node);
        return written.stream().map(Slot::parse).toList();
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** A string or a list of strings. */
    static List<String> strings(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node.asString());
        }
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode item : node) {
            all.add(item.asString());
        }
        return List.copyOf(all);
    }

    /** Finds the line on which an example stands, so that a message can point at it. */
    private static final class ExampleLines {
        private final Map<String, Integer> found = new HashMap<>();
        private final List<String> lines;
        private final int from;
        private final int to;

        ExampleLines(List<String> lines, int from, int to) {
            this.lines = lines;
            this.from = from;
            this.to = to;
        }

        int lineOf(String written) {
            return found.computeIfAbsent(written, key -> {
                String start = key.length() > 30 ? key.substring(0, 30) : key;
                for (int line = from; line < to && line > 0; line++) {
                    if (lines.get(line - 1).contains(start)) {
                        return line;
                    }
                }
                return from;
            });
        }
    }
}
