package org.dateline.where.tie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;

/** How much each named sign speaks for what it stands with: the learned weights of a file of {@code data/places}. */
public final class SignWeights {

    private static final String HEADER = "feature\tweight";

    private final Map<String, Double> weights;

    private SignWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Reads a file of weights.
     *
     * @param files the files of {@code data/places}
     * @param name the name of the file
     * @throws DataProblems when it is missing or a line of it is not a sign and a number
     */
    public static SignWeights read(List<DataFile> files, String name) {
        Map<String, Double> weights = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().endsWith("/" + name)) {
                file.rows().forEach(row -> read(file, row, weights, problems));
            }
        }
        if (weights.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("places/" + name, 0, "is missing or empty", "restore it, or train it anew"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new SignWeights(weights);
    }

    private static void read(DataFile file, DataFile.Row row, Map<String, Double> weights, List<Problem> problems) {
        if (row.written().equals(HEADER)) {
            return;
        }
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

    /** The sum of the weights of some signs; one without a weight counts nothing. */
    public double sum(Set<String> signs) {
        double sum = 0;
        for (String sign : signs) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }
}
