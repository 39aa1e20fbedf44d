package org.dateline.eval.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.eval.gold.Field;
import org.dateline.eval.match.MatchedEvent;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;
import org.dateline.eval.match.Verdict;
import org.dateline.eval.measure.ScoreTable;

/** Where records are right and where they are not: by field, cause, type, rule and confidence. */
public final class RecordTables {

    private static final List<Integer> SUREST = List.of(20, 40, 60, 80, 100);

    private static final int PERCENT = 100;

    private RecordTables() {}

    /** All tables of a set. */
    public static List<ScoreTable> of(List<MatchedReport> reports) {
        List<MatchedRecord> records =
                reports.stream().flatMap(MatchedReport::records).toList();
        return List.of(
                byField(records), byCause(records), byType(reports, records), byRule(records), byConfidence(records));
    }

    private static ScoreTable byField(List<MatchedRecord> records) {
        List<ScoreTable.Row> rows = new ArrayList<>();
        for (Field field : Field.values()) {
            FieldScores tally = FieldScores.of(field, records);
            rows.add(new ScoreTable.Row(
                    field.word(),
                    List.of(
                            tally.of(Verdict.RIGHT),
                            tally.of(Verdict.WRONG),
                            tally.of(Verdict.UNKNOWN),
                            tally.of(Verdict.PARTLY),
                            tally.of(Verdict.NONE),
                            tally.rightOfFilled(),
                            tally.unknownOfStated())));
        }
        List<String> columns =
                List.of("right", "wrong", "unknown", "partly", "none", "right of filled", "unknown of stated");
        return new ScoreTable("field", columns, rows);
    }

    private static ScoreTable byCause(List<MatchedRecord> records) {
        Map<String, int[]> counts = new TreeMap<>();
        for (MatchedRecord record : records) {
            List<String> causes = record.causes();
            for (String cause : causes) {
                int[] count = counts.computeIfAbsent(cause, name -> new int[2]);
                count[0]++;
                count[1] += causes.size() == 1 ? 1 : 0;
            }
        }
        List<ScoreTable.Row> rows = new ArrayList<>();
        counts.forEach((cause, count) -> rows.add(new ScoreTable.Row(cause, List.of(count[0], count[1]))));
        rows.sort(MOST_FIRST);
        return new ScoreTable("cause", List.of("records", "alone"), rows);
    }

    private static final Comparator<ScoreTable.Row> MOST_FIRST =
            Comparator.comparing((ScoreTable.Row row) -> -row.cells().get(0).intValue());

    private static ScoreTable byType(List<MatchedReport> reports, List<MatchedRecord> records) {
        Map<String, List<MatchedEvent>> required = new TreeMap<>();
        reports.stream()
                .flatMap(report -> report.events().stream())
                .filter(MatchedEvent::isRequired)
                .forEach(event -> required.computeIfAbsent(event.event().types().get(0), type -> new ArrayList<>())
                        .add(event));
        Map<String, List<MatchedRecord>> written =
                grouped(records, record -> record.record().type());
        required.keySet().forEach(type -> written.computeIfAbsent(type, none -> List.of()));
        List<ScoreTable.Row> rows = new ArrayList<>();
        written.forEach((type, ofType) -> {
            List<MatchedEvent> wanted = required.getOrDefault(type, List.of());
            long right = ofType.stream().filter(MatchedRecord::isJointlyRight).count();
            long found = wanted.stream().filter(MatchedEvent::isFound).count();
            rows.add(new ScoreTable.Row(
                    type,
                    List.of(
                            ofType.size(),
                            right,
                            RecordScores.share(right, ofType.size()),
                            wanted.size(),
                            found,
                            RecordScores.share(found, wanted.size()))));
        });
        rows.sort(MOST_FIRST);
        return new ScoreTable("type", List.of("records", "right", "joint", "required", "found", "coverage"), rows);
    }

    private static ScoreTable byRule(List<MatchedRecord> records) {
        List<ScoreTable.Row> rows = new ArrayList<>();
        grouped(records, record -> record.record().rule()).forEach((rule, fired) -> {
            long right = fired.stream().filter(MatchedRecord::isJointlyRight).count();
            long strays = fired.stream().filter(MatchedRecord::isStray).count();
            long doubles = fired.stream().filter(MatchedRecord::isDouble).count();
            rows.add(new ScoreTable.Row(
                    rule,
                    List.of(
                            fired.size(),
                            right,
                            fired.stream().filter(MatchedRecord::isFieldWrong).count(),
                            doubles,
                            strays,
                            RecordScores.share(right, fired.size()))));
        });
        rows.sort(MOST_FIRST);
        List<String> columns = List.of("records", "right", "wrong field", "duplicate", "not in the gold", "joint");
        return new ScoreTable("rule", columns, rows);
    }

    private static ScoreTable byConfidence(List<MatchedRecord> records) {
        List<MatchedRecord> surest = records.stream()
                .sorted(Comparator.comparing(
                        (MatchedRecord record) -> -record.record().confidence()))
                .toList();
        List<ScoreTable.Row> rows = new ArrayList<>();
        for (int percent : SUREST) {
            List<MatchedRecord> first = surest.subList(0, surest.size() * percent / PERCENT);
            long right = first.stream().filter(MatchedRecord::isJointlyRight).count();
            double least =
                    first.isEmpty() ? 0 : first.get(first.size() - 1).record().confidence();
            rows.add(new ScoreTable.Row(
                    "surest " + percent + " %",
                    List.of(first.size(), right, least, RecordScores.share(right, first.size()))));
        }
        return new ScoreTable("confidence", List.of("records", "right", "least confidence", "joint"), rows);
    }

    private static Map<String, List<MatchedRecord>> grouped(
            List<MatchedRecord> records, Function<MatchedRecord, String> by) {
        Map<String, List<MatchedRecord>> groups = new TreeMap<>();
        records.forEach(record -> groups.computeIfAbsent(by.apply(record), none -> new ArrayList<>())
                .add(record));
        return groups;
    }
}
