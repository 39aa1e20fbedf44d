package org.dateline.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.code.count.CountReader;
import org.dateline.code.count.CuedCount;
import org.dateline.code.match.Draft;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/** Assigns each number of a sentence to the event that it counts. A number that fits no event stays out. */
final class ClaimCounts {

    private final FrameReader frames;
    private final CountReader reader;
    private final Ontology ontology;

    ClaimCounts(FrameReader frames, CountReader reader, Ontology ontology) {
        this.frames = frames;
        this.ontology = ontology;
        this.reader = reader;
    }

    /**
     * The numbers of a sentence.
     *
     * @param of the numbers of each draft
     * @param byPlace further numbers of each draft, each at a place of its own
     * @param unassigned numbers that belong to no draft
     */
    record Assigned(Map<Draft, List<Count>> of, Map<Draft, List<CuedCount>> byPlace, List<CuedCount> unassigned) {}

    /** The numbers of a sentence, by the drafts that they count. */
    Assigned counts(List<Draft> drafts, StoredText text) {
        Assigned assigned = new Assigned(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (CuedCount counted : reader.counts(frames.sentence(), text)) {
            Draft draft = draftOf(counted, drafts);
            if (draft != null && counted.hasOwnPlace()) {
                assigned.byPlace()
                        .computeIfAbsent(draft, key -> new ArrayList<>())
                        .add(counted);
            } else if (draft != null) {
                List<Count> counts = assigned.of().computeIfAbsent(draft, key -> new ArrayList<>());
                if (!counts.contains(counted.count())) {
                    counts.add(counted.count());
                }
            } else {
                assigned.unassigned().add(counted);
            }
        }
        return assigned;
    }

    private @Nullable Draft draftOf(CuedCount counted, List<Draft> drafts) {
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
            above = above == null ? besides(head, cue, fitting) : above;
            if (above != null) {
                return above;
            }
            at = head;
        }
        return fitting.size() == 1 && drafts.size() == 1 ? fitting.get(0) : null;
    }

    /**
     * "Police found two people dead after a shooting", "officials revised the toll from the raid": the event stands in a phrase
     * of the verb above.
     */
    private @Nullable Draft besides(Token verb, Token cue, List<Draft> fitting) {
        boolean toll = cue.universal().equals("NOUN") && cue.is("obj");
        return fitting.stream()
                .filter(draft -> (draft.bare || toll && draft.isNoun())
                        && draft.trigger.is("obl")
                        && draft.trigger.head() == verb.index())
                .findFirst()
                .orElse(null);
    }

    private boolean fits(Draft draft, Count count) {
        return ontology.counts(draft.code.type(), count.kind());
    }
}
