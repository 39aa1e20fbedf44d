package org.dateline.code;

import java.util.List;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.match.Draft;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Who prevents a deed, or finds out about it, is not who would have done it: "police foiled a plot to bomb a synagogue". */
final class Plots {

    private static final int LONGEST = 4;

    private final FrameReader frames;

    Plots(FrameReader frames) {
        this.frames = frames;
    }

    /** Takes away the actors of a draft that are the ones who foiled it, in place. */
    void clear(Draft draft) {
        Token below = draft.trigger;
        for (int steps = 0; steps < LONGEST; steps++) {
            Token head = frames.sentence().headOf(below);
            if (head == null || !isContent(below)) {
                return;
            }
            if (FrameReader.isVerb(head) && frames.grammar().is(head, WordUse.PREVENTS) && isPrevented(below, head)) {
                List<Token> who = frames.frame(head).subject();
                if (draft.actors.removeAll(who)) {
                    draft.trace.add("actor left open: \"" + head.text() + "\" it");
                }
                return;
            }
            below = head;
        }
    }

    private static boolean isContent(Token below) {
        return below.is("obj")
                || below.is("nsubj:pass")
                || below.is("acl")
                || below.is("nmod")
                || below.is("compound")
                || below.is("xcomp")
                || below.is("conj")
                || below.is("obl");
    }

    private boolean isPrevented(Token below, Token verb) {
        return frames.frame(verb).object().contains(below);
    }
}
