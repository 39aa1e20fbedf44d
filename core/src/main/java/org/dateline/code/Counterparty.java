package org.dateline.code;

import java.util.List;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.Draft;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.ontology.TypeTrait;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/**
 * Finds the other side of an event in the clause that says what it waits for or answers: "will not end the strike until
 * the government pays", "called off the strike after an agreement with the owners".
 */
final class Counterparty {

    private final FrameReader frames;
    private final SlotFiller slots;
    private final Ontology ontology;

    Counterparty(FrameReader frames, SlotFiller slots, Ontology ontology) {
        this.frames = frames;
        this.ontology = ontology;
        this.slots = slots;
    }

    /**
     * Who acts in such a clause beside the trigger, or is agreed with there.
     *
     * @return none when there is no such clause, when its type needs no other side, or when only the actor itself is there
     */
    List<Token> of(Draft draft) {
        if (!ontology.is(draft.code.type(), TypeTrait.ANSWERS_SOMEBODY)) {
            return List.of();
        }
        for (Token child : frames.children(draft.trigger)) {
            List<Token> found = child.is("advcl") && isMarked(child, "mark")
                    ? doer(child)
                    : child.is("obl") && isMarked(child, "case") ? agreedWith(child) : List.of();
            List<Token> others =
                    found.stream().filter(token -> isOther(token, draft)).toList();
            if (!others.isEmpty()) {
                return others;
            }
        }
        return List.of();
    }

    private boolean isMarked(Token clause, String relation) {
        return frames.children(clause).stream()
                .anyMatch(child -> child.is(relation) && frames.grammar().is(child, WordUse.WAITS_FOR));
    }

    /** "until the owners pay", "until demands are met by the owners", "after reaching an agreement with the owners". */
    private List<Token> doer(Token verb) {
        List<Token> doers = frames.frame(verb).subject();
        if (doers.stream().anyMatch(slots::isActor)) {
            return doers;
        }
        return frames.frame(verb).object().stream()
                .flatMap(object -> agreedWith(object).stream())
                .toList();
    }

    private List<Token> agreedWith(Token noun) {
        return frames.frame(noun).behind(frames.grammar().words(WordUse.PARTNER_PREPOSITIONS));
    }

    private boolean isOther(Token token, Draft draft) {
        return slots.isActor(token)
                && !token.universal().equals("PRON")
                && frames.children(token).stream().noneMatch(child -> child.isPossessivePronoun())
                && draft.actors.stream().noneMatch(actor -> actor.lemma().equals(token.lemma()));
    }
}
