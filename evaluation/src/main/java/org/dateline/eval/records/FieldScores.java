package org.dateline.eval.records;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.eval.gold.Field;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.Verdict;
import org.dateline.eval.match.Verdicts;

/**
 * The verdicts on a field, counted over records.
 *
 * @param counts how many records have each verdict
 */
record FieldScores(Map<Verdict, Integer> counts) {

    static FieldScores of(Field field, List<MatchedRecord> records) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (MatchedRecord record : records) {
            Verdicts verdicts = record.verdicts();
            if (verdicts != null) {
                counts.merge(verdicts.on(field), 1, Integer::sum);
            }
        }
        return new FieldScores(counts);
    }

    int of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    private int filled() {
        return of(Verdict.RIGHT) + of(Verdict.PARTLY) + of(Verdict.WRONG);
    }

    /** Of the records in which the field is filled, the share in which nothing of it is wrong. */
    double rightOfFilled() {
        return RecordScores.share(of(Verdict.RIGHT) + of(Verdict.PARTLY), filled());
    }

    /** Of the records for which the gold states the field, the share that leave it open. */
    double unknownOfStated() {
        return RecordScores.share(of(Verdict.UNKNOWN), filled() + of(Verdict.UNKNOWN));
    }
}
