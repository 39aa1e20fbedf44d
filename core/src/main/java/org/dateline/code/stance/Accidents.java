package org.dateline.code.stance;

import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Sees what a sentence calls an accident, or puts down to a fault: "police said it was an accident", "an explosion caused by a gas leak". */
public final class Accidents {

    private static final int LONGEST = 6;

    private final FrameReader frames;
    private final Grammar grammar;
    private final Polarity polarity;

    public Accidents(FrameReader frames) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.polarity = new Polarity(frames);
    }

    /** Whether what a trigger reports, or what it is the effect of, is called an accident. */
    public boolean isAccident(Token trigger) {
        if (isCalledSo(trigger) || hasCause(trigger) || isCalledSoAfter(trigger)) {
            return true;
        }
        return FrameReader.isVerb(trigger)
                && frames.frame(trigger).subject().stream()
                        .anyMatch(subject -> !subject.equals(trigger) && (isCalledSo(subject) || hasCause(subject)));
    }

    /** "the explosion was an accident", "the blast, which killed three, was accidental". */
    private boolean isCalledSo(Token event) {
        Token at = event;
        for (int steps = 0; steps < LONGEST; steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                return false;
            }
            if (at.is("nsubj") && isAccidental(head)) {
                return true;
            }
            boolean named = (at.is("obj") || at.is("nsubj:pass")) && isNamedSo(head);
            if (named) {
                return true;
            }
            boolean isInside = at.is("acl:relcl") || at.is("nmod") || at.is("compound");
            if (!isInside) {
                return false;
            }
            at = head;
        }
        return false;
    }

    private boolean isAccidental(Token word) {
        return grammar.is(word, WordUse.ACCIDENTAL)
                && !FrameReader.isVerb(word)
                && !polarity.isNothing(word)
                && !polarity.isNegated(word)
                && !frames.children(word).stream()
                        .anyMatch(child -> child.is("mark") && grammar.is(child, WordUse.CONDITIONAL));
    }

    /** "called the blast an accident". */
    private boolean isNamedSo(Token verb) {
        return grammar.is(verb, WordUse.CALLS)
                && !polarity.isNegated(verb)
                && frames.children(verb).stream()
                        .anyMatch(child ->
                                (child.is("xcomp") || child.is("obl") || child.is("obj")) && isAccidental(child));
    }

    /** "…; police said it was an accident": what is told before in the sentence. */
    private boolean isCalledSoAfter(Token trigger) {
        List<Token> tokens = frames.sentence().tokens();
        for (Token word : tokens.subList(Math.min(trigger.index() + 1, tokens.size()), tokens.size())) {
            if (!isAccidental(word) || frames.sentence().dominates(trigger, word) && !FrameReader.isVerb(trigger)) {
                continue;
            }
            Token head = frames.sentence().headOf(word);
            Token subject = frames.child(word, "nsubj");
            boolean points = subject != null && isPronoun(subject) && subject.index() > trigger.index();
            boolean named = head != null
                    && (word.is("xcomp") || word.is("obj") || word.is("obl"))
                    && grammar.is(head, WordUse.CALLS)
                    && frames.children(head).stream()
                            .anyMatch(child -> isPronoun(child)
                                    && child.index() > trigger.index()
                                    && !child.equals(word)
                                    && !child.is("nsubj"));
            if (points || named) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPronoun(Token word) {
        return word.universal().equals("PRON");
    }

    /** "an explosion caused by a gas leak", "a blast that firemen put down to a leaking pipe", "blamed on a short circuit". */
    private boolean hasCause(Token event) {
        for (Token clause : frames.children(event)) {
            if (clause.is("acl") && !clause.equals(event) && isPutDownTo(clause)) {
                return true;
            }
        }
        Token head = frames.sentence().headOf(event);
        return head != null && event.is("nsubj:pass") && isPutDownTo(head);
    }

    private boolean isPutDownTo(Token verb) {
        return grammar.is(verb, WordUse.CAUSES)
                && !polarity.isNegated(verb)
                && frames.children(verb).stream().anyMatch(child -> child.is("obl") && isFault(child));
    }

    private boolean isFault(Token cause) {
        return grammar.is(cause, WordUse.FAULTS)
                || frames.frame(cause).modifiers().stream().anyMatch(modifier -> grammar.is(modifier, WordUse.FAULTS));
    }
}
