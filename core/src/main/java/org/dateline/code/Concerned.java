package org.dateline.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.dateline.model.Mention;
import org.dateline.model.Token;

/**
 * Finds whom an event concerns when its entry found nobody: the nearest actor below the trigger that is on the way of no
 * clause of its own ("suspended flights to Chile", "broke Mali's truce", "an effort to help the refugees").
 */
final class Concerned {

    private static final int DEEPEST = 5;
    private static final Set<String> THROUGH =
            Set.of("obj", "iobj", "nmod", "nmod:poss", "compound", "amod", "obl", "xcomp", "acl");

    private final FrameReader frames;
    private final SlotFiller slots;

    Concerned(FrameReader frames, SlotFiller slots) {
        this.frames = frames;
        this.slots = slots;
    }

    /** The actors nearest below the trigger, none when there is none within five steps. */
    List<Token> below(Draft draft) {
        Deque<Token> level = new ArrayDeque<>(List.of(draft.trigger));
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Deque<Token> next = new ArrayDeque<>();
            for (Token word : level) {
                for (Token child : frames.children(word)) {
                    if (leads(word, child, draft)) {
                        next.add(child);
                    }
                }
            }
            for (Token token : next) {
                if (isConcerned(token, draft)) {
                    return withJoined(token);
                }
            }
            level = next;
        }
        return List.of();
    }

    private boolean leads(Token word, Token child, Draft draft) {
        String relation = child.relation();
        boolean passive = relation.equals("nsubj:pass");
        if (draft.actors.contains(child) || !passive && !THROUGH.contains(relation)) {
            return false;
        }
        if (relation.equals("acl")) {
            return child.tag().equals("VB");
        }
        if (relation.equals("nmod") || relation.equals("obl")) {
            return frames.children(child).stream()
                    .filter(marker -> marker.is("case"))
                    .allMatch(marker -> reaches(FrameReader.lower(marker.lemma()), child, word, draft));
        }
        return true;
    }

    private boolean reaches(String preposition, Token phrase, Token word, Draft draft) {
        if (frames.grammar().in("reach", preposition)) {
            return true;
        }
        Mention name = frames.sentence().mentionAt(phrase.index());
        return frames.grammar().in("reach-places", preposition)
                && !frames.grammar().in("stays-in-place", draft.code.type())
                && !FrameReader.isVerb(word)
                && name != null
                && name.kind() == Mention.Kind.PLACE;
    }

    /** Names wherever they stand; roles as object or behind a preposition, and not the forces that somebody moves. */
    private boolean isConcerned(Token token, Draft draft) {
        if (!slots.isActor(token)
                || FrameReader.isVerb(token)
                || draft.merged.contains(token.index())
                || isOwn(token, draft)) {
            return false;
        }
        if (frames.sentence().mentionAt(token.index()) != null) {
            return true;
        }
        boolean object = frames.frame(draft.trigger).object().contains(token);
        boolean behind = token.is("nmod") || token.is("obl");
        return behind || object && !frames.grammar().in("moves-its-object", draft.code.type());
    }

    /** Whether a token is, or belongs to, who does it: "its troops", "US" of "US President Lee". */
    private boolean isOwn(Token token, Draft draft) {
        boolean owned =
                frames.children(token).stream().anyMatch(child -> child.tag().equals("PRP$"));
        return owned
                || draft.actors.stream()
                        .anyMatch(actor -> actor.lemma().equals(token.lemma())
                                || frames.frame(actor).modifiers().stream()
                                        .anyMatch(modifier -> modifier.lemma().equals(token.lemma())));
    }

    private List<Token> withJoined(Token token) {
        List<Token> all = new ArrayList<>(List.of(token));
        frames.children(token).stream()
                .filter(child -> child.is("conj") && slots.isActor(child))
                .forEach(all::add);
        return all;
    }
}
