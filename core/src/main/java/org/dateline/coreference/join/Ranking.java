package org.dateline.coreference.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a report in the order of the text. Each joins one of the events so far, unless a veto forbids it, or
 * introduces one, whichever has the highest sum of learned weights.
 */
public final class Ranking {

    /** How many signs are given as reasons. */
    private static final int REASONS = 5;

    /** Of a long report the events reported first, and those introduced last, are compared: work grows with its length alone. */
    private static final int FIRST = 12;

    private static final int LATEST = 36;

    /** Of an event with many claims, so many are compared. */
    private static final int CLAIMS = 12;

    private final List<EventMention> mentions;
    private final PairSigns signs;
    private final Introduction introduction;
    private final Vetoes vetoes;
    private final CoreferenceWeights weights;
    private final List<List<EventMention>> events = new ArrayList<>();
    private final List<ClusterDecision> decisions = new ArrayList<>();

    /**
     * @param mentions the claims of a report, in the order of the text
     * @param reading reads two passages together, or null
     */
    public Ranking(
            Annotated annotated,
            List<EventMention> mentions,
            CoreferenceWeights weights,
            @Nullable JointReading reading) {
        this.mentions = mentions;
        this.signs = new PairSigns(annotated, mentions, reading);
        this.introduction = new Introduction(mentions);
        this.vetoes = new Vetoes(annotated);
        this.weights = weights;
    }

    /** The events, each with its claims in the order of the text. */
    public List<List<EventMention>> events() {
        mentions.forEach(this::read);
        return events;
    }

    /** How each claim came to its event, in the order of the text; filled by {@link #events()}. */
    public List<ClusterDecision> decisions() {
        return decisions;
    }

    private void read(EventMention claim) {
        List<String> own = List.copyOf(introduction.of(claim));
        double alone = weights.sum(own);
        List<EventMention> best = null;
        Compared chosen = null;
        double most = alone;
        double below = ClusterDecision.NO_OTHER;
        List<String> rejected = new ArrayList<>();
        for (List<EventMention> event : candidates()) {
            Compared compared = compare(event, claim);
            double sum = compared.sum();
            if (sum <= alone) {
                below = Math.max(below, sum - alone);
                continue;
            }
            String veto = veto(event, claim);
            if (veto != null) {
                EventMention first = event.get(0);
                rejected.add("\"" + first.trigger().text() + "\" of sentence "
                        + first.claim().sentence() + ": " + veto);
            } else if (sum > most) {
                most = sum;
                best = event;
                chosen = compared;
            }
        }
        if (best == null || chosen == null) {
            decisions.add(new ClusterDecision(claim.index(), -1, below, weights.heaviest(own, REASONS), rejected));
            events.add(new ArrayList<>(List.of(claim)));
        } else {
            EventMention near = best.get(best.size() - 1);
            decisions.add(new ClusterDecision(claim.index(), near.index(), most - alone, reasons(chosen), rejected));
            best.add(claim);
        }
    }

    /** The events that are compared: all of them, or in a long report the first and the latest. */
    private List<List<EventMention>> candidates() {
        if (events.size() <= FIRST + LATEST) {
            return events;
        }
        List<List<EventMention>> candidates = new ArrayList<>(events.subList(0, FIRST));
        candidates.addAll(events.subList(events.size() - LATEST, events.size()));
        return candidates;
    }

    /** The claims of an event that are compared: all of them, or of a long one the first and the latest. */
    private static List<EventMention> compared(List<EventMention> event) {
        if (event.size() <= CLAIMS) {
            return event;
        }
        List<EventMention> compared = new ArrayList<>(event.subList(0, CLAIMS / 2));
        compared.addAll(event.subList(event.size() - CLAIMS / 2, event.size()));
        return compared;
    }

    private @Nullable String veto(List<EventMention> event, EventMention claim) {
        for (EventMention mention : compared(event)) {
            String veto = vetoes.of(mention, claim);
            if (veto != null) {
                return veto;
            }
        }
        return null;
    }

    /** What speaks for a claim joining an event: the sum of the weights, the signs of its last claim, and how prominent it is. */
    private record Compared(double sum, Set<String> nearest, List<String> prominence) {}

    private Compared compare(List<EventMention> event, EventMention claim) {
        double sum = 0;
        Set<String> pair = Set.of();
        List<EventMention> compared = compared(event);
        for (EventMention mention : compared) {
            pair = signs.of(mention, claim);
            sum += weights.sum(pair);
        }
        List<String> prominence = Prominence.of(event, candidates(), claim);
        return new Compared(sum / compared.size() + weights.nearest(pair) + weights.sum(prominence), pair, prominence);
    }

    private List<String> reasons(Compared chosen) {
        Set<String> all = new HashSet<>(chosen.nearest());
        all.addAll(chosen.prominence());
        return weights.heaviest(all, REASONS);
    }
}
