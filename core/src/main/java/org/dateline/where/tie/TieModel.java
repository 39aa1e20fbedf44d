package org.dateline.where.tie;

import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.report.Problem;

/** Weighs the features of a place for an event: a logistic model whose weights are in {@code data/learned/places/ties.tsv}. */
public final class TieModel {

    private static final String FILE = "places/ties.tsv";

    private final LearnedWeights weights;

    private TieModel(LearnedWeights weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/world/places}
     * @param problems gets what is wrong with them
     */
    public static TieModel read(List<DataFile> files, List<Problem> problems) {
        return new TieModel(LearnedWeights.read(files, FILE, problems));
    }

    /** How likely it is, from 0 to 1, that an event happened at a place with these features. */
    public double probability(Set<String> features) {
        return weights.probability(features);
    }
}
