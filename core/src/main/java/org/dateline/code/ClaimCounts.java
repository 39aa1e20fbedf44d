package org.dateline.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.code.count.CountReader;
import org.dateline.code.count.CountedAt;
import org.dateline.model.Count;
import org.dateline.model.StoredText;
import org.dateline.model.Token;
import org.jspecify.annotations.Nullable;

/** Gives each number of a sentence to the event it is told of. A number that fits none stays out. */
final class ClaimCounts {

    private final FrameReader frames;
    private final CountReader reader;

    ClaimCounts(FrameReader frames, CountReader reader) {
        this.frames = frames;
        this.reader = reader;
    }

    /**
     * The numbers by draft.
     *
     * @param apart numbers that belong to no draft are added here
     */
    Map<Draft, List<Count>> counts(List<Draft> drafts, StoredText text, List<CountedAt> apart) {
        Map<Draft, List<Count>> found = new LinkedHashMap<>();
        for (CountedAt counted : reader.counts(frames.sentence(), text)) {
            Draft draft = draftOf(counted, drafts);
            if (draft != null) {
                List<Count> counts = found.computeIfAbsent(draft, key -> new ArrayList<>());
                if (!counts.contains(counted.count())) {
                    counts.add(counted.count());
                }
            } else {
                apart.add(counted);
            }
        }
        return found;
    }

    private @Nullable Draft draftOf(CountedAt counted, List<Draft> drafts) {
        Token cue = frames.sentence().token(counted.cueToken());
        List<Draft> fitting =
                drafts.stream().filter(draft -> fits(draft, counted.count())).toList();
        Draft direct = Drafting.of(cue, fitting);
        if (direct != null) {
            return direct;
        }
        for (List<Token> phrase : frames.frame(cue).prepositions().values()) {
            for (Token head : phrase) {
                Draft below = Drafting.of(head, fitting);
                if (below != null) {
                    return below;
                }
            }
        }
        Token at = cue;
        for (int steps = 0; steps < frames.sentence().tokens().size(); steps++) {
            Token head = frames.sentence().headOf(at);
            if (head == null) {
                break;
            }
            Draft above = Drafting.of(head, fitting);
            above = above == null ? besides(head, fitting) : above;
            if (above != null) {
                return above;
            }
            at = head;
        }
        return fitting.size() == 1 && drafts.size() == 1 ? fitting.get(0) : null;
    }

    /** "Police found two people dead after a shooting": the event stands in a phrase of the verb above. */
    private @Nullable Draft besides(Token verb, List<Draft> fitting) {
        return fitting.stream()
                .filter(draft -> draft.bare && draft.trigger.is("obl") && draft.trigger.head() == verb.index())
                .findFirst()
                .orElse(null);
    }

    private boolean fits(Draft draft, Count count) {
        String kind = count.kind().name().toLowerCase(Locale.ROOT);
        return frames.grammar().in("counts-" + kind, draft.code.type());
    }
}
