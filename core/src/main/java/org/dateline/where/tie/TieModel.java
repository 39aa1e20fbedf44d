package org.dateline.where.tie;

import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;

/** Weighs the features of a place for an event: a logistic model whose weights are in {@code data/places/ties.tsv}. */
public final class TieModel {

    /** The file of the weights. */
    static final String FILE = "ties.tsv";

    private final SignWeights weights;

    private TieModel(SignWeights weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/places}
     * @throws org.dateline.data.file.DataProblems when the file is missing or a line of it is not a feature and a number
     */
    public static TieModel read(List<DataFile> files) {
        return new TieModel(SignWeights.read(files, FILE));
    }

    /** How likely it is, from 0 to 1, that an event happened at a place with these features. */
    public double probability(Set<String> features) {
        return 1 / (1 + Math.exp(-weights.sum(features)));
    }
}
