package org.dateline.who.country;

import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.report.Problem;

/** The learned weights of {@code data/learned/who/bodies.tsv}. */
public final class BodyWeights {

    /** Under this share a body stays without a country; of what was over it, .945 and .956 were right on two sets (decision 38). */
    static final double LIKELY = 0.9;

    private static final String FILE = "who/bodies.tsv";

    private static final int REASONS = 3;

    private final LearnedWeights weights;

    /**
     * Reads the weights.
     *
     * @param files the files of {@code who}
     * @param problems gets what is wrong with them
     */
    public BodyWeights(List<DataFile> files, List<Problem> problems) {
        this.weights = LearnedWeights.read(files, FILE, problems);
    }

    /** How likely a candidate is the country. */
    double share(CountryCandidate candidate) {
        return weights.probability(candidate.signs());
    }

    /** The signs that weigh most. */
    String reason(CountryCandidate candidate) {
        return String.join(", ", weights.heaviest(candidate.signs(), REASONS));
    }
}
