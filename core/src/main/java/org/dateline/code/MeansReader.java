package org.dateline.code;

import java.util.ArrayList;
import java.util.List;
import org.dateline.code.grammar.RoleSlot;
import org.dateline.code.grammar.WordUse;
import org.dateline.code.lexicon.Means;
import org.dateline.code.match.Draft;
import org.dateline.code.match.EntryMatcher;
import org.dateline.code.tree.Frame;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;

/** Gives an event the mode of what it was done with, where its entry gives none: "warplanes killed six", "stabbed with machetes". */
final class MeansReader {

    private final FrameReader frames;
    private final EntryMatcher matcher;
    private final Means means;

    MeansReader(FrameReader frames, EntryMatcher matcher, Means means) {
        this.frames = frames;
        this.matcher = matcher;
        this.means = means;
    }

    /** Sets the mode of a draft that has none, in place. */
    void read(Draft draft) {
        List<Means.Row> rows = draft.code.mode() == null ? means.of(draft.code.type()) : List.of();
        if (rows.isEmpty()) {
            return;
        }
        List<Token> instruments = instruments(draft);
        for (Means.Row row : rows) {
            for (Token instrument : instruments) {
                if (matcher.meets(instrument, row.words())) {
                    draft.mode(row.mode());
                    draft.trace.add("mode by \"" + instrument.text() + "\"");
                    return;
                }
            }
        }
    }

    /** Who does it, and what stands behind "with" or "by". */
    private List<Token> instruments(Draft draft) {
        RoleSlot with = RoleSlot.behind(frames.grammar().words(WordUse.MEANS_PREPOSITIONS));
        List<Token> found = new ArrayList<>(draft.actors);
        for (int trigger : draft.merged) {
            Frame frame = frames.frame(frames.sentence().token(trigger));
            found.addAll(matcher.slots().heads(RoleSlot.SUBJECT, frame));
            found.addAll(matcher.slots().heads(with, frame));
        }
        return found;
    }
}
