package org.dateline.code.tree;

import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** What the encoder's predicates say of who does what to whom: a second witness beside the dependency tree. */
final class Roles {

    private static final String AGENT = "ARG0";
    private static final String PATIENT = "ARG1";
    private static final String RECIPIENT = "ARG2";
    private static final String RELATIVE = "R-";

    private final Sentence sentence;

    Roles(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether an argument does what a word tells. */
    boolean does(Token argument, Token word) {
        return has(argument, word, AGENT);
    }

    /** Whether an argument undergoes what a word tells. */
    boolean undergoes(Token argument, Token word) {
        return has(argument, word, PATIENT);
    }

    /** Whether an argument receives what a word tells of giving. */
    boolean receives(Token argument, Token word) {
        return has(argument, word, RECIPIENT);
    }

    /** Whether an argument has a role for a word; a relative pronoun has that of the noun it stands for. */
    private boolean has(Token argument, Token word, String label) {
        Predicate predicate = sentence.predicateAt(word.index());
        return predicate != null
                && predicate.arguments().stream()
                        .anyMatch(found -> found.token() == argument.index()
                                && (found.label().equals(label) || found.label().equals(RELATIVE + label)));
    }
}
