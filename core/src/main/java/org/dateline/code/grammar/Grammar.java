package org.dateline.code.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Stance.Reality;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Words that carry no event but bear on those beside them: support verbs, modals, verbs of saying, prepositions. */
public final class Grammar {

    /** Name of the file in the lexicon folder. */
    public static final String FILE = "grammar.yaml";

    private final Map<String, Reality> support = new HashMap<>();
    private final Set<String> occur = new HashSet<>();
    private final Map<String, Reality> clause = new HashMap<>();
    private final Map<String, Reality> overNouns = new HashMap<>();
    private final Map<String, Reality> circumstances = new HashMap<>();
    private final Map<String, Attribution.Kind> attribution = new HashMap<>();
    private final Map<String, Attribution.Kind> attributionAdverbs = new HashMap<>();
    private final Map<String, Attribution.Kind> attributionAdjectives = new HashMap<>();
    private final Map<String, Reality> adjectives = new HashMap<>();
    private final Map<String, Reality> modals = new HashMap<>();
    private final Set<String> wouldForms = new HashSet<>();
    private final Map<WordUse, Set<String>> uses = new EnumMap<>(WordUse.class);
    private final Set<String> roleNouns;
    private final Map<String, String> nounParticiples = new HashMap<>();
    private final Map<String, Set<String>> results = new HashMap<>();
    private final ParticipleEndings endings;

    /**
     * @param file the grammar file
     * @param roleNouns lemmas of nouns that name people or groups
     * @param problems what is wrong is added here
     */
    public Grammar(DataFile file, Set<String> roleNouns, List<Problem> problems) {
        this.roleNouns = Set.copyOf(roleNouns);
        GrammarFile grammar = new GrammarFile(file, problems);
        grammar.realities("support", List.of("occur"), support);
        occur.addAll(grammar.words("support", "occur"));
        grammar.realities("clause", List.of(), clause);
        grammar.realities("over-nouns", List.of(), overNouns);
        grammar.realities("circumstances", List.of(), circumstances);
        grammar.realities("adjectives", List.of(), adjectives);
        grammar.realities("modals", List.of("would"), modals);
        wouldForms.addAll(grammar.words("modals", "would"));
        grammar.attributions(attribution);
        grammar.kinds("attribution", "adverbs", attributionAdverbs);
        grammar.kinds("attribution", "adjectives", attributionAdjectives);
        for (Map.Entry<String, JsonNode> pair : grammar.pairs("noun-participles")) {
            nounParticiples.put(pair.getKey(), pair.getValue().asString());
        }
        for (Map.Entry<String, JsonNode> result : grammar.pairs("results")) {
            results.put(result.getKey(), Set.copyOf(YamlFile.words(result.getValue())));
        }
        endings = grammar.endings();
        for (WordUse use : WordUse.values()) {
            uses.put(use, grammar.words(use.key()));
        }
        grammar.unknownKeys();
    }

