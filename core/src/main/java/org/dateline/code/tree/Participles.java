package org.dateline.code.tree;

import org.dateline.code.grammar.Grammar;
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
    static @Nullable Token restored(Token token, Grammar grammar, Lexicon lexicon) {
        boolean adjective = token.is("amod") && token.isAdjective();
        boolean misspelt =
                token.isPastParticiple() && lexicon.verbs(token.lemma()).isEmpty();
        if (!adjective && !misspelt) {
            return null;
        }
        return grammar.verbsOf(token).stream()
                .filter(verb -> !lexicon.verbs(verb).isEmpty())
                .findFirst()
                .map(verb -> of(token, verb))
                .orElse(null);
    }

    /** A token as the past participle of a verb, in the same place of the tree. */
    static Token of(Token token, String verb) {
        return token.reread(WordForm.PAST_PARTICIPLE, verb, "VERB", "Tense=Past|VerbForm=Part");
    }
}
