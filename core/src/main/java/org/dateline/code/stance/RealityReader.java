package org.dateline.code.stance;

import java.util.List;
import org.dateline.code.grammar.Grammar;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/**
 * Reads whether an event happened, from negation, modals, conditions and the words that govern it: "failed to attack",
 * "plans to attack", "if they attack", "the foiled attack".
 */
public final class RealityReader {

    private final FrameReader frames;
    private final Grammar grammar;
    private final SlotFiller slots;
    private final Polarity polarity;

    public RealityReader(FrameReader frames, SlotFiller slots) {
        this.frames = frames;
        this.grammar = frames.grammar();
        this.slots = slots;
        this.polarity = new Polarity(frames);
    }

    /** The reality of the event of a trigger. */
    public Reality reality(Token trigger) {
        boolean verb = FrameReader.isVerb(trigger);
        Reality own = verb ? verbReality(trigger) : nounReality(trigger);
        Reality found = stronger(own, above(trigger));
        if (!verb) {
            Token support = slots.supportOf(trigger);
            if (support != null) {
                found = stronger(found, supportReality(support));
                found = stronger(found, stronger(verbReality(support), above(support)));
            } else {
                Token happens = occurring(trigger);
                if (happens != null) {
                    found = stronger(found, stronger(verbReality(happens), above(happens)));
                }
            }
        }
        return found;
    }

    /** The verb of which an event noun is the subject, when it says that the event took place, or null. */
    @Nullable
    public Token occurring(Token noun) {
        Token head = frames.sentence().headOf(noun);
        boolean acts = noun.is("nsubj") || noun.relation().equals("obl:agent");
        if (head == null || !acts || !FrameReader.isVerb(head)) {
            return null;
        }
        boolean occurs = grammar.occurs(head)
                || frames.children(head).stream().anyMatch(argument -> grammar.occurs(head, argument));
        return occurs ? head : null;
    }

    private Reality supportReality(Token support) {
        for (Token particle : frames.frame(support).particles()) {
            Reality found = grammar.support(support, particle);
            if (found != null) {
                return found;
            }
        }
        Reality found = grammar.support(support);
        return found == null ? Reality.ACTUAL : found;
    }

    private Reality verbReality(Token verb) {
        Reality found = Reality.ACTUAL;
        for (Token child : frames.children(verb)) {
            if (child.is("advmod") && polarity.negates(child)) {
                found = stronger(found, Reality.NEGATED);
            } else if (child.is("mark") && grammar.is(child, WordUse.UNDONE)) {
                found = stronger(found, Reality.NEGATED);
            } else if (child.is("mark") && grammar.is(child, WordUse.CONDITIONAL)) {
                found = stronger(found, Reality.HYPOTHETICAL);
            } else if (child.is("aux")) {
                found = stronger(found, modal(verb, child));
            } else if (child.is("nsubj") && polarity.isNothing(child)) {
                found = stronger(found, Reality.NEGATED);
            }
        }
        if (found == Reality.FUTURE && polarity.hasCondition(verb)) {
            return Reality.HYPOTHETICAL;
        }
        if (found == Reality.ACTUAL && isToBe(verb)) {
            return Reality.FUTURE;
        }
        if (found == Reality.ACTUAL && verb.is("conj") && frames.child(verb, "nsubj") == null) {
            Token head = frames.sentence().headOf(verb);
            if (head != null && FrameReader.isVerb(head) && frames.child(verb, "aux") == null) {
                Reality shared = verbReality(head);
                return shared == Reality.NEGATED && hasContrast(verb) ? Reality.ACTUAL : shared;
            }
        }
        return found;
    }

    /** "were to meet", "is to be held", and in a headline "Rebels to free hostages", "Hostages to be freed". */
    private boolean isToBe(Token verb) {
        Token to = frames.child(verb, "mark");
        Token passive = frames.child(verb, "aux:pass");
        Token infinitive = passive == null ? verb : passive;
        if (!infinitive.isBaseForm() || to == null || !to.isInfinitiveMark()) {
            return false;
        }
        Token auxiliary = frames.children(verb).stream()
                .filter(child -> child.relation().equals("aux"))
                .findFirst()
                .orElse(null);
        return auxiliary == null ? verb.is("root") : grammar.in(WordUse.FORMS_OF_BE, auxiliary.lemma());
    }

    private boolean hasContrast(Token conjunct) {
        Token conjunction = frames.child(conjunct, "cc");
        return conjunction != null && grammar.in(WordUse.CONTRASTS, conjunction.lemma());
    }

    private Reality modal(Token verb, Token auxiliary) {
        if (grammar.isWould(auxiliary)) {
            return underSaying(verb) ? Reality.FUTURE : Reality.HYPOTHETICAL;
        }
        Reality found = grammar.modal(auxiliary);
        return found == null ? Reality.ACTUAL : found;
    }

    private boolean underSaying(Token verb) {
        Token head = frames.sentence().headOf(verb);
        return head != null && verb.is("ccomp") && grammar.attribution(head) != null;
    }

