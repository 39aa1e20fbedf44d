package org.dateline.where;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.DataFile;
import org.dateline.model.DataProblems;
import org.dateline.model.Problem;

/**
 * Chooses the place of a claim among its candidates, one of which is to leave it open: a log-linear model whose weights are in
 * {@code data/places/choice.tsv}.
 */
final class PlaceChoice {

    /** The file of the weights. */
    static final String FILE = "choice.tsv";

    private final Map<String, Double> weights;

    private PlaceChoice(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/places}
     * @throws DataProblems when the file is missing or a line of it is not a sign and a number
     */
    static PlaceChoice read(List<DataFile> files) {
        Map<String, Double> weights = new HashMap<>();
        List<Problem> problems = new java.util.ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                file.rows().forEach(row -> read(file, row, weights, problems));
            }
        }
        if (weights.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("places/" + FILE, 0, "is missing or empty", "restore it, or train it anew"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new PlaceChoice(weights);
    }

    private static void read(DataFile file, DataFile.Row row, Map<String, Double> weights, List<Problem> problems) {
        String[] cells = row.cells();
        try {
            weights.put(cells[0], Double.parseDouble(cells[cells.length - 1]));
        } catch (NumberFormatException wrong) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "\"" + row.written() + "\" is no sign and weight",
                    "write SIGN, a tab, NUMBER"));
        }
    }

    private double sum(PlaceCandidate candidate) {
        double sum = 0;
        for (String sign : candidate.signs()) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }

    /** The candidate with the highest sum of weights, the first of equals. */
    PlaceCandidate best(List<PlaceCandidate> candidates) {
        PlaceCandidate best = candidates.get(0);
        double most = sum(best);
        for (PlaceCandidate candidate : candidates.subList(1, candidates.size())) {
            double sum = sum(candidate);
            if (sum > most) {
                most = sum;
                best = candidate;
            }
        }
        return best;
    }
}
