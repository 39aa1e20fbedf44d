package org.dateline.annotate.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Types of event that somebody taught by examples ({@code dateline learn --type}): for each a linear model over the state of a word. Their
 * shares stand beside those of the judge, and what a word is likely to be of an own type it is so much less likely to be of another, or none.
 */
public final class OwnTypes {

    /** The part of the data folder that holds them, a table each: {@code learned/types/EVICTION.tsv}. */
    public static final String PART = "types";

    /** The row that says on which encoder a type was learned, and the row of the constant; the others are numbered, from 0. */
    public static final String ENCODER = "encoder";

    public static final String BIAS = "bias";

    private static final String ENDING = ".tsv";

    private record Type(String name, double bias, float[] weights) {}

    private final List<Type> types;

    private OwnTypes(List<Type> types) {
        this.types = types;
    }

    /**
     * Reads the types.
     *
     * @param files files of the data folder; those of other parts are passed over
     * @param encoder the file of the encoder in use, or null when there is none
     * @param problems gets what is wrong with them, such as a type that was learned on another encoder
     */
    static OwnTypes read(List<DataFile> files, @Nullable DataFile encoder, List<Problem> problems) {
        List<Type> types = new ArrayList<>();
        String checksum = null;
        for (DataFile file : files) {
            int from = file.name().lastIndexOf(PART + "/");
            if (from < 0 || !file.name().endsWith(ENDING) || encoder == null) {
                continue;
            }
            checksum = checksum == null ? Digest.crc32(encoder.bytes()) : checksum;
            String name =
                    file.name().substring(from + PART.length() + 1, file.name().length() - ENDING.length());
            Type type = type(name, file, checksum, problems);
            if (type != null) {
                types.add(type);
            }
        }
        return new OwnTypes(types);
    }

    private static @Nullable Type type(String name, DataFile file, String checksum, List<Problem> problems) {
        Map<String, String> rows = new HashMap<>();
        DataTable.plain(file, 2, 2, problems).rows().forEach(row -> rows.put(row.cell(0), row.cell(1)));
        if (!checksum.equals(rows.get(ENCODER))) {
            problems.add(new Problem(
                    file.name(),
                    0,
                    "was learned on another encoder than the one in use",
                    "learn the type again with 'dateline learn --type', or delete the file"));
            return null;
        }
        float[] weights = new float[Math.max(0, rows.size() - 2)];
        try {
            for (int at = 0; at < weights.length; at++) {
                weights[at] = Float.parseFloat(rows.getOrDefault(Integer.toString(at), ""));
            }
            return new Type(name, Double.parseDouble(rows.getOrDefault(BIAS, "")), weights);
        } catch (NumberFormatException broken) {
            problems.add(new Problem(
                    file.name(),
                    0,
                    "a weight is missing or no number",
                    "learn the type again with 'dateline learn --type'"));
            return null;
        }
    }

    /** A state scaled to length 1; the models are of such. */
    public static double[] scaled(float[] state) {
        double sum = 0;
        for (float value : state) {
            sum += (double) value * value;
        }
        double length = Math.sqrt(sum);
        double[] scaled = new double[state.length];
        for (int at = 0; at < state.length; at++) {
            scaled[at] = length == 0 ? 0 : state[at] / length;
        }
        return scaled;
    }

    /** The names of the types after some others. */
    List<String> after(List<String> names) {
        List<String> all = new ArrayList<>(names);
        types.forEach(type -> all.add(type.name()));
        return List.copyOf(all);
    }

    /** The shares of the judge, and after them those of these types. @param state of the word */
    float[] after(float[] shares, float[] state) {
        if (types.isEmpty()) {
            return shares;
        }
        double[] scaled = scaled(state);
        float[] all = new float[shares.length + types.size()];
        double others = 1;
        for (int at = 0; at < types.size(); at++) {
            Type type = types.get(at);
            double sum = type.bias();
            for (int value = 0; value < Math.min(scaled.length, type.weights().length); value++) {
                sum += type.weights()[value] * scaled[value];
            }
            double share = 1 / (1 + StrictMath.exp(-sum));
            all[shares.length + at] = (float) share;
            others *= 1 - share;
        }
        for (int at = 0; at < shares.length; at++) {
            all[at] = (float) (shares[at] * others);
        }
        return all;
    }
}