    private Reality nounReality(Token noun) {
        Reality found = polarity.isNothing(noun) ? Reality.NEGATED : Reality.ACTUAL;
        for (Token modifier : frames.frame(noun).modifiers()) {
            Reality said = grammar.adjective(modifier);
            if (said != null) {
                found = stronger(found, said);
            }
        }
        return found;
    }

    /** What the words above make of a clause, up to the root or the first clause that stands on its own. */
    private Reality above(Token start) {
        Reality found = Reality.ACTUAL;
        Token at = start;
        for (int steps = 0; steps < 12; steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                return found;
            }
            if (!FrameReader.isVerb(at) && !bearsOn(head)) {
                return found;
            }
            found = stronger(found, effect(at, head));
            if (at.is("parataxis") || at.is("acl:relcl") || at.is("ccomp") && !governs(head)) {
                return found;
            }
            boolean reduced = at.relation().equals("acl") && !at.isBaseForm();
            if (reduced && !governs(head)) {
                return found;
            }
            if (at.is("conj") && FrameReader.isVerb(at) && frames.child(at, "nsubj") != null) {
                return found;
            }
            if (at.is("nsubj") || at.is("obl") || at.is("nmod") && !grammar.is(head, WordUse.THROUGH)) {
                return found;
            }
            at = head;
        }
        return found;
    }

    /** Whether a word above a noun of event says anything of its reality; "condemned the attack" does not. */
    private boolean bearsOn(Token head) {
        return grammar.support(head) != null || grammar.is(head, WordUse.THROUGH);
    }

    private boolean governs(Token head) {
        return grammar.clause(head) != null;
    }

    private Reality effect(Token below, Token head) {
        boolean complement = below.is("xcomp")
                || below.is("ccomp")
                || below.is("csubj")
                || below.is("obj") && !FrameReader.isVerb(below)
                || below.is("nsubj:pass") && !FrameReader.isVerb(below)
                || below.relation().equals("acl")
                || below.is("advcl")
                || below.is("nmod") && !FrameReader.isVerb(head);
        if (!complement) {
            return conditionAbove(below);
        }
        Reality found = below.is("advcl") || below.relation().equals("acl") ? purpose(below, head) : listed(head);
        boolean said = grammar.attribution(head) != null;
        if (below.is("ccomp") && said && isFinite(below)) {
            found = Reality.ACTUAL;
        }
        if (!FrameReader.isVerb(head) && polarity.isNothing(head)) {
            found = Reality.NEGATED;
        }
        // "no group claimed the raid": the raid is not negated
        boolean saidOfNoun = said && !FrameReader.isVerb(below);
        if (FrameReader.isVerb(head) && !below.is("advcl") && !below.is("ccomp") && !saidOfNoun) {
            found = stronger(found, verbReality(head));
        }
        return stronger(found, conditionAbove(below));
    }

    private boolean isFinite(Token verb) {
        return !verb.isBaseForm() || frames.child(verb, "aux") != null;
    }

    private Reality listed(Token head) {
        Reality found = grammar.clause(head);
        for (Token particle : frames.frame(head).particles()) {
            Reality with = grammar.clause(head, particle);
            found = with == null ? found : with;
        }
        if (grammar.is(head, WordUse.ATTEMPTS)) {
            // what somebody tried, and nothing says that they managed, did not come off
            boolean over = head.isPastTense() || head.isPastParticiple() || head.isNoun();
            return over ? Reality.NEGATED : Reality.HYPOTHETICAL;
        }
        boolean yet = frames.children(head).stream().anyMatch(child -> grammar.isWritten(child, WordUse.NOT_YET));
        if (found == Reality.HYPOTHETICAL && yet) {
            return Reality.NEGATED;
        }
        return found == null ? Reality.ACTUAL : found;
    }

    private Reality conditionAbove(Token clause) {
        return polarity.isCondition(clause) ? Reality.HYPOTHETICAL : Reality.ACTUAL;
    }

    private Reality purpose(Token clause, Token head) {
        Token mark = frames.child(clause, "mark");
        if (mark == null) {
            return Reality.ACTUAL;
        }
        boolean kept = grammar.is(mark, WordUse.KEPT_FROM_MARKS) && grammar.is(head, WordUse.KEPT_FROM);
        if (kept || grammar.is(mark, WordUse.AVERTED_AIM_MARKS)) {
            return Reality.NEGATED;
        }
        if (!grammar.is(mark, WordUse.AIM_MARKS)) {
            return Reality.ACTUAL;
        }
        if (grammar.clause(head) != null || grammar.is(head, WordUse.ATTEMPTS)) {
            return listed(head);
        }
        if (grammar.is(clause, WordUse.DONE_BY_DOING)) {
            return Reality.ACTUAL;
        }
        return grammar.is(mark, WordUse.INFINITIVE_MARKS) && clause.is("advcl") ? Reality.HYPOTHETICAL : Reality.ACTUAL;
    }

    private static Reality stronger(Reality one, Reality other) {
        List<Reality> order = List.of(Reality.ACTUAL, Reality.FUTURE, Reality.HYPOTHETICAL, Reality.NEGATED);
        return order.indexOf(one) >= order.indexOf(other) ? one : other;
    }
}
