package org.dateline.eval.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.StepTimes;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.TreebankSentence;
import org.dateline.model.annotation.Predicate;
import org.dateline.model.annotation.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Semantic roles over a treebank, predicates given: an argument is right when its head word and its label are. Lines of the
 * set give the span of each argument; its head is the word that hangs from outside it in the treebank's tree.
 */
public final class RoleEvaluation implements Evaluation {

    private static final String TREES = "ewt-test.conllu.gz";

    private record Answer(JsonNode item, TreebankSentence gold, Sentence found) {}

    @Override
    public boolean measures(String set) {
        return set.contains("propbank");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        Map<String, TreebankSentence> trees = trees(set.path().resolveSibling(TREES));
        List<JsonNode> items = set.items().stream()
                .filter(item -> item.path("split").asString("").equals("test"))
                .toList();
        List<@Nullable Answer> answers = coder.each(items, item -> answer(item, trees, coder));
        Map<String, int[]> counts = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        int sentences = 0;
        for (Answer answer : answers) {
            if (answer != null) {
                sentences++;
                count(answer, counts, misses);
            }
        }
        Map<String, ClassScores> classes = new LinkedHashMap<>();
        Map<String, Double> figures = new LinkedHashMap<>();
        counts.forEach((kind, count) -> {
            ClassScores score = new ClassScores(count[0], count[1], count[2]);
            classes.put(kind, score);
            figures.put(kind + "_f1", score.f1());
        });
        return new Measurement(sentences, figures, Map.of(), classes, misses, StepTimes.NONE);
    }

    private static Map<String, TreebankSentence> trees(Path file) {
        try {
            return EvalSet.read(file, 1).items().stream()
                    .map(TreebankSentence::of)
                    .collect(Collectors.toMap(TreebankSentence::id, sentence -> sentence, (first, second) -> first));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "roles need the trees of the same sentences: put " + file + " there", failure);
        }
    }

    private static @Nullable Answer answer(JsonNode item, Map<String, TreebankSentence> trees, CoderUnderTest coder) {
        TreebankSentence gold = trees.get(item.path("sent_id").asString(""));
        if (gold == null || gold.rows().size() != item.path("tokens").size()) {
            return null;
        }
        Set<Integer> predicates = item.path("predicates").values().stream()
                .map(predicate -> predicate.path("index").asInt(0))
                .collect(Collectors.toSet());
        return new Answer(item, gold, coder.dateline().annotate(gold.forms(), predicates));
    }

    private static void count(Answer answer, Map<String, int[]> counts, List<String> misses) {
        for (JsonNode predicate : answer.item().path("predicates")) {
            int word = predicate.path("index").asInt(0);
            String kind = kind(answer.gold().universal(word));
            Map<Integer, String> wanted = new HashMap<>();
            for (JsonNode argument : predicate.path("args")) {
                int head = answer.gold()
                        .headOf(
                                argument.path("start").asInt(0),
                                argument.path("end").asInt(0));
                wanted.putIfAbsent(head, argument.path("label").asString(""));
            }
            Map<Integer, String> guessed = new HashMap<>();
            Predicate found = answer.found().predicateAt(word);
            if (found != null) {
                found.arguments().forEach(argument -> guessed.put(argument.token(), argument.label()));
            }
            compare(wanted, guessed, counts.computeIfAbsent(kind + "_roles", name -> new int[3]));
            wanted.values().removeIf(label -> !isNumbered(label));
            guessed.values().removeIf(label -> !isNumbered(label));
            compare(wanted, guessed, counts.computeIfAbsent(kind + "_numbered_roles", name -> new int[3]));
            if (!wanted.equals(guessed)) {
                misses.add(answer.gold().id() + "\t" + answer.gold().form(word) + "\t" + described(answer, guessed)
                        + "\tfor " + described(answer, wanted));
            }
        }
    }

    private static String described(Answer answer, Map<Integer, String> roles) {
        return new TreeMap<>(roles)
                .entrySet().stream()
                        .map(role -> role.getValue() + " " + answer.gold().form(role.getKey()))
                        .toList()
                        .toString();
    }

    private static boolean isNumbered(String label) {
        return label.matches("ARG[0-5]");
    }

    private static String kind(String universal) {
        return switch (universal) {
            case "VERB", "AUX" -> "verb";
            case "NOUN", "PROPN" -> "noun";
            default -> "other";
        };
    }

    /** Adds to the counts of gold, right and found arguments. */
    static void compare(Map<Integer, String> wanted, Map<Integer, String> guessed, int[] counts) {
        counts[0] += wanted.size();
        counts[2] += guessed.size();
        wanted.forEach((word, label) -> counts[1] += label.equals(guessed.get(word)) ? 1 : 0);
    }
}