    /** The grammar among the files of the lexicon; one without words when there is none. */
    public static Grammar among(List<DataFile> files, Set<String> roleNouns, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                return new Grammar(file, roleNouns, problems);
            }
        }
        problems.add(new Problem("lexicon/" + FILE, 0, "the file is missing", "restore it"));
        DataFile empty = new DataFile(FILE, "{}".getBytes(StandardCharsets.UTF_8));
        return new Grammar(empty, roleNouns, new ArrayList<>());
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether the dictionary form of a word is used so. */
    public boolean is(Token word, WordUse use) {
        return in(use, lower(word.lemma()));
    }

    /** Whether a word as it is written is used so, in capitals or not. */
    public boolean isWritten(Token word, WordUse use) {
        return in(use, lower(word.text()));
    }

    /** Whether a word in lower case, or a phrase, is used so. */
    public boolean in(WordUse use, String word) {
        return words(use).contains(word);
    }

    /** The words that are used so, in the order of the file. */
    public Set<String> words(WordUse use) {
        return uses.getOrDefault(use, Set.of());
    }

    /** Whether a noun names people or groups. */
    public boolean isRoleNoun(Token noun) {
        return roleNouns.contains(lower(noun.lemma()));
    }

    /** The verb whose participle looks like a noun ("shot"), or null. */
    public @Nullable String nounParticiple(Token word) {
        return nounParticiples.get(lower(word.text()));
    }

    /** The verbs whose past participle a word may be by its ending, the likeliest first. */
    public List<String> verbsOf(Token participle) {
        return endings.verbs(lower(participle.text()));
    }

    /** What a support verb says of its object, or null when the verb is none. */
    public @Nullable Reality support(Token verb) {
        return support.get(lower(verb.lemma()));
    }

    /** The same for a verb with a particle. */
    public @Nullable Reality support(Token verb, Token particle) {
        return support.get(withParticle(verb, particle));
    }

    /** Whether a verb says that its subject took place. */
    public boolean occurs(Token verb) {
        return occur.contains(lower(verb.lemma()));
    }

    /** The same for a verb with a particle or another word. */
    public boolean occurs(Token verb, Token particle) {
        return occur.contains(withParticle(verb, particle));
    }

    private static String withParticle(Token verb, Token particle) {
        return lower(verb.lemma()) + " " + lower(particle.lemma());
    }

    /** What a word does to the clause below it, or null. */
    public @Nullable Reality clause(Token word) {
        return clause.get(lower(word.lemma()));
    }

    /** The same for a verb with a particle. */
    public @Nullable Reality clause(Token verb, Token particle) {
        return clause.get(withParticle(verb, particle));
    }

    /** What a word does to a noun of event below it, or null. */
    public @Nullable Reality overNoun(Token word) {
        return overNouns.get(lower(word.lemma()));
    }

    /** The same for a word with a particle, or with the preposition before the noun. */
    public @Nullable Reality overNoun(Token word, String with) {
        return overNouns.get(lower(word.lemma()) + " " + with);
    }

    /** What a preposition, of one word or more, says of a noun of event behind it, or null. */
    public @Nullable Reality circumstance(String preposition) {
        return circumstances.get(preposition);
    }

    /** What an adjective before an event noun says of it, or null. */
    public @Nullable Reality adjective(Token word) {
        Reality found = adjectives.get(lower(word.lemma()));
        return found == null ? adjectives.get(lower(word.text())) : found;
    }

    /** What a modal says, or null. */
    public @Nullable Reality modal(Token auxiliary) {
        Reality found = modals.get(lower(auxiliary.lemma()));
        return found == null ? modals.get(lower(auxiliary.text())) : found;
    }

    /** Whether the dictionary form of an auxiliary, or its written form where that has no other, is that of "would". */
    public boolean isWould(Token auxiliary) {
        String written = lower(auxiliary.text());
        return wouldForms.contains(lower(auxiliary.lemma()))
                || wouldForms.contains(written) && !in(WordUse.AMBIGUOUS_MODALS, written);
    }

    /** Whether an auxiliary says that what it stands with lies ahead. */
    public boolean isFuture(Token auxiliary) {
        String lemma = lower(auxiliary.lemma());
        return wouldForms.contains(lemma) || modals.get(lemma) == Reality.FUTURE;
    }

    /** What kind of attribution a verb or noun of saying makes, or null. */
    public Attribution.@Nullable Kind attribution(Token word) {
        return attribution.get(lower(word.lemma()));
    }

    /** The same for adverbs such as "reportedly". */
    public Attribution.@Nullable Kind attributionAdverb(Token word) {
        return attributionAdverbs.get(lower(word.lemma()));
    }

    /** The same for adjectives such as "alleged". */
    public Attribution.@Nullable Kind attributionAdjective(Token word) {
        return attributionAdjectives.get(lower(word.text()));
    }

    /** Whether a word says what a verb makes of its object: "dead" for "shoot". */
    public boolean isResult(Token word, Token verb) {
        return results.getOrDefault(lower(word.text()), Set.of()).contains(lower(verb.lemma()));
    }

    /** Whether a word can say what a verb makes of its object. */
    public boolean isResult(Token word) {
        return results.containsKey(lower(word.text()));
    }
}
