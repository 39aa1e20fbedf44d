package org.dateline.code.stance;

import java.util.List;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Finds the actors of an event noun where they are said to be responsible for it, or behind it. */
public final class Culprits {

    private final FrameReader frames;
    private final Polarity polarity;

    public Culprits(FrameReader frames) {
        this.frames = frames;
        this.polarity = new Polarity(frames);
    }

    /** Those whom the sentence holds responsible: "the army was responsible for the killing", "Iran was behind the attack". */
    public List<Token> of(Token event) {
        if (frames.isBehind(event, WordUse.BEHIND) && !polarity.isNegated(event)) {
            Token subject = frames.child(event, "nsubj");
            return subject != null ? List.of(subject) : event.is("xcomp") ? above(event) : List.of();
        }
        Token guilt = frames.sentence().headOf(event);
        if (guilt == null
                || polarity.isNegated(guilt)
                || FrameReader.isVerb(guilt)
                || !frames.grammar().is(guilt, WordUse.GUILT)) {
            return List.of();
        }
        Token subject = frames.child(guilt, "nsubj");
        return subject != null ? List.of(subject) : guilt.is("xcomp") ? above(guilt) : List.of();
    }

    /** Whether those who say who was behind an event mean themselves: "said it was behind the attack". */
    public boolean ownUp(Token event) {
        Token subject = frames.child(event, "nsubj");
        return frames.isBehind(event, WordUse.BEHIND)
                && subject != null
                && subject.isPersonalPronoun()
                && (event.is("ccomp") || event.is("parataxis"));
    }

    /** "hold the army responsible", "the army was found guilty", "are believed to be behind". */
    private List<Token> above(Token predicate) {
        Token verb = frames.sentence().headOf(predicate);
        if (verb == null) {
            return List.of();
        }
        Frame frame = frames.frame(verb);
        return frame.object().isEmpty() ? frame.subject() : frame.object();
    }
}
