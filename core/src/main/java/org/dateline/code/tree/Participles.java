package org.dateline.code.tree;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.lexicon.Lexicon;
import org.dateline.model.annotation.Token;
import org.dateline.model.annotation.WordForm;
import org.jspecify.annotations.Nullable;

/**
 * Participles that taggers take for adjectives ("the besieged city"), or whose lemma no rule gave, are read as verbs where
 * the lexicon knows the verb.
 */
final class Participles {

    private Participles() {}

    /** The participle that such an adjective is, or null. */
    static @Nullable Token restored(Token token, Lexicon lexicon) {
        boolean adjective = token.is("amod") && token.isAdjective();
        boolean misspelt =
                token.isPastParticiple() && lexicon.verbs(token.lemma()).isEmpty();
        String verb = adjective || misspelt ? verb(token, lexicon) : null;
        return verb == null ? null : of(token, verb);
    }

    /** A token as the past participle of a verb, in the same place of the tree. */
    static Token of(Token token, String verb) {
        return new Token(
                token.index(),
                token.span(),
                token.text(),
                verb,
                "VBN",
                WordForm.PAST_PARTICIPLE,
                "VERB",
                "Tense=Past|VerbForm=Part",
                token.head(),
                token.relation());
    }

    private static @Nullable String verb(Token token, Lexicon lexicon) {
        String word = FrameReader.lower(token.text());
        if (!word.endsWith("ed") || word.length() < 5) {
            return null;
        }
        String stem = word.substring(0, word.length() - 2);
        List<String> bases = new ArrayList<>(List.of(stem, stem + "e"));
        if (stem.endsWith("i")) {
            bases.add(stem.substring(0, stem.length() - 1) + "y");
        }
        if (stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)) {
            bases.add(stem.substring(0, stem.length() - 1));
        }
        return bases.stream()
                .filter(base -> !lexicon.verbs(base).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
