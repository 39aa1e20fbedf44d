package org.dateline.eval.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.Overlap;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Event;
import org.dateline.model.event.Phrase;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with one trigger marked, and whether what it reports happened, is history, and who vouches for or disputes it. A
 * stance is right when reality and history both are; an event that is not coded has none. Claims are compared by kind
 * and, where the set names one, by a word of the speaker.
 */
public final class StanceEvaluation implements Evaluation {

    private record Answer(String gold, @Nullable String told, Overlap claims, String miss, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("stance");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        Overlap claims = Overlap.NONE;
        int found = 0;
        int right = 0;
        Map<String, int[]> counts = new TreeMap<>();
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            claims = claims.plus(answer.claims());
            counts.computeIfAbsent(answer.gold(), gold -> new int[3])[0]++;
            boolean same = answer.gold().equals(answer.told());
            if (answer.told() != null) {
                found++;
                counts.computeIfAbsent(answer.told(), told -> new int[3])[2]++;
                counts.get(answer.gold())[1] += same ? 1 : 0;
                right += same ? 1 : 0;
            }
            if (!same
                    || answer.claims().shared()
                            < Math.max(answer.claims().found(), answer.claims().gold())) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        figures.put("coded", Measurement.share(found, answers.size()));
        figures.put("stance", Measurement.share(right, found));
        figures.put("stance_of_all", Measurement.share(right, answers.size()));
        claims.addTo("claims", figures, facts);
        Map<String, ClassScores> classes = new TreeMap<>();
        counts.forEach((name, count) -> classes.put(name, new ClassScores(count[0], count[1], count[2])));
        return new Measurement(answers.size(), figures, facts, classes, misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        Span trigger = new Span(
                item.path("trigger").path(0).asInt(0),
                item.path("trigger").path(1).asInt(0));
        JsonNode expected = item.path("expected");
        String gold = stance(
                expected.path("reality").asString(""),
                expected.path("historical").asBoolean(false));
        TimedReport timed =
                coder.code(text, LocalDate.parse(item.path("published").asString("")));
        Event event = timed.coded().events().stream()
                .filter(one -> one.evidence().stream()
                        .anyMatch(evidence -> evidence.trigger().overlaps(trigger)))
                .findFirst()
                .orElse(null);
        List<String> told = new ArrayList<>();
        List<Attribution> attributions =
                event == null ? List.of() : event.stance().attributions();
        List<JsonNode> open = new ArrayList<>();
        expected.path("claims").forEach(open::add);
        int shared = 0;
        for (Attribution attribution : attributions) {
            told.add(kind(attribution) + " " + speaker(attribution));
            shared += open.removeIf(claim -> matches(claim, attribution)) ? 1 : 0;
        }
        String stance = event == null
                ? null
                : stance(
                        event.stance().reality().name().toLowerCase(Locale.ROOT),
                        event.stance().historical());
        String miss = item.path("id").asString("") + "\t" + gold + " " + expected.path("claims") + "\t"
                + (stance == null ? "not coded, but " + others(timed, text) : stance + " " + told) + "\t" + text;
        Overlap claims =
                new Overlap(shared, attributions.size(), expected.path("claims").size());
        return new Answer(gold, stance, claims, miss, timed.times());
    }

    /** The events coded in place of the one asked for. */
    private static List<String> others(TimedReport timed, String text) {
        StoredText stored = new StoredText(text);
        return timed.coded().events().stream()
                .map(event -> event.code().type() + " "
                        + stored.slice(event.evidence().get(0).trigger()))
                .toList();
    }

    private static String stance(String reality, boolean historical) {
        return historical ? reality + ", history" : reality;
    }

    private static String kind(Attribution attribution) {
        return attribution.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String speaker(Attribution attribution) {
        return attribution.by() == null
                ? "-"
                : attribution.by().phrase().text() + " " + attribution.by().name();
    }

    private static boolean matches(JsonNode claim, Attribution attribution) {
        Phrase by = attribution.by() == null ? null : attribution.by().phrase();
        String gold = claim.path("by").asString("").toLowerCase(Locale.ROOT);
        return claim.path("kind").asString("").equals(kind(attribution))
                && (gold.isEmpty()
                        ? by == null
                        : by != null
                                && speaker(attribution).toLowerCase(Locale.ROOT).contains(gold));
    }
}
