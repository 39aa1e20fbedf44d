package org.dateline.eval.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.eval.gold.Field;

/**
 * How a record stands against a gold event, field by field.
 *
 * @param of the verdict on each field
 */
public record Verdicts(Map<Field, Verdict> of) {

    /** Copies the map, which must hold every field. */
    public Verdicts {
        of = Collections.unmodifiableMap(new EnumMap<>(of));
        if (of.size() != Field.values().length) {
            throw new IllegalArgumentException("not every field has a verdict: " + of.keySet());
        }
    }

    /** The verdict on a field. */
    public Verdict on(Field field) {
        return of.getOrDefault(field, Verdict.UNJUDGED);
    }

    /** The fields that are wrong, in the order of {@link Field}. */
    public List<Field> wrong() {
        return fields(Verdict.WRONG);
    }

    /** The fields with a verdict, in the order of {@link Field}. */
    public List<Field> fields(Verdict verdict) {
        return of.keySet().stream().filter(field -> on(field) == verdict).toList();
    }

    /** Whether every field that the gold states is there in full. */
    public boolean isComplete() {
        return of.values().stream().noneMatch(one -> one == Verdict.UNKNOWN || one == Verdict.PARTLY);
    }

    int right() {
        return fields(Verdict.RIGHT).size();
    }

    /** What a record is worth: nothing when a field is wrong, else the share of the stated fields that it has right. */
    double worth() {
        if (!wrong().isEmpty()) {
            return 0;
        }
        double sum = 0;
        int stated = 0;
        for (Map.Entry<Field, Verdict> entry : of.entrySet()) {
            Verdict verdict = entry.getValue();
            if (entry.getKey().addsWorth() && verdict != Verdict.NONE && verdict != Verdict.UNJUDGED) {
                stated++;
                sum += verdict == Verdict.RIGHT ? 1 : verdict == Verdict.PARTLY ? 0.5 : 0;
            }
        }
        return sum / stated;
    }
}
