package org.dateline.data.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.model.report.Problem;

/** How much each named sign speaks for what it stands with: the weights of a linear model, from a table without a header. */
public final class LearnedWeights {

    /** A sign that weighs less is no reason to name. */
    private static final double NEGLIGIBLE = 0.05;

    private final Map<String, Double> weights;

    private LearnedWeights(Map<String, Double> weights) {
        this.weights = weights;
    }

    /**
     * Reads a table of signs and weights.
     *
     * @param files the files of a part of the data folder
     * @param name path of the table below the data folder: {@code places/ties.tsv}
     * @param problems gets what is wrong: a file that is missing or empty, a row that is no sign and number
     */
    public static LearnedWeights read(List<DataFile> files, String name, List<Problem> problems) {
        Map<String, Double> weights = new HashMap<>();
        for (DataTable.Row row : rows(files, name, 2, problems)) {
            add(row, weights, "write SIGN, a tab, NUMBER", problems);
        }
        return new LearnedWeights(weights);
    }

    /**
     * Reads a table of several models: the name of a model, a sign, a weight.
     *
     * @param files the files of a part of the data folder
     * @param name path of the table below the data folder: {@code coreference/fields.tsv}
     * @param models the names of the models
     * @param problems gets what is wrong: a file that is missing or empty, a row of no model, a row that is no sign and number
     * @return the weights of each model
     */
    public static Map<String, LearnedWeights> readModels(
            List<DataFile> files, String name, Set<String> models, List<Problem> problems) {
        Map<String, LearnedWeights> read = new LinkedHashMap<>();
        models.forEach(model -> read.put(model, new LearnedWeights(new HashMap<>())));
        for (DataTable.Row row : rows(files, name, 3, problems)) {
            LearnedWeights own = read.get(row.cell(0));
            if (own == null) {
                problems.add(row.problem("unknown model \"" + row.cell(0) + "\"", "use one of " + models));
            } else {
                add(row, own.weights, "write MODEL, a tab, SIGN, a tab, NUMBER", problems);
            }
        }
        return read;
    }

    private static List<DataTable.Row> rows(List<DataFile> files, String name, int cells, List<Problem> problems) {
        List<DataTable.Row> rows = new ArrayList<>();
        int before = problems.size();
        for (DataFile file : files) {
            if (file.is(name)) {
                rows.addAll(DataTable.plain(file, cells, cells, problems).rows());
            }
        }
        if (rows.isEmpty() && problems.size() == before) {
            problems.add(new Problem(name, 0, "is missing or empty", "restore it, or train it anew"));
        }
        return rows;
    }

    private static void add(DataTable.Row row, Map<String, Double> weights, String remedy, List<Problem> problems) {
        int last = row.cells().size() - 1;
        try {
            weights.put(row.cell(last - 1), Double.parseDouble(row.cell(last)));
        } catch (NumberFormatException wrong) {
            problems.add(
                    row.problem("\"" + row.cell(last) + "\" is no weight of \"" + row.cell(last - 1) + "\"", remedy));
        }
    }

    /** The weights of the signs that begin with a prefix, under the names that follow it. */
    public LearnedWeights under(String prefix) {
        Map<String, Double> under = new HashMap<>();
        weights.forEach((sign, weight) -> {
            if (sign.startsWith(prefix)) {
                under.put(sign.substring(prefix.length()), weight);
            }
        });
        return new LearnedWeights(under);
    }

    /** All signs with their weights, sorted by sign. */
    public Map<String, Double> all() {
        return new TreeMap<>(weights);
    }

    /** The weight of a sign; 0 when it has none. */
    public double of(String sign) {
        Double weight = weights.get(sign);
        return weight == null ? 0 : weight;
    }

    /** The sum of the weights of some signs, added in their order. */
    public double sum(Collection<String> signs) {
        double sum = 0;
        for (String sign : signs) {
            sum += of(sign);
        }
        return sum;
    }

    /** The logistic function of the sum of the weights of some signs: a probability, from 0 to 1. */
    public double probability(Collection<String> signs) {
        return 1 / (1 + Math.exp(-sum(signs)));
    }

    /** The signs that weigh most, heaviest first, each with its weight; {@code most} of them at most. */
    public List<String> heaviest(Collection<String> signs, int most) {
        return heaviest(signs, new LearnedWeights(Map.of()), most);
    }

    /**
     * The signs that weigh most, heaviest first, each with its weight.
     *
     * @param signs the signs
     * @param others further weights of the same signs, added to these
     * @param most how many to give at most
     */
    public List<String> heaviest(Collection<String> signs, LearnedWeights others, int most) {
        Map<String, Double> both = new HashMap<>();
        signs.forEach(sign -> both.put(sign, of(sign) + others.of(sign)));
        return both.entrySet().stream()
                .filter(sign -> Math.abs(sign.getValue()) >= NEGLIGIBLE)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> sign) -> -Math.abs(sign.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(sign -> String.format(Locale.ROOT, "%s %+.1f", sign.getKey(), sign.getValue()))
                .toList();
    }
}
