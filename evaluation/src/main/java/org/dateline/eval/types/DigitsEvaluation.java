package org.dateline.eval.types;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Event;
import org.dateline.model.report.Digest;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with the CAMEO codes that are right for them, compared digit by digit with the code of the event coded surest. A
 * hash of an item's id says whether it is held back: such items are measured, also apart from the others, and never listed.
 */
public final class DigitsEvaluation implements Evaluation {

    private static final String STATEMENTS = "01";

    private record Answer(List<String> gold, String coded, boolean held, String miss, StepTimes times) {

        /** Whether the first digits agree with those of a right code; a code without them must be right as it is. */
        boolean isRight(int digits) {
            return gold.stream().anyMatch(code -> first(code, digits).equals(first(coded, digits)));
        }

        private static String first(String code, int digits) {
            return code.substring(0, Math.min(digits, code.length()));
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("cameo");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        List<Answer> held = answers.stream().filter(Answer::held).toList();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("exact", right(answers, 4));
        figures.put("three_digits", right(answers, 3));
        figures.put("parent", right(answers, 2));
        figures.put("held_exact", right(held, 4));
        figures.put("held_three_digits", right(held, 3));
        figures.put("held_parent", right(held, 2));
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("held", (double) held.size());
        facts.put("uncoded", Measurement.share(count(answers.stream(), ""), answers.size()));
        facts.put("exact_without_statements", right(withoutStatements(answers), 4));
        facts.put("held_exact_without_statements", right(withoutStatements(held), 4));
        List<String> misses = answers.stream()
                .filter(answer -> !answer.held() && !answer.isRight(4))
                .map(Answer::miss)
                .toList();
        StepTimes times = StepTimes.NONE;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
        }
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static double right(List<Answer> answers, int digits) {
        return Measurement.share(
                answers.stream().filter(answer -> answer.isRight(digits)).count(), answers.size());
    }

    private static long count(Stream<Answer> answers, String coded) {
        return answers.filter(answer -> answer.coded().equals(coded)).count();
    }

    private static List<Answer> withoutStatements(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.gold().stream().noneMatch(code -> code.startsWith(STATEMENTS)))
                .toList();
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        String id = item.path("id").asString("");
        TimedReport timed = coder.code(text, null);
        Event surest = Reliability.surest(timed.coded().events());
        String coded = surest == null || surest.code().cameo() == null
                ? ""
                : surest.code().cameo();
        List<String> gold = new ArrayList<>();
        item.path("codes").forEach(code -> gold.add(code.asString("")));
        String found = surest == null
                ? "nothing"
                : surest.code().type() + " " + surest.code().mode() + " "
                        + surest.why().rule();
        String miss = id + "\t" + gold + "\tcoded " + coded + "\t" + found + "\t" + text;
        return new Answer(gold, coded, isHeld(id), miss, timed.times());
    }

    private static boolean isHeld(String id) {
        return Digest.sha256(id.getBytes(StandardCharsets.UTF_8)).charAt(0) >= '8';
    }
}
