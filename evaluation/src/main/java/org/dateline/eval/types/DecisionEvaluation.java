package org.dateline.eval.types;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What people decided about events, as {@code dateline decisions DB --with-words} writes it: whether the sentences of events that they
 * accepted still give an event of this type, and those of events that they rejected no longer do.
 */
public final class DecisionEvaluation implements Evaluation {

    private record Answer(
            boolean accepted, boolean found, @Nullable String miss, StepTimes times) {
        boolean right() {
            return accepted == found;
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("decisions");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<JsonNode> judged =
                set.items().stream().filter(DecisionEvaluation::isJudged).toList();
        List<Answer> answers = coder.each(judged, item -> answer(item, coder));
        StepTimes times = StepTimes.NONE;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
        }
        long accepted = answers.stream().filter(Answer::accepted).count();
        long rejected = answers.size() - accepted;
        long kept =
                answers.stream().filter(one -> one.accepted() && one.right()).count();
        long gone =
                answers.stream().filter(one -> !one.accepted() && one.right()).count();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accepted", Measurement.share(accepted, answers.size()));
        figures.put("accepted_found", Measurement.share(kept, accepted));
        figures.put("rejected_gone", Measurement.share(gone, rejected));
        List<String> misses = new ArrayList<>(
                answers.stream().map(Answer::miss).filter(Objects::nonNull).toList());
        return new Measurement(answers.size(), figures, Map.of(), Map.of(), misses, times);
    }

    private static boolean isJudged(JsonNode item) {
        String kind = item.path("kind").asString("");
        return (kind.equals("accept") || kind.equals("reject"))
                && item.path("stands").asBoolean(false)
                && !item.path("told").path("text").asString("").isEmpty();
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        JsonNode decided = item.path("told");
        String type = decided.path("type").asString("");
        String text = decided.path("text").asString("");
        String published = decided.path("published").asString("");
        TimedReport timed = coder.code(text, published.isEmpty() ? null : LocalDate.parse(published));
        List<String> types = new ArrayList<>();
        for (Event event : timed.coded().events()) {
            types.add(event.code().type());
        }
        boolean accepted = item.path("kind").asString("").equals("accept");
        boolean found = types.contains(type);
        String miss = accepted == found
                ? null
                : item.path("number").asLong() + "\t" + (accepted ? "accepted " : "rejected ") + type + "\t" + types
                        + "\t" + text;
        return new Answer(accepted, found, miss, timed.times());
    }
}
