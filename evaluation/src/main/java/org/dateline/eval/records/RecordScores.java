package org.dateline.eval.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.eval.gold.Field;
import org.dateline.eval.match.MatchedEvent;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;

/** What all records of a set are worth together. */
public final class RecordScores {

    /** The fields that no record leaves open. */
    private static final Set<Field> ALWAYS_FILLED = Set.of(Field.TYPE, Field.REALITY, Field.HISTORICAL);

    private final List<MatchedRecord> records;
    private final List<MatchedRecord> strays;
    private final List<MatchedEvent> events;
    private final List<MatchedEvent> required;

    /** @param reports of the set, with their records */
    public RecordScores(List<MatchedReport> reports) {
        this.records = reports.stream().flatMap(MatchedReport::records).toList();
        this.strays =
                reports.stream().flatMap(report -> report.strays().stream()).toList();
        this.events =
                reports.stream().flatMap(report -> report.events().stream()).toList();
        this.required = events.stream().filter(MatchedEvent::isRequired).toList();
    }

    /**
     * The figures that floors are set under, each from 0 to 1 and the higher the better. Where less is better, the figure is
     * what is left of 1: {@code not_duplicated} of the share of doubles, {@code not_swallowed} of the share of required
     * events that are swallowed, {@code known_…} of the share of stated fields that records leave open.
     */
    public Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double sum = worth() + worthCoverage();
        figures.put("worth_f1", sum == 0 ? 0 : 2 * worth() * worthCoverage() / sum);
        figures.put("joint", ofRecords(MatchedRecord::isJointlyRight));
        figures.put("coverage", ofRequired(MatchedEvent::isFound));
        figures.put("not_duplicated", 1 - duplicates());
        figures.put("not_swallowed", 1 - swallowed());
        for (Field field : Field.values()) {
            if (!ALWAYS_FILLED.contains(field)) {
                figures.put(
                        "known_" + field.word(),
                        1 - FieldScores.of(field, records).unknownOfStated());
            }
        }
        return figures;
    }

    /** What else is worth knowing. */
    public Map<String, Double> facts() {
        Map<String, Double> facts = new LinkedHashMap<>();
        long withRecord = events.stream().filter(MatchedEvent::hasRecord).count();
        facts.put("records", (double) records.size());
        facts.put("required", (double) required.size());
        facts.put("worth", worth());
        facts.put("worth_coverage", worthCoverage());
        facts.put("complete", ofRecords(MatchedRecord::isComplete));
        facts.put("typed", ofRequired(MatchedEvent::isTyped));
        facts.put("duplicates", duplicates());
        facts.put("not_in_gold", share(strays.size(), records.size()));
        facts.put("records_an_event", share(records.size() - strays.size(), withRecord));
        facts.put("swallowed", swallowed());
        return facts;
    }

    private double worth() {
        return share(records.stream().mapToDouble(MatchedRecord::worth).sum(), records.size());
    }

    private double worthCoverage() {
        return share(required.stream().mapToDouble(MatchedEvent::worth).sum(), required.size());
    }

    private double duplicates() {
        return ofRecords(MatchedRecord::isDouble);
    }

    private double swallowed() {
        return ofRequired(MatchedEvent::isSwallowed);
    }

    private double ofRecords(Predicate<MatchedRecord> are) {
        return share(records.stream().filter(are).count(), records.size());
    }

    private double ofRequired(Predicate<MatchedEvent> are) {
        return share(required.stream().filter(are).count(), required.size());
    }

    /** A part of a whole, 0 where there is nothing. */
    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
