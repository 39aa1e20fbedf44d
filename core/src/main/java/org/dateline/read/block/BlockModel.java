package org.dateline.read.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Boosted trees that estimate how likely a block belongs to its page's article: {@code data/learned/read/blocks.tsv}. */
public final class BlockModel {

    /** The file. */
    public static final String FILE = "read/blocks.tsv";

    private static final List<String> COLUMNS =
            List.of("tree", "node", "feature", "threshold", "left", "right", "value");
    private static final String TRAIN = "train the trees again: training/page/README.md";

    /** The number of trees after which a very unlikely block is given up, as most blocks of a page are. */
    private static final int FIRST_LOOK = 80;

    /** The log odds below which a block is very unlikely. */
    private static final double HOPELESS = -2.2;

    /** By node, all trees one after another: the feature, or -1 for a leaf. */
    private int[] features = {};

    /** By node: what the feature is compared with; a leaf's value. */
    private float[] numbers = {};

    /** By node: where to go on when the feature is greater; else it goes on with the next node. */
    private int[] right = {};

    private int[] roots = {};
    private double start;
    private double likely = 0.5;
    private double beside = 0.5;

    /**
     * Reads the trees.
     *
     * @param file the file
     * @param names the features' names, in the order in which {@link BlockFeatures} gives them; null when they are not known, and the
     *     file is only checked by itself
     * @param problems gets what is wrong with the file
     */
    public BlockModel(DataFile file, @Nullable List<String> names, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        List<DataTable.Row> nodes = new ArrayList<>();
        for (DataTable.Row row : DataTable.withColumns(file, COLUMNS, found).rows()) {
            switch (row.get("tree")) {
                case "start" -> start = number(row, "value", found);
                case "likely" -> likely = number(row, "value", found);
                case "beside" -> beside = number(row, "value", found);
                default -> nodes.add(row);
            }
        }
        fill(nodes, names, found);
        if (roots.length == 0 && found.isEmpty()) {
            found.add(new Problem(file.name(), 0, "has no whole tree", TRAIN));
        }
        problems.addAll(found);
    }

    private void fill(List<DataTable.Row> nodes, @Nullable List<String> names, List<Problem> problems) {
        features = new int[nodes.size()];
        numbers = new float[nodes.size()];
        right = new int[nodes.size()];
        int[] starts = new int[nodes.size()];
        int trees = 0;
        for (int node = 0; node < nodes.size(); node++) {
            DataTable.Row row = nodes.get(node);
            if (row.cell(1).equals("0")) {
                starts[trees++] = node;
            }
            boolean leaf = row.cell(2).isEmpty();
            numbers[node] = single(row, leaf ? "value" : "threshold", problems);
            if (leaf) {
                features[node] = -1;
                continue;
            }
            features[node] = names == null ? 0 : names.indexOf(row.cell(2));
            right[node] = starts[Math.max(0, trees - 1)] + (int) number(row, "right", problems);
            boolean follows = number(row, "left", problems) == number(row, "node", problems) + 1;
            if (features[node] < 0) {
                problems.add(row.problem("unknown feature \"" + row.cell(2) + "\"", TRAIN));
            } else if (!follows || right[node] <= node || right[node] >= nodes.size()) {
                problems.add(row.problem("node " + row.cell(1) + " of tree " + row.cell(0) + " does not fit", TRAIN));
            }
        }
        if (trees > 0 && features[nodes.size() - 1] < 0) {
            roots = Arrays.copyOf(starts, trees);
        }
    }

    private static float single(DataTable.Row row, String column, List<Problem> problems) {
        number(row, column, problems);
        try {
            return Float.parseFloat(row.get(column));
        } catch (NumberFormatException reported) {
            return 0;
        }
    }

    private static double number(DataTable.Row row, String column, List<Problem> problems) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException wrong) {
            problems.add(row.problem(column + " \"" + row.get(column) + "\" is no number", TRAIN));
            return 0;
        }
    }

    /** The least probability at which a block is taken as part of the article. */
    public double likely() {
        return likely;
    }

    /** The least probability at which a block is taken when its neighbour in the same element is. */
    public double beside() {
        return beside;
    }

    /** How likely a block with these features is part of the article, 0 to 1. */
    public double probability(float[] values) {
        double sum = start;
        for (int tree = 0; tree < roots.length; tree++) {
            if (tree == FIRST_LOOK && sum < HOPELESS) {
                break;
            }
            int node = roots[tree];
            while (features[node] >= 0) {
                node = values[features[node]] <= numbers[node] ? node + 1 : right[node];
            }
            sum += numbers[node];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
