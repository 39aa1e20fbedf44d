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

    /** Whether a word negates what it hangs from: "not", "never", but not "not only". */
    boolean negates(Token word) {
        boolean negation =
                frames.grammar().is(word, WordUse.NEGATIONS) || frames.grammar().isWritten(word, WordUse.NEGATIONS);
        return negation && !isLimit(word.index() + 1);
    }

    private boolean isLimit(int index) {
        return index < frames.sentence().tokens().size()
                && frames.grammar().isWritten(frames.sentence().token(index), WordUse.NEGATED_LIMITS);
    }

    /** "No group", "nobody", "no plans", "neither side", "not one attack", "neither the army nor the police". */
    public boolean isNothing(Token noun) {
        return frames.grammar().is(noun, WordUse.NEGATIONS)
                || frames.children(noun).stream().anyMatch(child -> isNegating(child, noun))
                || opensWithNegation(noun);
    }

    /** "Not a single hostage": wherever the negation hangs. */
    private boolean opensWithNegation(Token noun) {
        Token first = noun;
        for (int at = noun.index() - 1; at >= 0; at--) {
            Token before = frames.sentence().token(at);
            if (!frames.sentence().dominates(noun, before) || before.is("case")) {
                break;
            }
            first = before;
        }
        boolean single = frames.children(noun).stream()
                .anyMatch(child -> child.is("det") && frames.grammar().isWritten(child, WordUse.INDEFINITES));
        return single && !first.equals(noun) && !first.is("det") && negates(first);
    }

    private boolean isNegating(Token child, Token noun) {
        if (child.index() > noun.index()) {
            return false;
        }
        if (child.is("det")) {
            return frames.grammar().isWritten(child, WordUse.NEGATING_DETERMINERS);
        }
        return (child.is("advmod") || child.is("cc")) && negates(child) || child.is("nummod") && isNegated(child);
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
