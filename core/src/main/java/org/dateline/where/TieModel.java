package org.dateline.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.model.DataFile;
import org.dateline.model.DataProblems;
import org.dateline.model.Problem;

/** Weighs the features of a place for an event: a logistic model whose weights are in {@code data/places/ties.tsv}. */
final class TieModel {

    /** The file of the weights. */
    static final String FILE = "ties.tsv";

    private final Map<String, Double> weights;

    private TieModel(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/places}
     * @throws DataProblems when the file is missing or a line of it is not a feature and a number
     */
    static TieModel read(List<DataFile> files) {
        Map<String, Double> weights = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                read(file, weights, problems);
            }
        }
        if (weights.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("places/" + FILE, 0, "is missing or empty", "restore it, or train it anew"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new TieModel(weights);
    }

    private static void read(DataFile file, Map<String, Double> weights, List<Problem> problems) {
        List<String> lines = file.text().lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String written = lines.get(line);
            if (written.startsWith("#") || written.isBlank() || written.equals("feature\tweight")) {
                continue;
            }
            String[] cells = written.split("\t");
            try {
                weights.put(cells[0], Double.parseDouble(cells[cells.length - 1]));
            } catch (NumberFormatException wrong) {
                problems.add(new Problem(
                        file.name(), line + 1, "\"" + written + "\" is no weight", "write feature, tab, number"));
            }
        }
    }

    /** How likely it is, from 0 to 1, that an event happened at a place with these features. */
    double probability(Set<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
