package org.dateline.coreference.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/**
 * How much each sign speaks for the option that has it: the weights of a softmax over the events told so far and a new one
 * ({@code data/coreference/weights.tsv}).
 */
public final class Weights {

    private static final String FILE = "weights.tsv";
    private static final String NEAR = "near ";

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> near = new HashMap<>();

    /**
     * @param files the files of {@code data/coreference}
     * @param problems what is wrong with them is added here
     */
    public Weights(List<DataFile> files, List<Problem> problems) {
        int before = problems.size();
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                file.rows().forEach(row -> read(file, row, problems));
            }
        }
        if (weights.isEmpty() && problems.size() == before) {
            problems.add(new Problem("coreference/" + FILE, 0, "is missing or empty", "restore it, or train it anew"));
        }
    }

    private void read(DataFile file, DataFile.Row row, List<Problem> problems) {
        String[] cells = row.cells();
        try {
            double weight = Double.parseDouble(cells[cells.length - 1]);
            if (cells[0].startsWith(NEAR)) {
                near.put(cells[0].substring(NEAR.length()), weight);
            } else {
                weights.put(cells[0], weight);
            }
        } catch (NumberFormatException wrong) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "\"" + row.written() + "\" is no sign and weight",
                    "write SIGN, a tab, NUMBER"));
        }
    }

    /** The sum of the weights of some signs. */
    double sum(Collection<String> signs) {
        return sum(signs, weights);
    }

    /** The sum of the weights that signs of a pair have when it is the nearest one. */
    double nearest(Collection<String> signs) {
        return sum(signs, near);
    }

    private static double sum(Collection<String> signs, Map<String, Double> weights) {
        double sum = 0;
        for (String sign : signs) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }

    /** The signs that weigh most, heaviest first, each with its weight. */
    List<String> heaviest(Collection<String> signs, int most) {
        List<String> known = new ArrayList<>(signs);
        known.removeIf(sign -> Math.abs(of(sign)) < 0.05);
        known.sort(Comparator.comparingDouble((String sign) -> -Math.abs(of(sign)))
                .thenComparing(Comparator.naturalOrder()));
        return known.stream()
                .limit(most)
                .map(sign -> String.format(Locale.ROOT, "%s %+.1f", sign, of(sign)))
                .toList();
    }

    private double of(String sign) {
        return weights.getOrDefault(sign, 0.0) + near.getOrDefault(sign, 0.0);
    }
}
