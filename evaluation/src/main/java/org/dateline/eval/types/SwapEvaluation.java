package org.dateline.eval.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * Sentences that name two parties, coded as they are and with the names exchanged: what happened, in which way and whether it
 * did must not depend on who did it to whom.
 */
public final class SwapEvaluation implements Evaluation {

    private record Answer(List<String> asWritten, List<String> exchanged, String miss, StepTimes times) {

        boolean isUnchanged() {
            return asWritten.equals(exchanged);
        }

        boolean isCoded() {
            return !asWritten.isEmpty() || !exchanged.isEmpty();
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("swap");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        List<Answer> coded = answers.stream().filter(Answer::isCoded).toList();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("unchanged", share(answers));
        figures.put("unchanged_of_coded", share(coded));
        Map<String, Double> facts = Map.of("coded", Measurement.share(coded.size(), answers.size()));
        List<String> misses = answers.stream()
                .filter(answer -> !answer.isUnchanged())
                .map(Answer::miss)
                .toList();
        StepTimes times = StepTimes.NONE;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
        }
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static double share(List<Answer> answers) {
        return Measurement.share(answers.stream().filter(Answer::isUnchanged).count(), answers.size());
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String id = item.path("id").asString("");
        String text = item.path("text").asString("");
        JsonNode names = item.path("parties");
        ExchangedParties parties =
                new ExchangedParties(names.path(0).asString(""), names.path(1).asString(""));
        if (!parties.areIn(text)) {
            throw new IllegalArgumentException(id + " does not name both " + names);
        }
        String exchanged = parties.in(text);
        TimedReport before = coder.code(text, null);
        TimedReport after = coder.code(exchanged, null);
        List<String> was = what(before);
        List<String> is = what(after);
        String miss = id + "\t" + was + "\t" + text + "\t" + is + "\t" + exchanged;
        return new Answer(was, is, miss, before.times().plus(after.times()));
    }

    /** Type, mode and reality of each event, in the order of the alphabet. */
    private static List<String> what(TimedReport timed) {
        return timed.coded().events().stream()
                .map(SwapEvaluation::what)
                .sorted()
                .toList();
    }

    private static String what(Event event) {
        String mode = event.code().mode() == null ? "" : "-" + event.code().mode();
        return event.code().type() + mode + " "
                + event.stance().reality().name().toLowerCase(Locale.ROOT);
    }
}
