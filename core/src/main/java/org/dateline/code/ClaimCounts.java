package org.dateline.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.code.count.CountReader;
import org.dateline.code.count.CuedCount;
import org.dateline.code.match.Draft;
import org.dateline.code.ontology.Ontology;
import org.dateline.code.tree.FrameReader;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Count;
import org.dateline.model.event.Stance;
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
     * @param cued drafts for whose number a word stands that says what is counted
     */
    record Assigned(
            Map<Draft, List<Count>> of,
            Map<Draft, List<CuedCount>> byPlace,
            List<CuedCount> unassigned,
            Set<Draft> cued) {}

    /** The numbers of a sentence, by the drafts that they count. */
    Assigned counts(List<Draft> drafts, StoredText text) {
        Assigned assigned =
                new Assigned(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new HashSet<>());
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
        assigned.cued().addAll(assigned.of().keySet());
        drafts.forEach(draft -> own(draft, assigned, text));
        return assigned;
    }

    /** The number of those who take part, or who are sent, where no word but their own phrase gives it. */
    private void own(Draft draft, Assigned assigned, StoredText text) {
        Count.Kind kind = ontology.ownCount(draft.code.type());
        List<Count> known = assigned.of().getOrDefault(draft, List.of());
        if (kind == null || known.stream().anyMatch(count -> count.kind() == kind)) {
            return;
        }
        List<Token> parties = new ArrayList<>();
        if (kind == Count.Kind.PARTICIPANTS) {
            parties.addAll(draft.actors);
        }
        parties.addAll(frames.sentence().dependents(draft.trigger, "obj"));
        parties.addAll(frames.sentence().dependents(draft.trigger, "nsubj:pass"));
        parties.addAll(reader.parties().takingPart(frames.sentence(), draft.trigger));
        for (Token party : parties) {
            CuedCount counted = reader.parties().party(frames.sentence(), text, kind, party, draft.trigger);
            boolean free = counted != null
                    && assigned.of().values().stream().flatMap(List::stream).noneMatch(count -> count.span()
                            .overlaps(counted.count().span()));
            if (counted != null && free) {
                assigned.of().computeIfAbsent(draft, key -> new ArrayList<>()).add(counted.count());
                return;
            }
        }
    }

    /** The same numbers without those who are only named or mentioned one by one, where nothing befell them: "a plot to kill Keller". */
    static List<Count> told(List<Count> counts, Stance.Reality reality, Sentence sentence) {
        return counts.stream()
                .filter(count -> reality == Stance.Reality.ACTUAL || !isOneByOne(count, sentence))
                .toList();
    }

    /** Whether those whom a number counts are mentioned one by one, without a word for the number. */
    private static boolean isOneByOne(Count count, Sentence sentence) {
        return count.best() != null
                && count.best().equals(count.low())
                && count.best() > 0
                && sentence.tokens().stream()
                        .noneMatch(token ->
                                token.universal().equals("NUM") && token.span().overlaps(count.span()));
    }

    private @Nullable Draft draftOf(CuedCount counted, List<Draft> drafts) {
        Token cue = frames.sentence().token(counted.cueToken());
        List<Draft> fitting =
                drafts.stream().filter(draft -> fits(draft, counted.count())).toList();
        Draft direct = Drafting.of(cue, fitting);
        Draft nearer = direct == null ? nearer(counted, cue, fitting) : direct;
        if (nearer != null) {
            return nearer;
        }
        for (List<Token> phrase : frames.frame(cue).prepositions().values()) {
            for (Token head : phrase) {
                Draft below = Drafting.of(head, fitting);
                if (below != null) {
                    return below;
                }
            }
        }
        if (cue.universal().equals("NOUN") && isOneByOne(counted.count(), frames.sentence())) {
            // "her death sparked protests": nobody died in the protests
            return null;
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
        Draft only = fitting.size() == 1 && drafts.size() == 1 ? fitting.get(0) : null;
        boolean reward = only != null && only.isNoun() && counted.count().kind() == Count.Kind.MONEY;
        return reward ? null : only;
    }

    /** The event on the way from a number up to its cue ("an appeal for $40 million"), or that its noun is said to be of. */
    private @Nullable Draft nearer(CuedCount counted, Token cue, List<Draft> fitting) {
        Sentence sentence = frames.sentence();
        Token at = sentence.tokens().stream()
                .filter(token -> token.span().overlaps(counted.count().span()))
                .reduce((first, second) -> second)
                .orElse(null);
        while (at != null && at.index() != cue.index()) {
            Draft here = Drafting.of(at, fitting);
            for (Token clause : here == null ? sentence.dependents(at, "acl") : List.<Token>of()) {
                here = here == null && clause.isPastParticiple() ? Drafting.of(clause, fitting) : here;
            }
            if (here != null) {
                return here;
            }
            at = sentence.headOf(at);
        }
        return null;
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
