package org.dateline.code.stance;

import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Sees the words that negate another, and the clauses that make it depend on a condition. */
public final class Polarity {

    private final FrameReader frames;

    public Polarity(FrameReader frames) {
        this.frames = frames;
    }

    /** Whether a word of negation hangs from a word: "was not behind", "has never confirmed". */
    boolean isNegated(Token word) {
        return frames.children(word).stream().anyMatch(this::negates);
    }

    /** Whether a word negates what it hangs from: "not", "never". */
    boolean negates(Token word) {
        return frames.grammar().is(word, WordUse.NEGATIONS) || frames.grammar().isWritten(word, WordUse.NEGATIONS);
    }

    /** "No group", "nobody", "no plans". */
    public boolean isNothing(Token noun) {
        Token determiner = frames.child(noun, "det");
        return determiner != null && frames.grammar().isWritten(determiner, WordUse.NEGATING_DETERMINERS)
                || frames.grammar().is(noun, WordUse.NEGATIONS);
    }

    /** Whether an adverbial clause is a condition: "if they attack". */
    boolean isCondition(Token clause) {
        Token mark = clause.is("advcl") ? frames.child(clause, "mark") : null;
        return mark != null && frames.grammar().is(mark, WordUse.CONDITIONAL);
    }

    /** Whether a verb has a condition: "will attack if". */
    boolean hasCondition(Token verb) {
        return frames.children(verb).stream().anyMatch(this::isCondition);
    }
}
