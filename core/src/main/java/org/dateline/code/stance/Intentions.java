package org.dateline.code.stance;

import org.dateline.code.match.Draft;
import org.dateline.code.match.SlotFiller;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Stance.Reality;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER codes cooperation that lies ahead as the agreement to it ("will visit", "plans to sign" are AGREE), and what an
 * actor announces not to do as a refusal ("will not release" is REJECT). Which types, the ontology says.
 */
public final class Intentions {

    private final FrameReader frames;
    private final SlotFiller slots;
    private final RealityReader realities;
    private final Ontology ontology;
    private final Polarity polarity;

    public Intentions(FrameReader frames, SlotFiller slots, RealityReader realities, Ontology ontology) {
        this.frames = frames;
        this.slots = slots;
        this.realities = realities;
        this.ontology = ontology;
        this.polarity = new Polarity(frames);
    }

    /** The code of a draft, seen how real it is. */
    public EventCode code(Draft draft, Reality reality) {
        EventCode code = draft.code;
        String future = ontology.whenFuture(code.type());
        // "will withdraw if" is still an announcement
        boolean ahead =
                reality == Reality.FUTURE || reality == Reality.HYPOTHETICAL && polarity.hasCondition(draft.trigger);
        if (ahead && future != null && isAnnounced(draft)) {
            draft.trace.add("lies ahead: " + future);
            return new EventCode(future, null, code.contexts(), null);
        }
        String refused = ontology.whenRefused(code.type());
        if (reality == Reality.NEGATED && refused != null && isAnnounced(draft)) {
            draft.trace.add("is announced not to be done: " + refused);
            return new EventCode(refused, ontology.contentMode(refused, code), code.contexts(), null);
        }
        return code;
    }

    private boolean isAnnounced(Draft draft) {
        @Nullable Token verb = draft.isNoun() ? verbOf(draft.trigger) : draft.trigger;
        // "will meet and thank", "will begin withdrawing"
        while (verb != null && !hasFutureModal(verb)) {
            verb = verb.is("conj") || verb.is("xcomp") ? frames.sentence().headOf(verb) : null;
        }
        return verb != null;
    }

    /** The verb that has an event noun as its object, or that says of it that it takes place ("talks will resume"); else the noun. */
    private Token verbOf(Token noun) {
        Token support = slots.supportOf(noun);
        Token verb = support == null ? realities.occurring(noun) : support;
        return verb == null ? noun : verb;
    }

    private boolean hasFutureModal(Token verb) {
        return frames.children(verb).stream().filter(child -> child.is("aux")).anyMatch(frames.grammar()::isFuture);
    }
}
