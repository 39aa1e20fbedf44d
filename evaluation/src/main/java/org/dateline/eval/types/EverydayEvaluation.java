package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Event;
import tools.jackson.databind.JsonNode;

/** Sentences of sport, business, culture and nature that report no conflict: how many of them are coded as conflict, or at all. */
public final class EverydayEvaluation implements Evaluation {

    private record Answer(boolean conflict, boolean coded, String miss, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("everyday");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            if (answer.coded()) {
                misses.add(answer.miss());
            }
        }
        long conflict = answers.stream().filter(Answer::conflict).count();
        long coded = answers.stream().filter(Answer::coded).count();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("without_conflict", 1 - Measurement.share(conflict, answers.size()));
        figures.put("without_event", 1 - Measurement.share(coded, answers.size()));
        return new Measurement(answers.size(), figures, Map.of(), Map.of(), misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        TimedReport timed = coder.code(text, null);
        List<String> types = new ArrayList<>();
        boolean conflict = false;
        for (Event event : timed.coded().events()) {
            conflict |= event.quad() >= 3;
            types.add(event.code().type() + " " + event.why().rule());
        }
        String miss =
                item.path("id").asString("") + "\t" + (conflict ? "conflict" : "event") + "\t" + types + "\t" + text;
        return new Answer(conflict, !types.isEmpty(), miss, timed.times());
    }
}
