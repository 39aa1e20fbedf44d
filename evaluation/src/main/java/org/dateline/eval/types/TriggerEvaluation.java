package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.Overlap;
import org.dateline.eval.measure.TokenSpans;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Place;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import tools.jackson.databind.JsonNode;

/**
 * Texts with the triggers of their events marked, in an ontology that {@link TypeMap} maps to PLOVER. A trigger is found
 * when the trigger of a coded event of a type it maps to shares a word with it. RAMS marks one event a text, so that
 * nothing there is coded too much; WikiEvents marks all, and there precision is over the coded events of the types that
 * are mapped. Arguments: who does it, who suffers it, and where, by a word in common, of the triggers found.
 */
public final class TriggerEvaluation implements Evaluation {

    private record Gold(String code, Span trigger, List<Argument> arguments) {}

    private record Argument(String role, String text) {}

    private record Answer(
            List<Boolean> conflict,
            List<Boolean> found,
            int coded,
            int right,
            Overlap arguments,
            String miss,
            StepTimes times) {}

    private final TypeMap types = TypeMap.published();

    @Override
    public boolean measures(String set) {
        return set.startsWith("rams") || set.startsWith("wikievents");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        boolean all = set.name().startsWith("wikievents");
        Overlap triggers = Overlap.NONE;
        Overlap conflict = Overlap.NONE;
        Overlap arguments = Overlap.NONE;
        StepTimes times = StepTimes.NONE;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            arguments = arguments.plus(answer.arguments());
            for (int index = 0; index < answer.found().size(); index++) {
                int found = answer.found().get(index) ? 1 : 0;
                triggers = triggers.plus(new Overlap(found, found, 1));
                if (answer.conflict().get(index)) {
                    conflict = conflict.plus(new Overlap(found, 0, 1));
                }
            }
            conflict = conflict.plus(new Overlap(0, answer.coded(), 0));
            misses.add(answer.miss());
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        figures.put("trigger_recall", triggers.recall());
        figures.put("conflict_recall", conflict.recall());
        if (all) {
            int right = answers.stream().mapToInt(Answer::right).sum();
            double precision = Measurement.share(right, conflict.found());
            facts.put("conflict_precision", precision);
            figures.put("conflict_f1", Measurement.f1(precision, conflict.recall()));
        }
        arguments.addTo("argument", figures, facts);
        return new Measurement(answers.size(), figures, facts, Map.of(), misses, times);
    }

    private Answer answer(JsonNode item, CoderUnderTest coder) {
        String text = item.path("text").asString("");
        StoredText stored = new StoredText(text);
        List<Span> tokens = TokenSpans.of(text, tokens(item, text));
        TimedReport timed = coder.code(text, null);
        List<Boolean> conflict = new ArrayList<>();
        List<Boolean> found = new ArrayList<>();
        Set<Span> right = new HashSet<>();
        Overlap arguments = Overlap.NONE;
        Map<Integer, String> missed = new TreeMap<>();
        for (JsonNode node : item.path("expected")) {
            Gold gold = gold(node, tokens);
            Set<String> wanted = types.of(gold.code());
            if (wanted.isEmpty()) {
                continue;
            }
            conflict.add(wanted.contains("ASSAULT"));
            Event hit = null;
            for (Event event : timed.coded().events()) {
                for (Evidence evidence : event.evidence()) {
                    if (wanted.contains(event.code().type())
                            && evidence.trigger().overlaps(gold.trigger())) {
                        hit = event;
                        right.add(evidence.trigger());
                    }
                }
            }
            found.add(hit != null);
            if (hit != null) {
                arguments = arguments.plus(arguments(gold, hit));
            } else {
                missed.put(gold.trigger().start(), gold.code() + ": " + stored.slice(gold.trigger()));
            }
        }
        int coded = 0;
        List<String> extra = new ArrayList<>();
        for (Event event : timed.coded().events()) {
            for (Evidence evidence : event.evidence()) {
                if (event.code().type().equals("ASSAULT")) {
                    coded++;
                    if (!right.contains(evidence.trigger())) {
                        extra.add(stored.slice(evidence.trigger()));
                    }
                }
            }
        }
        int good = coded - extra.size();
        String miss = item.path("id").asString("") + "\tmissed " + missed.values() + "\tbeside " + extra + "\t"
                + text.replace('\n', ' ');
        return new Answer(conflict, found, coded, good, arguments, miss, timed.times());
    }

    private static List<String> tokens(JsonNode item, String text) {
        List<String> words = new ArrayList<>();
        if (item.has("tokens")) {
            item.get("tokens").forEach(word -> words.add(word.asString("")));
        } else {
            words.addAll(List.of(text.split("\\s+")));
        }
        return words;
    }

    private static Gold gold(JsonNode node, List<Span> tokens) {
        int from;
        int to;
        if (node.has("trigger_tokens")) {
            from = node.path("trigger_tokens").path(0).asInt(0);
            to = node.path("trigger_tokens").path(1).asInt(0);
        } else {
            from = node.path("trigger").path("start").asInt(0);
            to = node.path("trigger").path("end").asInt(1) - 1;
        }
        List<Argument> arguments = new ArrayList<>();
        for (JsonNode argument : node.path("args")) {
            arguments.add(new Argument(
                    argument.path("role").asString("").toLowerCase(Locale.ROOT),
                    argument.path("text").asString("")));
        }
        return new Gold(node.path("code").asString(""), tokens.get(from).cover(tokens.get(to)), arguments);
    }

    private Overlap arguments(Gold gold, Event event) {
        List<String> actors = event.actors().stream()
                .map(actor -> actor.phrase().text() + " " + actor.name())
                .toList();
        List<String> recipients = new ArrayList<>(event.recipients().stream()
                .map(Actor::phrase)
                .map(phrase -> phrase.text())
                .toList());
        event.counts().stream()
                .map(Count::of)
                .filter(java.util.Objects::nonNull)
                .forEach(recipients::add);
        // a place carried over from elsewhere in the report has no words here, and is no argument
        Place where = event.where();
        List<String> places =
                where == null || where.text() == null ? List.of() : List.of(where.name() + " " + where.text());
        int goldNumber = 0;
        int shared = 0;
        int unmatched = event.actors().size() + event.recipients().size() + places.size();
        for (Argument argument : gold.arguments()) {
            String side = types.side(argument.role());
            if (side.isEmpty()) {
                continue;
            }
            goldNumber++;
            List<String> told = side.equals("actor") ? actors : side.equals("recipient") ? recipients : places;
            if (told.stream().anyMatch(one -> shareWord(one, argument.text()))) {
                shared++;
                unmatched--;
            }
        }
        return new Overlap(shared, shared + Math.max(0, unmatched), goldNumber);
    }

    private static boolean shareWord(String one, String other) {
        Set<String> words = new HashSet<>(List.of(one.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeAll(Set.of("the", "a", "an", "of", "and", ""));
        return List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
                .anyMatch(words::contains);
    }
}
