package org.dateline.code.count;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** The cue words of {@code counts/cues.yaml}. */
final class CountCues {

    private static final String FILE = "cues.yaml";

    private final CountWords file;
    private final Map<CueRole, Map<String, Kind>> kinds = new EnumMap<>(CueRole.class);
    private final Map<CueUse, Set<String>> uses = new EnumMap<>(CueUse.class);
    private final Set<String> any = new HashSet<>();
    private final String joinedBy;
    private final Set<String> examples;

    /**
     * @param files the files of {@code counts}
     * @param problems gets what is wrong with them
     */
    CountCues(List<DataFile> files, List<Problem> problems) {
        file = new CountWords(files, FILE, problems);
        for (CueRole role : CueRole.values()) {
            kinds.put(role, new HashMap<>());
        }
        Map<String, Map<String, Set<String>>> groups = file.groups("kinds");
        for (Kind kind : Kind.values()) {
            roles(kind, groups.getOrDefault(kind.name(), Map.of()), problems);
        }
        unknown(
                "kinds",
                groups.keySet(),
                Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.toSet()),
                problems);
        kinds.values().forEach(cues -> any.addAll(cues.keySet()));
        for (CueUse use : CueUse.values()) {
            uses.put(use, file.list(use.key()));
        }
        for (CueUse use : List.of(
                CueUse.CASUALTIES, CueUse.HARM_NOUNS, CueUse.STRUCK_BY, CueUse.CONDITION_NOUNS, CueUse.FIGURES)) {
            any.addAll(words(use));
        }
        joinedBy = String.join("", file.list("joined-by"));
        examples = file.list("examples");
        file.unknownKeys();
    }

    private void roles(Kind kind, Map<String, Set<String>> lists, List<Problem> problems) {
        for (CueRole role : CueRole.values()) {
            Map<String, Kind> cues = kinds.getOrDefault(role, new HashMap<>());
            lists.getOrDefault(role.key(), Set.of()).forEach(word -> cues.put(word, kind));
        }
        unknown(
                kind.name(),
                lists.keySet(),
                Arrays.stream(CueRole.values()).map(CueRole::key).collect(Collectors.toSet()),
                problems);
    }

    private void unknown(String part, Set<String> keys, Set<String> known, List<Problem> problems) {
        keys.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(file.problem(
                        key + ":",
                        part + ": unknown key " + key,
                        "use one of " + known.stream().sorted().toList())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether a word can be a cue at all; most are none. */
    boolean isAny(Token token) {
        return any.contains(lower(token.lemma())) || any.contains(lower(token.text()));
    }

    /** What a word counts in a role, or null. */
    @Nullable
    Kind kind(CueRole role, Token token) {
        String word = role == CueRole.STATES ? token.text() : token.lemma();
        return kinds.getOrDefault(role, Map.of()).get(lower(word));
    }

    /** What a word says as the state into which somebody is brought: "taken as hostages"; null when it is none. */
    @Nullable
    Kind stateBehind(Token token) {
        return kinds.getOrDefault(CueRole.STATES, Map.of()).get(lower(token.lemma()));
    }

    /** The words that are used so. */
    Set<String> words(CueUse use) {
        return uses.getOrDefault(use, Set.of());
    }

    /** Whether a word or phrase is used so, as it is. */
    boolean in(CueUse use, String word) {
        return words(use).contains(word);
    }

    /** Whether the dictionary form of a word is used so. */
    boolean is(Token token, CueUse use) {
        return in(use, lower(token.lemma()));
    }

    /** Whether a word as it is written is used so, in capitals or not. */
    boolean isWritten(Token token, CueUse use) {
        return in(use, lower(token.text()));
    }

    /** Whether one of the prepositions of a phrase is used so. */
    boolean isBehind(Sentence sentence, Token phrase, CueUse use) {
        return sentence.dependents(phrase, "case").stream().anyMatch(word -> isWritten(word, use));
    }

    /** Whether the first preposition of a phrase is used so. */
    boolean isFirstBehind(Sentence sentence, Token phrase, CueUse use) {
        Token preposition = sentence.dependent(phrase, "case");
        return preposition != null && isWritten(preposition, use);
    }

    /** What joins the words for two groups that are counted together. */
    String joinedBy() {
        return joinedBy;
    }

    /** Sentences with the counts that must come out. */
    Set<String> examples() {
        return examples;
    }

    /** A problem of an example. */
    Problem problem(String example, String message, String remedy) {
        return file.problem(example, message, remedy);
    }
}
