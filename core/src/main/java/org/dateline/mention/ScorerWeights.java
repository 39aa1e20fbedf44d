package org.dateline.mention;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/** The weights of the scorer ({@code data/learned/mentions/scorer.tsv}): named rows of bytes, each with a scale. */
final class ScorerWeights {

    private static final String FILE = "mentions/scorer.tsv";
    private static final String REMEDY = "write NAME, a tab, SCALE, a tab, bytes in base 64, or restore the file";
    private static final float[] NOTHING = new float[0];

    private final Map<String, float[]> rows = new HashMap<>();

    ScorerWeights(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.is(FILE)) {
                DataTable.plain(file, 3, 3, problems).rows().forEach(row -> add(row, problems));
            }
        }
        if (rows.isEmpty()) {
            problems.add(new Problem(FILE, 0, "missing from the data folder", "restore the whole folder"));
        }
    }

    private void add(DataTable.Row row, List<Problem> problems) {
        try {
            float scale = Float.parseFloat(row.cell(1));
            byte[] bytes = Base64.getDecoder().decode(row.cell(2));
            float[] weights = new float[bytes.length];
            for (int at = 0; at < weights.length; at++) {
                weights[at] = bytes[at] * scale;
            }
            rows.put(row.cell(0), weights);
        } catch (IllegalArgumentException failure) {
            problems.add(row.problem("is no row of weights", REMEDY));
        }
    }

    /** A row; empty when there is none. */
    float[] row(String name) {
        return rows.getOrDefault(name, NOTHING);
    }

    /** The rows of a matrix by their numbers: "NAME 0", "NAME 1" and so on as far as they go. */
    float[][] matrix(String name) {
        int count = 0;
        while (rows.containsKey(name + " " + count)) {
            count++;
        }
        float[][] matrix = new float[count][];
        for (int at = 0; at < count; at++) {
            matrix[at] = row(name + " " + at);
        }
        return matrix;
    }
}
