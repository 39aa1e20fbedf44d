package org.dateline.eval.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventCode;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.event.When;
import org.dateline.model.event.Why;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.WhereStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with a verb and the names of the places where that happened, or none. "None" counts as an answer like any
 * other. Measured twice: on the events coded at that verb, where no event means no place; and with the verb given as the
 * trigger, which shows how good the places are by themselves.
 */
public final class EventPlaceEvaluation implements Evaluation {

    private record Answer(
            String id, String text, List<Span> gold, List<Span> coded, List<Span> given, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("eventloc");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        WhereStep where = WhereStep.open(coder.data().files("places", ".tsv", ".tsv.gz", ".txt"));
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder, where));
        Map<String, Double> figures = new LinkedHashMap<>();
        Count coded = new Count();
        Count given = new Count();
        Count heldBack = new Count();
        Count heldBackGiven = new Count();
        List<String> misses = new ArrayList<>();
        StepTimes times = StepTimes.NONE;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            coded.add(answer.gold(), answer.coded());
            if (isHeldBack(answer.id())) {
                heldBack.add(answer.gold(), answer.coded());
                heldBackGiven.add(answer.gold(), answer.given());
            }
            if (!given.add(answer.gold(), answer.given())) {
                misses.add(answer.id() + "\tgold " + words(answer, answer.gold()) + "\tplaced "
                        + words(answer, answer.given()) + "\t" + answer.text());
            }
        }
        figures.put("f1", coded.f1());
        figures.put("right", Measurement.share(coded.right, answers.size()));
        figures.put("f1_trigger_given", given.f1());
        figures.put("right_trigger_given", Measurement.share(given.right, answers.size()));
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("held_back_f1", heldBack.f1());
        facts.put("held_back_f1_trigger_given", heldBackGiven.f1());
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    /** Whether the weights of {@code places/ties.tsv} were learned without an item: see training/where/train.py. */
    private static boolean isHeldBack(String id) {
        CRC32 checksum = new CRC32();
        checksum.update(id.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() % 3 == 2;
    }

    private static List<String> words(Answer answer, List<Span> spans) {
        return spans.stream()
                .map(span -> new StoredText(answer.text()).slice(span))
                .toList();
    }

    /** Counts answers; a name that overlaps a gold name is that name. */
    private static final class Count {
        private int found;
        private int wanted;
        private int predicted;
        private int right;

        boolean add(List<Span> gold, List<Span> answered) {
            wanted += Math.max(1, gold.size());
            predicted += Math.max(1, answered.size());
            int hits = gold.isEmpty() && answered.isEmpty()
                    ? 1
                    : (int) gold.stream()
                            .filter(span -> answered.stream().anyMatch(span::overlaps))
                            .count();
            found += hits;
            boolean isRight = hits > 0;
            right += isRight ? 1 : 0;
            return isRight;
        }

        double f1() {
            return Measurement.f1(Measurement.share(found, predicted), Measurement.share(found, wanted));
        }
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder, WhereStep where) {
        String text = item.path("text").asString("");
        Span verb = span(item.path("verb").path(0));
        List<Span> gold = new ArrayList<>();
        item.path("toponyms").forEach(name -> gold.add(span(name)));
        TimedReport timed = coder.code(text, null);
        List<Span> coded = new ArrayList<>();
        for (Event event : timed.coded().events()) {
            boolean isThere = event.evidence().stream()
                    .anyMatch(evidence -> evidence.trigger().overlaps(verb));
            if (isThere) {
                add(event.where(), coded);
            }
        }
        List<Span> given = new ArrayList<>();
        Annotated annotated = coder.dateline().annotate(text);
        Claim claim = claim(annotated, verb);
        if (claim != null) {
            add(where.apply(annotated, List.of(claim)).get(0).where(), given);
        }
        return new Answer(item.path("id").asString(""), text, gold, coded, given, timed.times());
    }

    private static void add(@Nullable Place place, List<Span> spans) {
        Span span = place == null ? null : place.span();
        if (span != null && !spans.contains(span)) {
            spans.add(span);
        }
    }

    private static Span span(JsonNode node) {
        int start = node.path("start").asInt(0);
        return new Span(start, Math.max(start + 1, node.path("end").asInt(start + 1)));
    }

    private static @Nullable Claim claim(Annotated annotated, Span verb) {
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(verb)) {
                    return new Claim(
                            sentence.index(),
                            token.index(),
                            token.span(),
                            new EventCode("ASSAULT", null, List.of(), null),
                            List.of(),
                            List.of(),
                            When.UNKNOWN,
                            null,
                            List.of(),
                            Stance.PLAIN,
                            new Why("given", 1, List.of()),
                            -1);
                }
            }
        }
        return null;
    }
}
