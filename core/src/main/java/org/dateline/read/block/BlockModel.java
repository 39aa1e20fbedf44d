package org.dateline.read.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/** Boosted trees that tell how likely a block belongs to its page's article: {@code data/read/blocks.tsv}. */
public final class BlockModel {

    /** The file. */
    public static final String FILE = "read/blocks.tsv";

    private static final int CELLS = 7;

    /** Trees after which a block that is very unlikely is looked at no further: most of a page's blocks are. */
    private static final int FIRST_LOOK = 80;

    /** Log odds under which it is. */
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
     * @param names the features' names, in the order in which {@link BlockFeatures} gives them
     * @param problems gets what is wrong with the file
     */
    public BlockModel(DataFile file, List<String> names, List<Problem> problems) {
        List<String[]> nodes = new ArrayList<>();
        for (DataFile.Row row : file.rows()) {
            if (row.written().startsWith("tree\t")) {
                continue;
            }
            String[] cells = row.cells();
            try {
                if (cells.length != CELLS) {
                    throw new NumberFormatException("not seven cells");
                } else if (cells[0].equals("start")) {
                    start = Double.parseDouble(cells[CELLS - 1]);
                } else if (cells[0].equals("likely")) {
                    likely = Double.parseDouble(cells[CELLS - 1]);
                } else if (cells[0].equals("beside")) {
                    beside = Double.parseDouble(cells[CELLS - 1]);
                } else {
                    nodes.add(cells);
                }
            } catch (IllegalArgumentException wrong) {
                problems.add(new Problem(
                        file.name(),
                        row.line(),
                        "is no node: " + wrong.getMessage(),
                        "train the trees anew: training/page/README.md"));
                return;
            }
        }
        try {
            fill(nodes, names);
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(
                    file.name(),
                    0,
                    String.valueOf(wrong.getMessage()),
                    "train the trees anew: training/page/README.md"));
        }
    }

    private void fill(List<String[]> nodes, List<String> names) {
        features = new int[nodes.size()];
        numbers = new float[nodes.size()];
        right = new int[nodes.size()];
        int[] starts = new int[nodes.size()];
        int trees = 0;
        for (int node = 0; node < nodes.size(); node++) {
            String[] cells = nodes.get(node);
            if (cells[1].equals("0")) {
                starts[trees++] = node;
            }
            boolean leaf = cells[2].isEmpty();
            features[node] = leaf ? -1 : names.indexOf(cells[2]);
            numbers[node] = Float.parseFloat(cells[leaf ? 6 : 3]);
            if (!leaf) {
                right[node] = starts[Math.max(0, trees - 1)] + Integer.parseInt(cells[5]);
                boolean follows = Integer.parseInt(cells[4]) == Integer.parseInt(cells[1]) + 1;
                if (features[node] < 0 || !follows || right[node] <= node || right[node] >= nodes.size()) {
                    throw new IllegalArgumentException(
                            "node " + cells[1] + " of tree " + cells[0] + " does not fit: " + cells[2]);
                }
            }
        }
        if (trees == 0 || features[nodes.size() - 1] >= 0) {
            throw new IllegalArgumentException("has no whole tree");
        }
        roots = Arrays.copyOf(starts, trees);
    }

    /** From which probability on a block is taken for part of the article. */
    public double likely() {
        return likely;
    }

    /** From which probability on a block is taken when one right before or after it in the same element is. */
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
