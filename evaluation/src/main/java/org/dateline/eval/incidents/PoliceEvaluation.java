package org.dateline.eval.incidents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.Overlap;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Stance;
import tools.jackson.databind.JsonNode;

/**
 * Reports whose sentences are labelled with what the police did. ARREST is a COERCE with mode arrest, FORCE an ASSAULT with
 * police or an unnamed actor, KILL one of those in which somebody was killed; reported as having happened. Compared report by
 * report.
 */
public final class PoliceEvaluation implements Evaluation {

    private enum Act {
        ARREST,
        FORCE,
        KILL
    }

    private record Answer(Set<Act> gold, Set<Act> found, String miss, StepTimes times) {}

    @Override
    public boolean measures(String set) {
        return set.startsWith("india_police");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        Map<Act, Overlap> overlaps = new EnumMap<>(Act.class);
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            for (Act act : Act.values()) {
                int gold = answer.gold().contains(act) ? 1 : 0;
                int found = answer.found().contains(act) ? 1 : 0;
                overlaps.merge(act, new Overlap(gold * found, found, gold), Overlap::plus);
            }
            if (!answer.gold().equals(answer.found())) {
                misses.add(answer.miss());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        overlaps.forEach(
                (act, overlap) -> overlap.addTo(act.name().toLowerCase(java.util.Locale.ROOT), figures, facts));
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        Set<Act> gold = new HashSet<>();
        for (JsonNode label : item.path("expected").path("doc_labels")) {
            for (Act act : Act.values()) {
                if (act.name().equals(label.asString(""))) {
                    gold.add(act);
                }
            }
        }
        TimedReport timed = coder.code(item.path("text").asString(""), null);
        Set<Act> found = new HashSet<>();
        StringBuilder told = new StringBuilder();
        for (Event event : timed.coded().events()) {
            Set<Act> acts = acts(event);
            found.addAll(acts);
            if (!acts.isEmpty()) {
                Evidence evidence = event.evidence().get(0);
                told.append(acts).append(' ').append(evidence.text()).append(" | ");
            }
        }
        String miss = item.path("id").asString("") + "\t" + gold + "\tcoded " + found + "\t" + told;
        return new Answer(gold, found, miss, timed.times());
    }

    private static Set<Act> acts(Event event) {
        if (event.stance().reality() != Stance.Reality.ACTUAL) {
            return Set.of();
        }
        boolean police = event.actors().stream().map(Actor::sectors).anyMatch(sectors -> sectors.contains("COP"));
        if (event.code().type().equals("COERCE") && "arrest".equals(event.code().mode())) {
            return police || event.actors().isEmpty() ? Set.of(Act.ARREST) : Set.of();
        }
        if (!event.code().type().equals("ASSAULT") || !police) {
            return Set.of();
        }
        boolean killed = event.counts().stream()
                .anyMatch(count ->
                        count.kind() == Count.Kind.KILLED && !Long.valueOf(0).equals(count.best()));
        return killed ? Set.of(Act.FORCE, Act.KILL) : Set.of(Act.FORCE);
    }
}
