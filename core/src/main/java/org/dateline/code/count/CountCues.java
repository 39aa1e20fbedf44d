package org.dateline.code.count;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count.Kind;
import org.jspecify.annotations.Nullable;

/** The cue words of {@code counts/cues.yaml}, by kind. */
final class CountCues {

    private final CountWords words;
    private final Map<String, Map<String, Kind>> byRole = new HashMap<>();
    private final Set<String> any = new HashSet<>();
    private final Set<String> lifeless;
    private final Set<String> resulting;

    CountCues(CountWords words) {
        this.words = words;
        Map<Kind, String> kinds = new EnumMap<>(Kind.class);
        EnumSet.allOf(Kind.class).forEach(kind -> kinds.put(kind, kind.name()));
        for (String role : List.of("affects", "harms", "suffers", "states", "nouns", "tolls", "beings")) {
            Map<String, Kind> cues = new HashMap<>();
            kinds.forEach((kind, name) -> words.list("kinds", name, role).forEach(word -> cues.put(word, kind)));
            byRole.put(role, cues);
            any.addAll(cues.keySet());
        }
        List.of("casualties", "harm-nouns", "struck-by", "condition-nouns", "figures")
                .forEach(name -> any.addAll(words.list(name)));
        lifeless = words.list("lifeless");
        resulting = words.list("resulting");
    }

    /** Whether a word can be a cue at all; most are none. */
    boolean isAny(Token token) {
        return any.contains(token.lemma().toLowerCase(Locale.ROOT))
                || any.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** What a word counts in a role, or null. */
    @Nullable
    Kind kind(String role, Token token) {
        Map<String, Kind> cues = byRole.getOrDefault(role, Map.of());
        Kind byLemma = cues.get(token.lemma().toLowerCase(Locale.ROOT));
        return role.equals("states") ? cues.get(token.text().toLowerCase(Locale.ROOT)) : byLemma;
    }

    boolean isLifeless(Token token) {
        return lifeless.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    boolean isResulting(Token token) {
        return resulting.contains(token.lemma().toLowerCase(Locale.ROOT));
    }

    /** Any other list of the file. */
    Set<String> list(String name) {
        return words.list(name);
    }

    CountWords words() {
        return words;
    }
}
