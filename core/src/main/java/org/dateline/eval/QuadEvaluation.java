package org.dateline.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.model.Event;
import tools.jackson.databind.JsonNode;

/** Sentences of five classes: 0 no event or a mere statement, 1 to 4 the quad class of the event coded surest. */
final class QuadEvaluation implements Evaluation {

    private record Answer(String id, String text, int gold, int coded, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("cameo_srctgt");
    }

    @Override
    public Measured measure(EvalSet set, Subject subject) {
        List<Answer> answers = subject.each(set.items(), item -> answer(item, subject));
        Map<String, int[]> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        StepTimes times = StepTimes.NONE;
        int right = 0;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            counts.computeIfAbsent("quad " + answer.gold(), quad -> new int[3])[0]++;
            counts.computeIfAbsent("quad " + answer.coded(), quad -> new int[3])[2]++;
            if (answer.gold() == answer.coded()) {
                right++;
                counts.computeIfAbsent("quad " + answer.gold(), quad -> new int[3])[1]++;
            } else {
                misses.add(answer.id() + "\t" + answer.gold() + "\tcoded " + answer.coded() + "\t" + answer.text());
            }
        }
        Map<String, PloverEval.PerRoot> classes = new TreeMap<>();
        counts.forEach((quad, count) -> classes.put(quad, new PloverEval.PerRoot(count[0], count[1], count[2])));
        double macro = classes.values().stream()
                .mapToDouble(PloverEval.PerRoot::f1)
                .average()
                .orElse(0);
        Map<String, Double> figures =
                new TreeMap<>(Map.of("accuracy", Measured.share(right, answers.size()), "macro_f1", macro));
        return new Measured(answers.size(), figures, Map.of(), classes, misses, times);
    }

    private static Answer answer(JsonNode item, Subject subject) {
        String text = item.path("text").asString("");
        TimedReport timed = subject.code(text, null);
        int coded = timed.coded().events().stream()
                .max(Comparator.comparingDouble(Event::confidence))
                .map(Event::quad)
                .orElse(0);
        int gold = item.path("expected").path(0).path("penta").asInt(-1);
        return new Answer(item.path("id").asString(""), text, gold, coded, timed.times());
    }
}
