package org.dateline.code.stance;

import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Sees what is said to be untrue: "it was untrue that", "no truth in", "called the report a lie", "nothing to do with". */
final class Falsity {

    private final FrameReader frames;
    private final Grammar grammar;
    private final Polarity polarity;

    Falsity(FrameReader frames) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.polarity = new Polarity(frames);
    }

    /** "false", "not true", "no truth". */
    boolean isFalse(Token word) {
        return grammar.is(word, WordUse.FALSE) && !FrameReader.isVerb(word)
                || grammar.is(word, WordUse.TRUE) && (polarity.isNegated(word) || polarity.isNothing(word));
    }

    /** Whether a word makes the clause or the report below it untrue: "untrue that", "reports … proved false". */
    boolean isUntrue(Token head, Token below) {
        boolean turnedOut = below.is("nsubj")
                && frames.children(head).stream().anyMatch(child -> child.is("xcomp") && isFalse(child));
        // "there is no truth in reports that"
        boolean nothing = below.is("obl")
                && frames.children(head).stream().anyMatch(child -> child.is("nsubj") && isFalse(child));
        return nothing || turnedOut || isFalse(head) && !below.is("conj") && !below.is("parataxis");
    }

    /** Whether somebody is said to call it untrue: then it is disputed, and not known to be so. */
    boolean isSaid(Token predicate) {
        Token verb = frames.sentence().headOf(predicate);
        if (verb == null) {
            return false;
        }
        boolean said = (predicate.is("ccomp") || predicate.is("parataxis")) && grammar.attribution(verb) != null;
        boolean called = predicate.is("xcomp") && grammar.is(verb, WordUse.CALLS);
        return (said || called) && !frames.frame(verb).subject().isEmpty();
    }

    /** Whether those who speak of an event say that they did not do it: "were not behind the raid", "had nothing to do with it". */
    boolean isDisowned(Token event) {
        if (frames.isBehind(event, WordUse.BEHIND) && polarity.isNegated(event)) {
            return true;
        }
        Token deed = frames.sentence().headOf(event);
        Token nothing =
                deed == null || !event.is("obl") ? null : frames.sentence().headOf(deed);
        return nothing != null
                && deed != null
                && deed.relation().equals("acl")
                && nothing.is("obj")
                && polarity.isNothing(nothing)
                && frames.isBehind(event, WordUse.PARTNER_PREPOSITIONS);
    }

    /** "called the report a lie", "dismissed as false claims that": what is called so is the event or a report of it. */
    boolean isCalledUntrue(Token verb, Token below) {
        if (!FrameReader.isVerb(verb) || !grammar.is(verb, WordUse.CALLS)) {
            return false;
        }
        boolean qualified = below.is("obl")
                && frames.children(below).stream().anyMatch(child -> child.is("amod") && isFalse(child));
        boolean called = below.is("obj") || below.is("nsubj:pass") || isFalse(below);
        return qualified
                || called
                        && frames.children(verb).stream()
                                .anyMatch(child ->
                                        (child.is("xcomp") || child.is("obl") || child.is("advcl")) && isFalse(child));
    }
}
