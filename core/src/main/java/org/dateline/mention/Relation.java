package org.dateline.mention;

import org.dateline.model.annotation.Token;

/** Places in the tree, as coarse as the signs need them. */
enum Relation {
    SUBJECT("nsubj"),
    OBJECT("obj"),
    INDIRECT("iobj"),
    OBLIQUE("obl"),
    COMPLEMENT("nmod"),
    APPOSITION("appos"),
    JOINED("conj"),
    COMPOUND("compound"),
    ROOT("root"),
    PASSIVE("nsubj:pass"),
    POSSESSOR("nmod:poss"),
    OTHER("");

    static final int COUNT = values().length;

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    /** The relation of a word; its subtype counts where it is listed. */
    static Relation of(Token token) {
        Relation found = OTHER;
        for (Relation relation : values()) {
            if (relation.label.equals(token.relation())) {
                return relation;
            }
            if (relation.label.equals(token.plainRelation())) {
                found = relation;
            }
        }
        return found;
    }
}
