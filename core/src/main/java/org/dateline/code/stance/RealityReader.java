package org.dateline.code.stance;

import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether an event happened, from negation, modals, conditions and the words that govern it: "failed to attack",
 * "plans to attack", "if they attack", "the foiled attack", "hopes for talks".
 */
public final class RealityReader {

    private final FrameReader frames;
    private final Grammar grammar;
    private final SlotFiller slots;
    private final ClauseReality clauses;
    private final Chain chain;

    public RealityReader(FrameReader frames, SlotFiller slots) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.slots = slots;
        this.clauses = new ClauseReality(frames);
        this.chain = new Chain(frames, clauses);
    }

    /** The reality of the event of a trigger. */
    public Reality reality(Token trigger) {
        if (FrameReader.isVerb(trigger)) {
            return ClauseReality.stronger(clauses.ofDeed(trigger), chain.above(trigger));
        }
        Reality found = ClauseReality.stronger(chain.noun(trigger), chain.above(trigger));
        Token participle = slots.supportOf(trigger);
        if (participle != null && trigger.equals(frames.sentence().headOf(participle))) {
            // "exercises planned for May"
            Reality planned = grammar.support(participle);
            found = ClauseReality.stronger(found, planned == null ? Reality.ACTUAL : planned);
        }
        Token happens = occurring(trigger);
        if (happens != null) {
            Reality happening = ClauseReality.stronger(clauses.of(happens), chain.above(happens));
            return ClauseReality.stronger(found, happening);
        }
        return ClauseReality.stronger(found, supposed(trigger));
    }

    /** "A ban would need a vote", "any attack will be punished": what is not known already is supposed. */
    private Reality supposed(Token noun) {
        Token head = frames.sentence().headOf(noun);
        if (head == null || !noun.is("nsubj")) {
            return Reality.ACTUAL;
        }
        Token determiner = frames.child(noun, "det");
        boolean whichever = determiner != null && grammar.isWritten(determiner, WordUse.FREE_CHOICE);
        boolean isNew = frames.child(noun, "nmod:poss") == null
                && (determiner == null || grammar.isWritten(determiner, WordUse.INDEFINITES));
        boolean supposes = frames.children(head).stream()
                .filter(child -> child.is("aux"))
                .anyMatch(child -> whichever
                        ? grammar.modal(child) != null || grammar.isWould(child)
                        : isNew && grammar.isWould(child));
        return supposes ? Reality.HYPOTHETICAL : Reality.ACTUAL;
    }

    /** The verb of which an event noun is the subject, when it says that the event took place, or null. */
    @Nullable
    public Token occurring(Token noun) {
        Token head = frames.sentence().headOf(noun);
        boolean acts = noun.is("nsubj") || noun.relation().equals("obl:agent");
        if (head == null || !acts || !FrameReader.isVerb(head)) {
            return null;
        }
        for (Token child : frames.children(head)) {
            // "failed to materialise", "has yet to begin"
            boolean raised = child.is("xcomp") || child.is("parataxis") && frames.child(child, "nsubj") == null;
            if (raised && FrameReader.isVerb(child) && grammar.occurs(child)) {
                return child;
            }
        }
        boolean occurs = grammar.occurs(head)
                || frames.children(head).stream().anyMatch(argument -> grammar.occurs(head, argument));
        return occurs ? head : null;
    }
}
