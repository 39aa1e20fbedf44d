package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Heads;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences with one PLOVER root each, and, where the sentence is given with its source and target marked
 * ({@code <s>…</s>}, {@code <t>…</t>}), who does it to whom. A role is right when the marked words hold the head of the
 * coded phrase and the coded phrase holds the head of the marked words; a pronoun is right
 * when it is resolved to a name that holds that head.
 */
public final class PloverEvaluation implements Evaluation {

    private record Roles(boolean isMarked, boolean source, boolean target, boolean joint) {}

    private record Answer(RootScores.Coded coded, @Nullable Event surest, Roles roles, StepTimes times) {

        boolean isSurestRight() {
            return surest != null
                    && RootScores.roots(List.of(surest.code().type()))
                            .contains(coded.item().root());
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("plv");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        RootScores.Figures figures =
                RootScores.figures(answers.stream().map(Answer::coded).toList());
        Map<String, Double> pinned = new LinkedHashMap<>();
        pinned.put("recall", figures.recall());
        pinned.put("precision", figures.precision());
        pinned.put("macro_f1", figures.macroF1());
        List<Roles> marked =
                answers.stream().map(Answer::roles).filter(Roles::isMarked).toList();
        if (!marked.isEmpty()) {
            pinned.put("source", share(marked.stream().filter(Roles::source).count(), marked));
            pinned.put("target", share(marked.stream().filter(Roles::target).count(), marked));
            pinned.put("joint", share(marked.stream().filter(Roles::joint).count(), marked));
        }
        Map<String, Double> facts = new LinkedHashMap<>();
        facts.put("coded", Measurement.share(figures.codedSentences(), figures.items()));
        facts.put("events_a_coded_sentence", figures.eventsPerSentence());
        Reliability reliability = new Reliability();
        for (Answer answer : answers) {
            if (answer.surest() != null) {
                reliability.add(answer.surest().why().confidence(), answer.isSurestRight());
            }
        }
        reliability.addTo(pinned, facts);
        List<String> misses = new ArrayList<>();
        StepTimes times = StepTimes.NONE;
        for (Answer answer : answers) {
            times = times.plus(answer.times());
            if (!answer.coded().isRight()
                    || answer.roles().isMarked() && !answer.roles().joint()) {
                misses.add(miss(answer));
            }
        }
        return new Measurement(answers.size(), pinned, facts, figures.perRoot(), misses, times);
    }

    private static double share(long part, List<Roles> whole) {
        return Measurement.share(part, whole.size());
    }

    private static String miss(Answer answer) {
        RootScores.Item item = answer.coded().item();
        String what = !answer.coded().isRight()
                ? "coded " + answer.coded().types()
                : "source " + (answer.roles().source() ? "right" : "wrong") + ", target "
                        + (answer.roles().target() ? "right" : "wrong");
        return item.id() + "\t" + item.root() + "\t" + what + "\t" + item.text();
    }

    private static Answer answer(JsonNode node, CoderUnderTest coder) {
        RootScores.Item item = new RootScores.Item(
                node.path("id").asString(""),
                node.path("text").asString(""),
                node.path("expected").path(0).path("code").asString("none"));
        TimedReport timed = coder.code(item.text(), null);
        List<Event> events = timed.coded().events();
        RootScores.Coded coded = new RootScores.Coded(
                item, events.stream().map(event -> event.code().type()).toList());
        Event surest = Reliability.surest(events);
        return new Answer(coded, surest, roles(node, item, events, coder), timed.times());
    }

    private static Roles roles(JsonNode node, RootScores.Item item, List<Event> events, CoderUnderTest coder) {
        if (!node.has("marked")) {
            return new Roles(false, false, false, false);
        }
        List<Span> sources = MarkedRoles.spans(node.get("marked").asString(), 's');
        List<Span> targets = MarkedRoles.spans(node.get("marked").asString(), 't');
        Heads heads = new Heads(coder.dateline().annotate(item.text()));
        boolean source = false;
        boolean target = false;
        boolean joint = false;
        for (Event event : events) {
            if (!RootScores.roots(List.of(event.code().type())).equals(Set.of(item.root()))) {
                continue;
            }
            boolean sides = event.recipients().isEmpty() && event.actors().size() > 1;
            boolean sourceHere = agrees(sources, event.actors(), heads);
            boolean targetHere = agrees(targets, sides ? event.actors() : event.recipients(), heads);
            source |= sourceHere;
            target |= targetHere;
            joint |= sourceHere && targetHere;
        }
        return new Roles(true, source, target, joint);
    }

    /** Whether one of the marked stretches is among the actors; nothing marked asks for nothing. */
    private static boolean agrees(List<Span> marked, List<Actor> actors, Heads heads) {
        return marked.isEmpty()
                || marked.stream().anyMatch(span -> actors.stream()
                        .anyMatch(actor -> heads.agree(span, actor.phrase().span()) || heads.isMeant(span, actor)));
    }
}
