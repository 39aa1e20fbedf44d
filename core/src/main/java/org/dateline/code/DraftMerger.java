package org.dateline.code;

import java.util.Collections;
import java.util.List;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.Draft;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Nominal;
import org.dateline.model.annotation.Token;

/**
 * Makes one draft of two that report the same event in one sentence: an event noun and the verb whose subject it is ("the
 * raid killed 12"), a verb and the event noun it happened in ("killed in a raid"), a verb and the participle after it
 * ("attacked the post, killing 12").
 */
final class DraftMerger {

    private final FrameReader frames;

    DraftMerger(FrameReader frames) {
        this.frames = frames;
    }

    /** Merges in place; what was taken up is marked dropped. */
    void merge(List<Draft> drafts) {
        boolean again = true;
        while (again) {
            again = false;
            for (Draft one : drafts) {
                for (Draft other : drafts) {
                    if (one != other
                            && !one.dropped
                            && !other.dropped
                            && sameKind(one, other)
                            && mergeInto(one, other)) {
                        again = true;
                    }
                }
            }
        }
    }

    private static boolean sameKind(Draft one, Draft other) {
        return one.code.type().equals(other.code.type());
    }

    /** Merges {@code other} into {@code one} when one of the relations holds. */
    private boolean mergeInto(Draft one, Draft other) {
        if (one.isNoun() && !other.isNoun() && tellsEffectOf(one, other)) {
            one.absorb(other, true);
            return true;
        }
        if (!one.isNoun() && other.isNoun() && happenedIn(one, other)) {
            one.absorb(other, true);
            return true;
        }
        if (!one.isNoun() && !other.isNoun() && followsFrom(one, other)) {
            one.absorb(other, true);
            return true;
        }
        if (one.isNoun() && other.isNoun() && isPartOf(one, other)) {
            one.absorb(other, true);
            return true;
        }
        return false;
    }

    /** The noun is the verb's subject, or the verb stands in a clause that hangs from the noun or from its recipient. */
    private boolean tellsEffectOf(Draft noun, Draft verb) {
        if (verb.actors.contains(noun.trigger)) {
            return true;
        }
        Token head = frames.sentence().headOf(verb.trigger);
        if (!verb.trigger.is("acl") || head == null) {
            return false;
        }
        if (head.equals(noun.trigger)) {
            return Collections.disjoint(verb.recipients, noun.actors);
        }
        if (isEffect(verb) && verb.actors.isEmpty() && happensThere(verb.trigger) && within(head, noun.trigger)) {
            return true;
        }
        boolean killerIsVictim = verb.actors.contains(head)
                && noun.recipients.contains(head)
                && isEffect(verb)
                && noun.merged.size() == 1;
        if (killerIsVictim) {
            verb.actors.clear();
            verb.recipients.clear();
        }
        return killerIsVictim;
    }

    /** "an attack on a base in Kirkuk, in which a man was killed": the clause may hang from any noun of the phrase. */
    private boolean happensThere(Token clause) {
        return frames.children(clause).stream()
                .anyMatch(child -> child.is("obl") && (child.isQuestionDeterminer() || child.isQuestionPronoun()));
    }

    private boolean within(Token below, Token noun) {
        Token at = below;
        for (int steps = 0; steps < 6; steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null || !at.is("nmod")) {
                return false;
            }
            if (head.equals(noun)) {
                return true;
            }
            at = head;
        }
        return false;
    }

    private boolean isEffect(Draft draft) {
        return frames.grammar().is(draft.trigger, WordUse.EFFECTS);
    }

    /** The noun is a phrase of the verb, or of one that reports the same: "killed in a raid", "killed and 45 injured in a raid". */
    private boolean happenedIn(Draft verb, Draft noun) {
        return compatible(verb, noun)
                && verb.merged.stream()
                        .map(trigger -> frames.frame(frames.sentence().token(trigger)))
                        .anyMatch(frame -> frame.behind(frames.grammar(), WordUse.HAPPENED_IN)
                                .contains(noun.trigger));
    }

    /** A participle or a conjunct that reports what came of it. */
    private boolean followsFrom(Draft first, Draft second) {
        Token head = frames.sentence().headOf(second.trigger);
        if (head == null || !first.merged.contains(head.index())) {
            return false;
        }
        if (second.trigger.is("acl") && !head.equals(first.trigger)) {
            // "killed in a bombing that targeted a base"
            return second.actors.isEmpty() || second.actors.contains(head);
        }
        boolean effect = isEffect(first) || isEffect(second);
        if (second.trigger.is("advcl")) {
            return frames.child(second.trigger, "nsubj") == null && (effect || second.recipients.isEmpty())
                    || isEffect(first) && frames.child(second.trigger, "mark") != null && first.actors.isEmpty();
        }
        if (second.trigger.is("conj")) {
            boolean shared =
                    frames.child(second.trigger, "nsubj") == null && frames.child(second.trigger, "nsubj:pass") == null;
            return effect && shared
                    || isEffect(first)
                            && isEffect(second)
                            && first.actors.equals(second.actors)
                            && !(hasOwnTime(first.trigger) && hasOwnTime(second.trigger));
        }
        return second.trigger.is("xcomp") && compatible(first, second);
    }

    /** "600 have died since 2014 and nine were killed on Monday": each clause has a time of its own. */
    private boolean hasOwnTime(Token verb) {
        return frames.children(verb).stream().anyMatch(child -> frames.sentence().nominals().stream()
                .anyMatch(nominal -> nominal.token() == child.index() && nominal.kind() == Nominal.Kind.TIME));
    }

    /** "a wave of attacks", "the attack, a bombing of …". */
    private boolean isPartOf(Draft one, Draft other) {
        Token head = frames.sentence().headOf(other.trigger);
        return head != null
                && head.equals(one.trigger)
                && (other.trigger.is("appos") || other.trigger.is("compound"))
                && compatible(one, other);
    }

    private static boolean compatible(Draft one, Draft other) {
        return one.actors.isEmpty() || other.actors.isEmpty() || !Collections.disjoint(one.actors, other.actors);
    }
}
