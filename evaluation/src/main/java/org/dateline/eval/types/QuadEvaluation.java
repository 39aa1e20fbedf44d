package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Event;
import org.dateline.model.event.Stance;
import tools.jackson.databind.JsonNode;

/**
 * Sentences of CAMEO's five classes: 0 no event or a mere statement, 1 to 4 verbal and material cooperation and conflict, of
 * the event coded surest. The class goes by the event's CAMEO code where it has one: 01 and 02 are statements and appeals, 03
 * to 05 and 06 to 08 cooperation; else by its quad class. What is only weighed, and a deed reported as claimed or
 * denied, are statements too (014 to 016).
 */
public final class QuadEvaluation implements Evaluation {

    private record Answer(String id, String text, int gold, int coded, int quad, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("cameo_srctgt");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
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
        Map<String, ClassScores> classes = new TreeMap<>();
        counts.forEach((quad, count) -> classes.put(quad, new ClassScores(count[0], count[1], count[2])));
        double macro =
                classes.values().stream().mapToDouble(ClassScores::f1).average().orElse(0);
        Map<String, Double> figures =
                new TreeMap<>(Map.of("accuracy", Measurement.share(right, answers.size()), "macro_f1", macro));
        long byQuad = answers.stream()
                .filter(answer -> answer.gold() == answer.quad())
                .count();
        Map<String, Double> facts = Map.of("accuracy_by_quad_alone", Measurement.share(byQuad, answers.size()));
        return new Measurement(answers.size(), figures, facts, classes, misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        TimedReport timed = coder.code(text, null);
        Event surest = Reliability.surest(timed.coded().events());
        int coded = surest == null ? 0 : five(surest);
        int quad = surest == null ? 0 : surest.quad();
        int gold = item.path("expected").path(0).path("penta").asInt(-1);
        return new Answer(item.path("id").asString(""), text, gold, coded, quad, timed.times());
    }

    private static int five(Event event) {
        if (event.stance().reality() == Stance.Reality.HYPOTHETICAL || isOwnedOrDenied(event)) {
            return 0;
        }
        String cameo = event.code().cameo();
        int root = cameo == null ? 0 : Integer.parseInt(cameo.substring(0, 2));
        if (root == 0 || root > 8) {
            return event.quad();
        }
        return root > 5 ? 2 : root > 2 ? 1 : 0;
    }

    private static boolean isOwnedOrDenied(Event event) {
        return event.stance().attributions().stream()
                .anyMatch(claim -> claim.kind() == Attribution.Kind.CLAIMS_RESPONSIBILITY
                        || claim.kind() == Attribution.Kind.DENIES);
    }
}
