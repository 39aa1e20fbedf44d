package org.dateline.eval.records;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.check.ExampleFile;
import org.dateline.data.file.DataProblems;
import org.dateline.eval.gold.GoldReader;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.match.MatchedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.report.Problem;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.ReportReader;
import tools.jackson.databind.JsonNode;

/**
 * Reports with the events that a careful reader finds in them: what the records are worth to a reader, field by field and as
 * a whole. A set holds the texts of its reports; gold of examples, {@code X.gold.jsonl}, stands beside them.
 */
public final class RecordsEvaluation implements Evaluation {

    /** How names of files of gold that stand beside the reports end. */
    private static final String GOLD = ".gold";

    private record Answer(MatchedReport matched, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("records") || set.endsWith(GOLD);
    }

    /** @throws DataProblems when an item is not of the form */
    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Problem> problems = new ArrayList<>();
        List<ExampleFile.Annotated> items =
                set.name().endsWith(GOLD) ? besideReports(set, coder, problems) : whole(set, coder, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        StepTimes times = StepTimes.NONE;
        List<MatchedReport> matched = new ArrayList<>();
        for (Answer answer : coder.each(items, item -> answer(item, coder))) {
            times = times.plus(answer.times());
            matched.add(answer.matched());
        }
        RecordScores scores = new RecordScores(matched);
        return new Measurement(
                matched.size(),
                scores.figures(),
                scores.facts(),
                Map.of(),
                RecordTables.of(matched),
                List.of(),
                RecordListing.of(matched),
                times);
    }

    private static List<ExampleFile.Annotated> besideReports(
            EvalSet set, CoderUnderTest coder, List<Problem> problems) {
        ExampleFile example = ExampleFile.besideGold(set.path());
        String file = String.valueOf(set.path().getFileName());
        if (example == null) {
            problems.add(new Problem(file, 0, "there is no report beside it", "add it or rename this"));
            return List.of();
        }
        return example.annotated(coder.dateline().pages(), problems);
    }

    private static List<ExampleFile.Annotated> whole(EvalSet set, CoderUnderTest coder, List<Problem> problems) {
        String file = String.valueOf(set.path().getFileName());
        GoldReader gold = new GoldReader(file, problems);
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(new byte[0]));
        ReportReader reader = new ReportReader(options, coder.dateline().pages());
        List<ExampleFile.Annotated> items = new ArrayList<>();
        int number = 0;
        for (JsonNode node : set.items()) {
            number++;
            GoldReport report = gold.report(node, number);
            for (Reading reading : reader.line(file, number, node.toString())) {
                if (reading instanceof Reading.Read read) {
                    problems.addAll(report.lost(read.report().text(), file));
                    items.add(new ExampleFile.Annotated(report, read.report()));
                } else if (reading instanceof Reading.Failed failed) {
                    problems.add(failed.problem());
                }
            }
        }
        return items;
    }

    private static Answer answer(ExampleFile.Annotated item, CoderUnderTest coder) {
        TimedReport timed = coder.dateline().timed(item.report());
        return new Answer(MatchedReport.of(item.gold(), timed.coded()), timed.times());
    }
}
