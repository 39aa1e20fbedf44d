package org.dateline.eval.types;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.eval.measure.ClassScores;

/**
 * Measures root recall and precision on sentences that each have one gold root: recall is the share of sentences whose
 * gold root is among the events coded; precision the share of the sentences coded at all in which it is.
 */
public final class RootScores {

    /**
     * A sentence with its answer.
     *
     * @param id its name
     * @param text the sentence
     * @param root gold root; YIELD stands for CONCEDE or RETREAT
     */
    public record Item(String id, String text, String root) {}

    /**
     * What was coded for a sentence.
     *
     * @param item the sentence
     * @param types the types of its events, in order, repeated where coded more than once
     */
    public record Coded(Item item, List<String> types) {

        /** Whether the gold root is among them. */
        public boolean isRight() {
            return roots(types).contains(item.root());
        }
    }

    /**
     * All figures.
     *
     * @param items sentences measured
     * @param codedSentences sentences with an event
     * @param right sentences whose gold root was found
     * @param events events in all
     * @param perRoot by root, in the order of the alphabet
     */
    public record Figures(int items, int codedSentences, int right, int events, Map<String, ClassScores> perRoot) {

        /** Root recall. */
        public double recall() {
            return items == 0 ? 0 : (double) right / items;
        }

        /** Of the sentences coded at all, the share that is right. */
        public double precision() {
            return codedSentences == 0 ? 0 : (double) right / codedSentences;
        }

        /** Events a coded sentence. */
        public double eventsPerSentence() {
            return codedSentences == 0 ? 0 : (double) events / codedSentences;
        }

        /** Unweighted mean of the roots' F1. */
        public double macroF1() {
            return perRoot.values().stream()
                    .mapToDouble(ClassScores::f1)
                    .average()
                    .orElse(0);
        }
    }

    private RootScores() {}

    /** The figures of what was coded. */
    public static Figures figures(List<Coded> coded) {
        Map<String, int[]> perRoot = new TreeMap<>();
        int codedSentences = 0;
        int right = 0;
        int events = 0;
        for (Coded one : coded) {
            perRoot.computeIfAbsent(one.item().root(), root -> new int[3])[0]++;
            events += one.types().size();
            codedSentences += one.types().isEmpty() ? 0 : 1;
            if (one.isRight()) {
                right++;
                perRoot.get(one.item().root())[1]++;
            }
            for (String root : roots(one.types())) {
                perRoot.computeIfAbsent(root, name -> new int[3])[2]++;
            }
        }
        Map<String, ClassScores> figures = new TreeMap<>();
        perRoot.forEach((root, counts) -> figures.put(root, new ClassScores(counts[0], counts[1], counts[2])));
        return new Figures(coded.size(), codedSentences, right, events, figures);
    }

    /** The set's own roots: CONCEDE and RETREAT are its YIELD. */
    static Set<String> roots(List<String> types) {
        Set<String> roots = new LinkedHashSet<>();
        for (String type : types) {
            roots.add(type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type);
        }
        return roots;
    }
}
