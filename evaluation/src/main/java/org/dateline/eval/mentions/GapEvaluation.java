package org.dateline.eval.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.mention.AntecedentLinks;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.ChainMention;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import tools.jackson.databind.JsonNode;

/**
 * GAP (Webster et al. 2018): a pronoun and two names, A and B; it stands for one of them, or for neither. Texts are read as they
 * are. The pronoun is taken for the name with which it is likelier of one thing, over all ways through antecedents, if that is
 * likely at all. {@code accuracy} is the share of the labels, two a pronoun, that are right; {@code pronouns} the share of the
 * pronouns with both labels right; {@code f1} that of labels, as the authors of the set count.
 */
public final class GapEvaluation implements Evaluation {

    /** Less likely is neither. */
    private static final double LEAST = 0.05;

    private record Answer(boolean goldFirst, boolean goldSecond, boolean first, boolean second, String text) {
        private boolean isRight() {
            return goldFirst == first && goldSecond == second;
        }
    }

    @Override
    public boolean measures(String set) {
        return set.startsWith("gap-");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        List<Answer> answers = coder.each(set.items(), item -> answer(item, coder));
        long labels = 0;
        long both = 0;
        long hit = 0;
        long gold = 0;
        long found = 0;
        List<String> misses = new ArrayList<>();
        for (Answer answer : answers) {
            labels += (answer.goldFirst() == answer.first() ? 1 : 0) + (answer.goldSecond() == answer.second() ? 1 : 0);
            both += answer.isRight() ? 1 : 0;
            hit += (answer.goldFirst() && answer.first() ? 1 : 0) + (answer.goldSecond() && answer.second() ? 1 : 0);
            gold += (answer.goldFirst() ? 1 : 0) + (answer.goldSecond() ? 1 : 0);
            found += (answer.first() ? 1 : 0) + (answer.second() ? 1 : 0);
            if (!answer.isRight()) {
                misses.add(answer.text());
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", Measurement.share(labels, 2L * answers.size()));
        figures.put("pronouns", Measurement.share(both, answers.size()));
        figures.put("f1", Measurement.share(2 * hit, gold + found));
        return new Measurement(answers.size(), figures, Map.of(), Map.of(), misses, StepTimes.NONE);
    }

    private static Answer answer(JsonNode item, CoderUnderTest coder) {
        Annotated text = coder.dateline().annotate(item.path("Text").asString(""));
        AntecedentLinks links = coder.dateline().mentions().links(text.sentences());
        List<Integer> pronoun = within(links, text, item, "Pronoun");
        Set<Integer> ofFirst = new HashSet<>(within(links, text, item, "A"));
        Set<Integer> ofSecond = new HashSet<>(within(links, text, item, "B"));
        List<Integer> first = alike(links, text, ofFirst, ofSecond);
        List<Integer> second = alike(links, text, ofSecond, ofFirst);
        double one = pronoun.isEmpty() ? 0 : likelihood(links, pronoun.get(0), first);
        double two = pronoun.isEmpty() ? 0 : likelihood(links, pronoun.get(0), second);
        boolean goldFirst = item.path("A-coref").asString("").equals("TRUE");
        boolean goldSecond = item.path("B-coref").asString("").equals("TRUE");
        boolean isFirst = one > LEAST && one >= two;
        boolean isSecond = two > LEAST && two > one;
        String described = item.path("ID").asString("") + "\t"
                + item.path("Pronoun").asString("") + "\t"
                + (isFirst
                        ? item.path("A").asString("")
                        : isSecond ? item.path("B").asString("") : "neither") + "\tfor "
                + (goldFirst
                        ? item.path("A").asString("")
                        : goldSecond ? item.path("B").asString("") : "neither") + "\t"
                + item.path("Text").asString("");
        return new Answer(goldFirst, goldSecond, isFirst, isSecond, described);
    }

    /** How likely a pronoun is of one thing with names before it, or else the first name after it with the pronoun. */
    private static double likelihood(AntecedentLinks links, int pronoun, List<Integer> names) {
        List<Integer> before = names.stream().filter(name -> name < pronoun).toList();
        if (!before.isEmpty() || names.isEmpty()) {
            return before.isEmpty() ? 0 : links.likelihood(pronoun, before);
        }
        return links.likelihood(names.get(0), List.of(pronoun));
    }

    /** The mentions whose heads lie in a stretch of the text. */
    private static List<Integer> within(AntecedentLinks links, Annotated text, JsonNode item, String name) {
        int start = Integer.parseInt(item.path(name + "-offset").asString("0"));
        Span span = new Span(start, start + item.path(name).asString("").length());
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < links.mentions().size(); number++) {
            Span head = head(links, text, number).span();
            if (!links.mentions().get(number).isJoint() && head.start() >= span.start() && head.end() <= span.end()) {
                found.add(number);
            }
        }
        return found;
    }

    private static Token head(AntecedentLinks links, Annotated text, int number) {
        ChainMention mention = links.mentions().get(number);
        return text.sentences().get(mention.sentence()).token(mention.head());
    }

    /** All mentions of a name: those with the same head word, unless the other name has it too. */
    private static List<Integer> alike(AntecedentLinks links, Annotated text, Set<Integer> names, Set<Integer> others) {
        Set<String> words = new HashSet<>();
        names.forEach(name -> words.add(head(links, text, name).text()));
        others.forEach(name -> words.remove(head(links, text, name).text()));
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < links.mentions().size(); number++) {
            boolean same = words.contains(head(links, text, number).text())
                    && !links.mentions().get(number).isJoint();
            if (same || names.contains(number)) {
                found.add(number);
            }
        }
        return found;
    }
}
