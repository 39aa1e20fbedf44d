package org.dateline.coreference.join;

import java.util.Collection;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.report.Problem;

/**
 * How much each sign speaks for the option that has it: the weights of a softmax over the events so far and a new one
 * ({@code data/learned/coreference/weights.tsv}).
 */
public final class CoreferenceWeights {

    private static final String FILE = "coreference/weights.tsv";

    /** Begins the signs of a claim's pair with the nearest claim of an event. */
    private static final String NEAREST = "near ";

    private final LearnedWeights weights;
    private final LearnedWeights nearest;

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/en/coreference}
     * @param problems what is wrong with them is added here
     */
    public CoreferenceWeights(List<DataFile> files, List<Problem> problems) {
        this.weights = LearnedWeights.read(files, FILE, problems);
        this.nearest = weights.under(NEAREST);
    }

    /** The sum of the weights of some signs. */
    double sum(Collection<String> signs) {
        return weights.sum(signs);
    }

    /** The sum of the weights that signs of a pair have when it is the nearest one. */
    double nearest(Collection<String> signs) {
        return nearest.sum(signs);
    }

    /** The signs that weigh most, heaviest first, each with its weight. */
    List<String> heaviest(Collection<String> signs, int most) {
        return weights.heaviest(signs, nearest, most);
    }
}
