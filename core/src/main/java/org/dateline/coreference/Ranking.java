package org.dateline.coreference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.Annotated;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a report in the order of the text. Each joins one of the events told so far, unless a veto forbids it, or
 * introduces one, whichever has the highest sum of learned weights.
 */
final class Ranking {

    /** How many signs are given as reasons. */
    private static final int REASONS = 5;

    private final List<Telling> tellings;
    private final PairSigns signs;
    private final Introduction introduction;
    private final Vetoes vetoes;
    private final Weights weights;
    private final List<List<Telling>> events = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();

    /** @param tellings the claims of a report, in the order of the text */
    Ranking(Annotated annotated, List<Telling> tellings, Weights weights) {
        this.tellings = tellings;
        this.signs = new PairSigns(annotated, tellings);
        this.introduction = new Introduction(tellings);
        this.vetoes = new Vetoes(annotated);
        this.weights = weights;
    }

    /** The events, each with its claims in the order of the text. */
    List<List<Telling>> events() {
        tellings.forEach(this::read);
        return events;
    }

    /** How each claim came to its event, in the order of the text; filled by {@link #events()}. */
    List<Joint> joints() {
        return joints;
    }

    private void read(Telling claim) {
        List<String> own = List.copyOf(introduction.of(claim));
        double alone = weights.sum(own);
        List<Telling> best = null;
        double most = alone;
        List<String> apart = new ArrayList<>();
        for (List<Telling> event : events) {
            String veto = veto(event, claim);
            double sum = veto == null ? score(event, claim) : Double.NEGATIVE_INFINITY;
            if (veto != null && score(event, claim) > alone) {
                apart.add(veto + ": " + event.get(0).trigger().text());
            }
            if (sum > most) {
                most = sum;
                best = event;
            }
        }
        if (best == null) {
            joints.add(new Joint(claim.index(), -1, 0, weights.heaviest(own, REASONS), apart));
            events.add(new ArrayList<>(List.of(claim)));
        } else {
            Telling near = best.get(best.size() - 1);
            joints.add(new Joint(claim.index(), near.index(), most - alone, reasons(best, claim), apart));
            best.add(claim);
        }
    }

    private @Nullable String veto(List<Telling> event, Telling claim) {
        for (Telling telling : event) {
            String veto = vetoes.of(telling, claim);
            if (veto != null) {
                return veto;
            }
        }
        return null;
    }

    private double score(List<Telling> event, Telling claim) {
        double sum = 0;
        Set<String> pair = Set.of();
        for (Telling telling : event) {
            pair = signs.of(telling, claim);
            sum += weights.sum(pair);
        }
        return sum / event.size() + weights.nearest(pair) + weights.sum(Prominence.of(event, events, claim));
    }

    private List<String> reasons(List<Telling> event, Telling claim) {
        Set<String> all = new HashSet<>(signs.of(event.get(event.size() - 1), claim));
        all.addAll(Prominence.of(event, events, claim));
        return weights.heaviest(all, REASONS);
    }
}
