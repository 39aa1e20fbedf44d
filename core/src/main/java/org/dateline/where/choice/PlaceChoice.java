package org.dateline.where.choice;

import java.util.List;
import java.util.Objects;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.event.Place;
import org.dateline.model.report.Problem;

/**
 * Chooses the place of a claim among its candidates, one of which is to leave it open: a log-linear model whose weights are in
 * {@code data/learned/places/choice.tsv}.
 */
public final class PlaceChoice {

    private static final String FILE = "places/choice.tsv";

    /** From which share on a place is taken that the rules do not give. */
    private static final double LIKELY = 0.75;

    /** A text of so many sentences or fewer gives little more than their own words. */
    static final int FEW = 3;

    /** Under this share a place that the rules give is not taken. */
    private static final double DOUBTED = 0.5;

    private final LearnedWeights weights;

    private PlaceChoice(LearnedWeights weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/world/places}
     * @param problems gets what is wrong with them
     */
    public static PlaceChoice read(List<DataFile> files, List<Problem> problems) {
        return new PlaceChoice(LearnedWeights.read(files, FILE, problems));
    }

    /**
     * What the rules give a claim, unless it is doubted or the text is too short to say more; else the narrowest candidate that
     * is likely enough together with all that lies in it: where a report may mean one of three towns, their country is sure. To
     * leave the place open when none is.
     *
     * @param candidates the candidates, the first of them to leave the place open
     * @param sentences how many sentences the text has
     */
    public PlaceCandidate best(List<PlaceCandidate> candidates, int sentences) {
        int rule = byRules(candidates);
        PlaceCandidate given = candidates.get(rule).asGivenByRules();
        if (sentences <= FEW) {
            return given;
        }
        double[] shares = together(candidates);
        return rule > 0 && shares[rule] >= DOUBTED ? given : narrowest(candidates, shares);
    }

    /** The candidate that the rules give: the first, to leave the place open, when they give none. */
    private static int byRules(List<PlaceCandidate> candidates) {
        for (String rule : PlaceCandidate.RULES) {
            for (int at = 1; at < candidates.size(); at++) {
                if (candidates.get(at).signs().contains(rule)) {
                    return at;
                }
            }
        }
        return 0;
    }

    private static PlaceCandidate narrowest(List<PlaceCandidate> candidates, double[] shares) {
        PlaceCandidate best = candidates.get(0);
        double most = 0;
        for (int at = 1; at < shares.length; at++) {
            Place kept = best.place();
            Place place = Objects.requireNonNull(candidates.get(at).place());
            int narrower = kept == null ? -1 : place.precision().compareTo(kept.precision());
            if (shares[at] >= LIKELY && (narrower < 0 || narrower == 0 && shares[at] > most)) {
                best = candidates.get(at);
                most = shares[at];
            }
        }
        return best;
    }

    /** How likely each candidate is together with all that lies in it. */
    private double[] together(List<PlaceCandidate> candidates) {
        double[] shares = shares(candidates);
        double[] together = new double[shares.length];
        for (int at = 1; at < shares.length; at++) {
            Place place = Objects.requireNonNull(candidates.get(at).place());
            for (int other = 1; other < shares.length; other++) {
                boolean inside =
                        Objects.requireNonNull(candidates.get(other).place()).isInside(place);
                together[at] += inside ? shares[other] : 0;
            }
        }
        return together;
    }

    private double[] shares(List<PlaceCandidate> candidates) {
        double[] shares = new double[candidates.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = weights.sum(candidates.get(at).signs());
            highest = Math.max(highest, shares[at]);
        }
        double all = 0;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = Math.exp(shares[at] - highest);
            all += shares[at];
        }
        for (int at = 0; at < shares.length; at++) {
            shares[at] /= all;
        }
        return shares;
    }
}
