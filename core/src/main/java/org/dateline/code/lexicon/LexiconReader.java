package org.dateline.code.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.data.file.YamlListLines;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
            "beside",
            "not-beside",
            "requires",
            "voice",
            "reality",
            "content",
            "priority",
            "judged",
            "examples",
            "not",
            "unmet");

    private static final String NO_EVENT = "none";
    private static final String ANY = "*";
    private static final List<String> ARGUMENTS = List.of("object", "subject", "indirect", "clause", "modifier");
    private static final List<String> ROLES = List.of("actor", "recipient", "any");

    private final Ontology ontology;
    private final NamedClasses classes;
    private final DefaultSlots defaults;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();

    LexiconReader(Ontology ontology, NamedClasses classes, DefaultSlots defaults, List<Problem> problems) {
        this.ontology = ontology;
        this.classes = classes;
        this.defaults = defaults;
        this.problems = problems;
    }

    List<Entry> read(DataFile file) {
        List<Entry> entries = new ArrayList<>();
        JsonNode root = YamlFile.read(file, problems);
        YamlListLines lines = new YamlListLines(file);
        int number = 0;
        for (JsonNode node : root) {
            Entry entry = entry(file.name(), node, number++, lines);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private @Nullable Entry entry(String file, JsonNode node, int number, YamlListLines lines) {
        int line = lines.start(number);
        int before = problems.size();
        String id = id(file, line, node);
        EntryProblems wrong = new EntryProblems(file, line, id, problems);
        for (String key : node.propertyNames()) {
            if (!KEYS.contains(key)) {
                wrong.add("unknown key " + key, "see lexicon/README.md for the keys");
            }
        }
        Entry.Trigger trigger =
                node.has("verb") ? Entry.Trigger.VERB : node.has("noun") ? Entry.Trigger.NOUN : Entry.Trigger.ADJECTIVE;
        Set<String> words = YamlFile.words(node.path(trigger.name().toLowerCase(Locale.ROOT)));
        if (words.isEmpty()) {
            wrong.add("no verb, noun or adjective", "add the words that trigger it");
        }
        EventCode code = code(node, wrong);
        double judged = judged(node, code, words, wrong);
        List<Entry.Condition> conditions = conditions(node, wrong);
        Stance.Reality reality = reality(node, wrong);
        Set<String> requires = YamlFile.words(node.path("requires"));
        if (!ROLES.containsAll(requires)) {
            wrong.add("requires " + String.join(", ", requires), "use one of " + ROLES);
        }
        List<ExampleSentence> examples = new ArrayList<>();
        for (ExampleSentence.Kind kind : ExampleSentence.Kind.values()) {
            for (String written : YamlFile.words(node.path(kind.key()))) {
                example(kind, written, lines.lineOf(number, written), wrong, examples);
            }
        }
        if (problems.size() > before) {
            return null;
        }
        return new Entry(
                id,
                file,
                line,
                trigger,
                words.stream().map(word -> split(word, trigger)).toList(),
                code,
                slots(node, "actor", defaults.actor(trigger)),
                slots(node, "recipient", node.has("sides") ? List.of(RoleSlot.NONE) : defaults.recipient(trigger)),
                node.has("recipient"),
                slots(node, "sides", List.of()),
                conditions,
                List.copyOf(requires),
                reality,
                content(node, code),
                node.path("priority").asInt(0),
                judged,
                List.copyOf(examples));
    }

    /** The share of the judge from which on the entry fires on any word, or 0 where it has words. */
    private static double judged(JsonNode node, @Nullable EventCode code, Set<String> words, EntryProblems wrong) {
        double share = node.path("judged").asDouble(0);
        if (words.contains(ANY) == (share > 0 && share < 1 && code != null)) {
            return share;
        }
        wrong.add(
                "judged without any word, or any word without judged",
                "write verb: [\"*\"] or noun: [\"*\"], a type, and judged: a share between 0 and 1");
        return 0;
    }

    private String id(String file, int line, JsonNode node) {
        String id = text(node, "id");
        if (id == null) {
            problems.add(new Problem(file, line, "an entry without an id", "add an id such as assault.shell"));
            return "?";
        }
        if (!ids.add(id)) {
            problems.add(new Problem(file, line, "the id " + id + " occurs twice", "rename one of the two entries"));
        }
        return id;
    }

    private List<RoleSlot> content(JsonNode node, @Nullable EventCode code) {
        if (node.has("content")) {
            return slots(node, "content", List.of());
        }
        return code == null ? List.of() : ontology.content(code.type());
    }

    private @Nullable EventCode code(JsonNode node, EntryProblems wrong) {
        String type = text(node, "type");
        if (type == null || !type.equals(NO_EVENT) && !ontology.hasType(type)) {
            wrong.add("no event type " + type, "use one of " + ontology.types() + " or " + NO_EVENT);
            return null;
        }
        if (type.equals(NO_EVENT)) {
            return null;
        }
        String mode = text(node, "mode");
        if (mode != null && !ontology.hasMode(type, mode)) {
            wrong.add(type + " has no mode " + mode, "use one of " + ontology.modes(type));
        }
        List<String> contexts = List.copyOf(YamlFile.words(node.path("contexts")));
        for (String context : contexts) {
            if (!ontology.hasContext(context)) {
                wrong.add("no context " + context, "use one of ontology/contexts.yaml");
            }
        }
        String cameo = text(node, "cameo");
        if (cameo != null && !ontology.hasCameo(cameo)) {
            wrong.add("no CAMEO code " + cameo, "use one of ontology/cameo.tsv, in quotes");
        }
        return new EventCode(type, mode, contexts, cameo);
    }

    private List<Entry.Condition> conditions(JsonNode node, EntryProblems wrong) {
        List<Entry.Condition> conditions = new ArrayList<>();
        for (String key : ARGUMENTS) {
            condition(node.path(key), key, RoleSlot.parse(key), true, wrong, conditions);
            condition(node.path("not-" + key), "not-" + key, RoleSlot.parse(key), false, wrong, conditions);
        }
        for (String key : List.of("prep", "not-prep")) {
            for (Map.Entry<String, JsonNode> phrase : node.path(key).properties()) {
                condition(
                        phrase.getValue(),
                        key + " " + phrase.getKey(),
                        RoleSlot.parse(phrase.getKey()),
                        key.equals("prep"),
                        wrong,
                        conditions);
            }
        }
        condition(node.path(Entry.BESIDE), Entry.BESIDE, RoleSlot.NONE, true, wrong, conditions);
        condition(node.path("not-" + Entry.BESIDE), "not-" + Entry.BESIDE, RoleSlot.NONE, false, wrong, conditions);
        condition(node.path(Entry.VOICE), Entry.VOICE, RoleSlot.NONE, true, wrong, conditions);
        return conditions;
    }

    private void condition(
            JsonNode words,
            String key,
            RoleSlot slot,
            boolean wanted,
            EntryProblems wrong,
            List<Entry.Condition> conditions) {
        if (!words.isMissingNode()) {
            WordTest test = classes.test(YamlFile.words(words), wrong);
            conditions.add(new Entry.Condition(key, slot, test, wanted));
        }
    }

    private static void example(
            ExampleSentence.Kind kind, String written, int line, EntryProblems wrong, List<ExampleSentence> examples) {
        try {
            examples.add(ExampleSentence.parse(kind, written, line));
        } catch (IllegalArgumentException broken) {
            wrong.add("the braces do not match: " + written, "close each {A: or {R: once");
        }
    }

    private static Stance.@Nullable Reality reality(JsonNode node, EntryProblems wrong) {
        String written = text(node, "reality");
        if (written == null) {
            return null;
        }
        try {
            return Stance.Reality.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            wrong.add("no reality " + written, "use actual, future, hypothetical or negated");
            return null;
        }
    }

    private static List<String> split(String word, Entry.Trigger trigger) {
        String lower = word.toLowerCase(Locale.ROOT).strip();
        return List.of(trigger == Entry.Trigger.VERB ? lower.split("\\s+") : lower.split("[\\s-]+"));
    }

    private static List<RoleSlot> slots(JsonNode node, String key, List<RoleSlot> defaults) {
        return node.has(key)
                ? YamlFile.words(node.path(key)).stream().map(RoleSlot::parse).toList()
                : defaults;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value.asString();
    }
}
