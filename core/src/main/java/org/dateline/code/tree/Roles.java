package org.dateline.code.tree;

import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** What the encoder's predicates say about who does what to whom, as evidence beside the dependency tree. */
final class Roles {

    private static final String AGENT = "ARG0";
    private static final String PATIENT = "ARG1";
    private static final String RECIPIENT = "ARG2";
    private static final String RELATIVE = "R-";

    private final Sentence sentence;

    Roles(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether an argument is the agent of a word. */
    boolean does(Token argument, Token word) {
        return has(argument, word, AGENT);
    }

    /** Whether an argument is the patient of a word. */
    boolean undergoes(Token argument, Token word) {
        return has(argument, word, PATIENT);
    }

    /** Whether an argument is the recipient of a word of giving. */
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
