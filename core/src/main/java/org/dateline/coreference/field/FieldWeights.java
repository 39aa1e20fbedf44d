package org.dateline.coreference.field;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/**
 * How likely a field of a claim is right: a logistic model a field ({@code data/coreference/fields.tsv}). A wrong field spoils
 * a record and an open one only lessens it, so what is wrong three times as often as right is left open.
 */
public final class FieldWeights {

    private static final String FILE = "fields.tsv";

    /** From which share on a field is filled: below it, it is wrong three times as often as right. */
    private static final double ENOUGH = 0.25;

    /** From which share of {@link Field#TYPE} on a claim makes a record. */
    static final double EVENT = 0.4;

    private final Map<Field, Map<String, Double>> weights = new EnumMap<>(Field.class);

    /**
     * @param files the files of {@code data/coreference}
     * @param problems what is wrong with them is added here
     */
    public FieldWeights(List<DataFile> files, List<Problem> problems) {
        int before = problems.size();
        for (Field field : Field.values()) {
            weights.put(field, new HashMap<>());
        }
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                file.rows().forEach(row -> read(file, row, problems));
            }
        }
        boolean empty = weights.values().stream().allMatch(Map::isEmpty);
        if (empty && problems.size() == before) {
            problems.add(new Problem("coreference/" + FILE, 0, "is missing or empty", "restore it, or train it anew"));
        }
    }

    private void read(DataFile file, DataFile.Row row, List<Problem> problems) {
        String[] cells = row.cells();
        try {
            Field field = Field.valueOf(cells[0].toUpperCase(Locale.ROOT));
            Map<String, Double> own = weights.computeIfAbsent(field, none -> new HashMap<>());
            own.put(cells[1], Double.parseDouble(cells[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "\"" + row.written() + "\" is no field, sign and weight",
                    "write FIELD, a tab, SIGN, a tab, NUMBER"));
        }
    }

    /** How likely a field with these signs is right, from 0 to 1; 0 for a field that is open. */
    double share(Field field, Set<String> signs) {
        if (signs.isEmpty()) {
            return 0;
        }
        Map<String, Double> own = weights.getOrDefault(field, Map.of());
        double sum = 0;
        for (String sign : signs) {
            sum += own.getOrDefault(sign, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether a share is high enough to fill a field. */
    static boolean isEnough(double share) {
        return share >= ENOUGH;
    }
}
