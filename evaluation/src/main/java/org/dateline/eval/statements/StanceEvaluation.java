package org.dateline.eval.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * stance is right when reality and history both are; an event that is not coded has none, which is right only where the
 * item says {@code uncoded}. An item may list other answers that a careful reader would give ({@code also}) and claims
 * that are neither asked for nor wrong ({@code optional}). Claims are compared by kind and, where the set names one, by a
 * word of the speaker. Ids tell the parts of a set, as in {@code chain-012}; each part has its own figures.
 */
public final class StanceEvaluation implements Evaluation {

    private record Answer(
            String part,
            String gold,
            @Nullable String told,
            boolean right,
            Overlap claims,
            String miss,
            StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("stance");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        Map<String, int[]> counts = new TreeMap<>();
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            counts.computeIfAbsent(answer.gold(), gold -> new int[3])[0]++;
            if (answer.told() != null) {
                counts.computeIfAbsent(answer.told(), told -> new int[3])[2]++;
                counts.get(answer.gold())[1] += answer.right() ? 1 : 0;
            }
            if (!answer.right()
                    || answer.claims().shared()
                            < Math.max(answer.claims().found(), answer.claims().gold())) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        addFigures(answers, "", figures, facts);
        Map<String, List<Answer>> parts =
                answers.stream().collect(Collectors.groupingBy(Answer::part, TreeMap::new, Collectors.toList()));
        if (parts.size() > 1) {
            parts.forEach((part, some) -> addFigures(some, "_" + part, figures, facts));
        }
        Map<String, ClassScores> classes = new TreeMap<>();
        counts.forEach((name, count) -> classes.put(name, new ClassScores(count[0], count[1], count[2])));
        return new Measurement(answers.size(), figures, facts, classes, misses, times);
    }

    private static void addFigures(
            List<Answer> answers, String part, Map<String, Double> figures, Map<String, Double> facts) {
        Overlap claims = Overlap.NONE;
        int found = 0;
        int rightOfFound = 0;
        int right = 0;
        for (Answer answer : answers) {
            claims = claims.plus(answer.claims());
            found += answer.told() == null ? 0 : 1;
            rightOfFound += answer.told() != null && answer.right() ? 1 : 0;
            right += answer.right() ? 1 : 0;
        }
        figures.put("coded" + part, Measurement.share(found, answers.size()));
        figures.put("stance" + part, Measurement.share(rightOfFound, found));
        figures.put("stance_of_all" + part, Measurement.share(right, answers.size()));
        claims.addTo("claims" + part, figures, facts);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        Span trigger = new Span(
                item.path("trigger").path(0).asInt(0),
                item.path("trigger").path(1).asInt(0));
        JsonNode expected = item.path("expected");
        String gold = stance(expected);
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
        int optional = 0;
        for (Attribution attribution : attributions) {
            told.add(kind(attribution) + " " + speaker(attribution));
            Optional<JsonNode> match =
                    open.stream().filter(claim -> matches(claim, attribution)).findFirst();
            match.ifPresent(open::remove);
            boolean asked = match.isPresent() && !isOptional(match.get());
            shared += asked ? 1 : 0;
            optional += match.isPresent() && !asked ? 1 : 0;
        }
        String stance = event == null
                ? null
                : stance(
                        event.stance().reality().name().toLowerCase(Locale.ROOT),
                        event.stance().historical());
        String miss = item.path("id").asString("") + "\t" + gold + " " + expected.path("claims") + "\t"
                + (stance == null ? "not coded, but " + others(timed, text) : stance + " " + told) + "\t" + text;
        int asked = (int) expected.path("claims")
                .valueStream()
                .filter(claim -> !isOptional(claim))
                .count();
        Overlap claims = new Overlap(shared, attributions.size() - optional, asked);
        boolean right = stance == null ? expected.path("uncoded").asBoolean(false) : accepts(expected, stance);
        return new Answer(
                part(item), gold, right && stance != null ? gold : stance, right, claims, miss, timed.times());
    }

    /** The part of the set that an item belongs to: its id without what follows the last dash. */
    private static String part(JsonNode item) {
        String id = item.path("id").asString("");
        return id.substring(0, Math.max(0, id.lastIndexOf('-')));
    }

    private static boolean isOptional(JsonNode claim) {
        return claim.path("optional").asBoolean(false);
    }

    private static boolean accepts(JsonNode expected, String stance) {
        return stance.equals(stance(expected))
                || expected.path("also").valueStream().anyMatch(other -> stance.equals(stance(other)));
    }

    private static String stance(JsonNode answer) {
        return stance(
                answer.path("reality").asString(""), answer.path("historical").asBoolean(false));
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
