package org.dateline.code.tree;

import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.jspecify.annotations.Nullable;

/** What the encoder's predicates say of who does what to whom: a second witness beside the dependency tree. */
final class Roles {

    private final Sentence sentence;

    Roles(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether an argument does what a word tells. */
    boolean does(Token argument, Token word) {
        return has(argument, word, "ARG0");
    }

    /** Whether an argument undergoes what a word tells. */
    boolean undergoes(Token argument, Token word) {
        return has(argument, word, "ARG1");
    }

    /** Whether an argument has a role for a word; a relative pronoun has that of the noun it stands for. */
    boolean has(Token argument, Token word, String label) {
        Predicate predicate = sentence.predicateAt(word.index());
        return predicate != null
                && predicate.arguments().stream()
                        .anyMatch(found -> found.token() == argument.index()
                                && (found.label().equals(label) || found.label().equals("R-" + label)));
    }

    /** The first word before another that has a role for a predicate, or null. */
    @Nullable
    Token first(Token word, String label) {
        Predicate predicate = sentence.predicateAt(word.index());
        if (predicate == null) {
            return null;
        }
        return predicate.arguments().stream()
                .filter(found -> found.label().equals(label))
                .findFirst()
                .map(found -> sentence.token(found.token()))
                .orElse(null);
    }
}
