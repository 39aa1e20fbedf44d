package org.dateline.coreference.field;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.report.Problem;

/**
 * How likely a field of a claim is right: a logistic model a field ({@code data/learned/coreference/fields.tsv}). A wrong field spoils
 * a record and an open one only lessens it, so what is wrong three times as often as right is left open.
 */
public final class FieldWeights {

    /** The table of weights, below the data folder. */
    public static final String FILE = "coreference/fields.tsv";

    /** From which share on a field is filled: below it, it is wrong three times as often as right. */
    private static final double ENOUGH = 0.25;

    /** The model of the record as a whole. */
    public static final String RECORD = "record";

    /**
     * From which share of being right as a whole on a record is written: below it, it would cost a reader more than it is worth
     * (docs/decisions/0040).
     */
    private static final double WRITTEN = 0.08;

    /** From which share of {@link RecordField#TYPE} on a claim makes a record. */
    static final double EVENT = 0.4;

    private final Map<RecordField, LearnedWeights> weights = new EnumMap<>(RecordField.class);
    private final LearnedWeights records;

    /**
     * Reads the weights.
     *
     * @param files the files of {@code data/en/coreference}
     * @param problems what is wrong with them is added here
     */
    public FieldWeights(List<DataFile> files, List<Problem> problems) {
        Map<String, LearnedWeights> read = LearnedWeights.readModels(files, FILE, models(), problems);
        for (RecordField field : RecordField.values()) {
            weights.put(field, Objects.requireNonNull(read.get(field.word())));
        }
        records = Objects.requireNonNull(read.get(RECORD));
    }

    /** The names of the models in the table: one a field, and {@link #RECORD}; in the table's order. */
    public static Set<String> models() {
        Set<String> models = new LinkedHashSet<>();
        for (RecordField field : RecordField.values()) {
            models.add(field.word());
        }
        models.add(RECORD);
        return models;
    }

    /** How likely a field with these signs is right, from 0 to 1; 0 for a field that is open. */
    double share(RecordField field, Set<String> signs) {
        return signs.isEmpty() ? 0 : Objects.requireNonNull(weights.get(field)).probability(signs);
    }

    /** How likely a record with these signs is right as a whole, and no second one of its event, from 0 to 1. */
    public double ofRecord(Set<String> signs) {
        return records.probability(signs);
    }

    /** Whether a record that is right as a whole with such a share is written. */
    public static boolean isWritten(double share) {
        return share >= WRITTEN;
    }

    /** Whether a share is high enough to fill a field. */
    static boolean isEnough(double share) {
        return share >= ENOUGH;
    }
}
