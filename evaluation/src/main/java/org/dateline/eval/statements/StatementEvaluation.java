package org.dateline.eval.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;

/** Reports whose attributions are marked with source and content: what is said, and by whom. */
public final class StatementEvaluation implements Evaluation {

    private record Answer(StatementScores.Figures figures, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("polnear");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<StatementSet.Item> items =
                set.items().stream().map(StatementSet::item).toList();
        StatementScores.Figures sum = StatementScores.NONE;
        StepTimes times = StepTimes.NONE;
        for (Answer answer : coder.each(items, item -> answer(item, coder))) {
            sum = sum.plus(answer.figures());
            times = times.plus(answer.times());
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("content_f1", sum.wordF1());
        figures.put("statement_f1", sum.pairedF1());
        figures.put("source_head", sum.headShare());
        figures.put("source_head_of_all", sum.headRecall());
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("attributions", (double) sum.attributions());
        facts.put("statements", (double) sum.statements());
        return new Measurement(items.size(), figures, facts, Map.of(), List.of(), times);
    }

    private static Answer answer(StatementSet.Item item, CoderUnderTest coder) {
        TimedReport timed = coder.code(item.text(), null);
        return new Answer(StatementScores.figures(item, timed.coded().statements()), timed.times());
    }
}
