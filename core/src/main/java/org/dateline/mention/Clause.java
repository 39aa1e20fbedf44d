package org.dateline.mention;

import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;

/** The clauses that mentions stand in. */
enum Clause {
    MAIN("root"),
    ADVERBIAL("advcl"),
    CONTENT("ccomp"),
    OPEN("xcomp"),
    RELATIVE("acl:relcl"),
    REDUCED("acl"),
    BESIDE("parataxis"),
    JOINED("conj");

    static final int COUNT = values().length;

    private final String label;

    Clause(String label) {
        this.label = label;
    }

    private static Clause of(Token token) {
        String plain = token.plainRelation();
        for (Clause clause : values()) {
            if (clause.label.equals(token.relation()) || clause.label.equals(plain)) {
                return clause;
            }
        }
        return MAIN;
    }

    /** The word that heads the clause of a word. */
    static Token headOf(Sentence sentence, Token word) {
        Token at = word;
        for (int steps = 0; steps < sentence.tokens().size(); steps++) {
            Token above = sentence.headOf(at);
            boolean clausal = at != word && (of(at) != MAIN) && (!at.is("conj") || at.isVerb());
            if (above == null || clausal) {
                return at;
            }
            at = above;
        }
        return at;
    }

    /** The kind of the clause that a word heads. */
    static Clause headedBy(Token head) {
        return of(head);
    }
}
