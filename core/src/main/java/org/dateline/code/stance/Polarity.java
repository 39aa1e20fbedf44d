package org.dateline.code.stance;

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

    private boolean negates(Token word) {
        return frames.grammar().in("negations", FrameReader.lower(word.lemma()))
                || frames.grammar().in("negations", FrameReader.lower(word.text()));
    }

    /** "No group", "nobody", "no plans". */
    public boolean isNothing(Token noun) {
        Token determiner = frames.child(noun, "det");
        return determiner != null && FrameReader.lower(determiner.text()).equals("no")
                || frames.grammar().in("negations", FrameReader.lower(noun.lemma()));
    }

    /** Whether an adverbial clause is a condition: "if they attack". */
    boolean isCondition(Token clause) {
        Token mark = clause.is("advcl") ? frames.child(clause, "mark") : null;
        return mark != null && frames.grammar().in("conditional", FrameReader.lower(mark.lemma()));
    }

    /** Whether a verb has a condition: "will attack if". */
    boolean hasCondition(Token verb) {
        return frames.children(verb).stream().anyMatch(this::isCondition);
    }
}
