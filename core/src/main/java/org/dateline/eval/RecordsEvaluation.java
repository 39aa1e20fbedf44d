package org.dateline.eval;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.records.GoldReader;
import org.dateline.eval.records.GoldReport;
import org.dateline.eval.records.MatchedReport;
import org.dateline.eval.records.RecordListing;
import org.dateline.eval.records.RecordScores;
import org.dateline.eval.records.RecordTables;
import org.dateline.model.DataProblems;
import org.dateline.model.Problem;
import org.dateline.model.Report;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import tools.jackson.databind.JsonNode;

/**
 * Reports with the events that a careful reader finds in them: what the records are worth to a reader, field by field and as
 * a whole.
 */
final class RecordsEvaluation implements Evaluation {

    private record Item(GoldReport gold, Report report) {}

    private record Answer(MatchedReport matched, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("records");
    }

    /** @throws DataProblems when an item is not of the form */
    @Override
    public Measured measure(EvalSet set, Subject subject) {
        List<Problem> problems = new ArrayList<>();
        List<Item> items = items(set, subject, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        StepTimes times = StepTimes.NONE;
        List<MatchedReport> matched = new ArrayList<>();
        for (Answer answer : subject.each(items, item -> answer(item, subject))) {
            times = times.plus(answer.times());
            matched.add(answer.matched());
        }
        RecordScores scores = new RecordScores(matched);
        return new Measured(
                matched.size(),
                scores.figures(),
                scores.facts(),
                Map.of(),
                RecordTables.of(matched),
                List.of(),
                RecordListing.of(matched),
                times);
    }

    private static List<Item> items(EvalSet set, Subject subject, List<Problem> problems) {
        String file = String.valueOf(set.path().getFileName());
        GoldReader gold = new GoldReader(file, problems);
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]));
        ReportReader reader = new ReportReader(options, subject.dateline().pages());
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (JsonNode node : set.items()) {
            number++;
            GoldReport report = gold.report(node, number);
            for (Reading reading : reader.line(file, number, node.toString())) {
                if (reading instanceof Reading.Read read) {
                    items.add(new Item(report, read.report()));
                } else if (reading instanceof Reading.Failed failed) {
                    problems.add(failed.problem());
                }
            }
        }
        return items;
    }

    private static Answer answer(Item item, Subject subject) {
        TimedReport timed = subject.dateline().timed(item.report());
        return new Answer(MatchedReport.of(item.gold(), timed.coded()), timed.times());
    }
}
