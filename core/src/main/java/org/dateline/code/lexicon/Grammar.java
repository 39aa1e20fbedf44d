package org.dateline.code.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Stance.Reality;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Words that carry no event but bear on those beside them: support verbs, modals, verbs of saying. */
public final class Grammar {

    /** Name of the file in the lexicon folder. */
    public static final String FILE = "grammar.yaml";

    private final Map<String, Reality> support = new HashMap<>();
    private final Set<String> occur = new HashSet<>();
    private final Map<String, Reality> clause = new HashMap<>();
    private final Map<String, Attribution.Kind> attribution = new HashMap<>();
    private final Map<String, Attribution.Kind> attributionAdverbs = new HashMap<>();
    private final Map<String, Attribution.Kind> attributionAdjectives = new HashMap<>();
    private final Map<String, Reality> adjectives = new HashMap<>();
    private final Map<String, Reality> modals = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, String> participles = new HashMap<>();
    private final Map<String, Set<String>> results = new HashMap<>();
    private final Set<String> wouldForms = new HashSet<>();

    /**
     * @param file the grammar file
     * @param roleNouns lemmas of nouns that name people or groups
     * @param problems what is wrong is added here
     */
    public Grammar(DataFile file, Set<String> roleNouns, List<Problem> problems) {
        sets.put("role-nouns", roleNouns);
        try {
            JsonNode root = new YAMLMapper().readTree(file.text());
            realities(root.path("support"), support);
            occur.addAll(LexiconReader.strings(root.path("support").get("occur")));
            realities(root.path("clause"), clause);
            realities(root.path("adjectives"), adjectives);
            realities(root.path("modals"), modals);
            wouldForms.addAll(LexiconReader.strings(root.path("modals").get("would")));
            for (Attribution.Kind kind : Attribution.Kind.values()) {
                String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
                for (String word :
                        LexiconReader.strings(root.path("attribution").get(key))) {
                    attribution.putIfAbsent(word, kind);
                }
            }
            kinds(root.path("attribution").path("adverbs"), attributionAdverbs);
            kinds(root.path("attribution").path("adjectives"), attributionAdjectives);
            root.path("noun-participles")
                    .properties()
                    .forEach(pair ->
                            participles.put(pair.getKey(), pair.getValue().asString()));
            for (Map.Entry<String, JsonNode> counts : root.path("counts").properties()) {
                sets.put("counts-" + counts.getKey(), Set.copyOf(LexiconReader.strings(counts.getValue())));
            }
            for (String key : List.of(
                    "through",
                    "quantities",
                    "of-object",
                    "done-by-doing",
                    "effects",
                    "happened-in",
                    "conditional",
                    "negations",
                    "kept-prepositions",
                    "time-words",
                    "place-nouns",
                    "reach",
                    "reach-places",
                    "harms",
                    "harmful",
                    "blames",
                    "done-there",
                    "answers-somebody",
                    "waits-for",
                    "reach-from-things",
                    "suffers-things",
                    "stays-in-place",
                    "guilt",
                    "where-only",
                    "undone",
                    "attempts",
                    "kept-from",
                    "owns-up",
                    "owned",
                    "moves-its-object",
                    "needs-object",
                    "gives-two",
                    "granted",
                    "names")) {
                sets.put(key, Set.copyOf(LexiconReader.strings(root.get(key))));
            }
            for (Map.Entry<String, JsonNode> result : root.path("results").properties()) {
                results.put(result.getKey(), Set.copyOf(LexiconReader.strings(result.getValue())));
            }
        } catch (JacksonException failure) {
            int line = failure.getLocation() == null ? 0 : failure.getLocation().getLineNr();
            problems.add(new Problem(file.name(), line, "not YAML: " + failure.getOriginalMessage(), "mend the line"));
        }
    }

    private static void realities(JsonNode node, Map<String, Reality> into) {
        Map<String, Reality> order = new LinkedHashMap<>();
        for (Reality reality : Reality.values()) {
            for (String word : LexiconReader.strings(node.get(reality.name().toLowerCase(Locale.ROOT)))) {
                order.putIfAbsent(word, reality);
            }
        }
        into.putAll(order);
    }

    private static void kinds(JsonNode node, Map<String, Attribution.Kind> into) {
        node.properties()
                .forEach(pair -> into.put(
                        pair.getKey(),
                        Attribution.Kind.valueOf(pair.getValue()
                                .asString()
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_'))));
    }

    /** The verb whose participle looks like a noun ("shot"), or null. */
    @Nullable
    public String participle(String word) {
        return participles.get(word);
    }

    /** What a support verb says of its object, or null when the verb is none. */
    @Nullable
    public Reality support(String verb) {
        return support.get(verb);
    }

    /** Whether a verb says that its subject took place. */
    public boolean occurs(String verb) {
        return occur.contains(verb);
    }

    /** What a word does to the clause below it, or null. */
    @Nullable
    public Reality clause(String lemma) {
        return clause.get(lemma);
    }

    /** What an adjective before an event noun says of it, or null. */
    @Nullable
    public Reality adjective(String lemma) {
        return adjectives.get(lemma);
    }

    /** What a modal says, or null. */
    @Nullable
    public Reality modal(String lemma) {
        return modals.get(lemma);
    }

    /** Whether this is a form of "would". */
    public boolean isWould(String lemma) {
        return wouldForms.contains(lemma);
    }

    /** What kind of attribution a verb of saying makes, or null. */
    public Attribution.@Nullable Kind attribution(String lemma) {
        return attribution.get(lemma);
    }

    /** The same for adverbs such as "reportedly". */
    public Attribution.@Nullable Kind attributionAdverb(String lemma) {
        return attributionAdverbs.get(lemma);
    }

    /** The same for adjectives such as "alleged". */
    public Attribution.@Nullable Kind attributionAdjective(String lemma) {
        return attributionAdjectives.get(lemma);
    }

    /** Whether a word says what a verb makes of its object: "dead" for "shoot". */
    public boolean isResult(String word, String verb) {
        return results.getOrDefault(word, Set.of()).contains(verb);
    }

    /** Whether a word can say what a verb makes of its object. */
    public boolean isResult(String word) {
        return results.containsKey(word);
    }

    /** Whether a word is in one of the file's plain lists. */
    public boolean in(String list, String lemma) {
        return sets.getOrDefault(list, Set.of()).contains(lemma);
    }
}
