package org.dateline.eval.linking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dateline.StepTimes;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Evaluation;
import org.dateline.eval.measure.Measurement;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Copy;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.copy.Fingerprints;
import tools.jackson.databind.JsonNode;

/**
 * Copies: of every article of a set a spun one is made, with a share of its words replaced by words of other articles, one sentence in
 * ten dropped, a caption before it and a sign-up box behind it, in its order or with words of each phrase shuffled as translation
 * shuffles them. Told are the share that is found by its keys and taken for a copy of its article, and how many of all pairs of
 * different articles are taken for copies, true ones among them. The numbers are drawn from a fixed seed.
 */
public final class CopyEvaluation implements Evaluation {

    private static final long SEED = 20261128;

    private record Way(String name, double replaced, boolean shuffled) {}

    private static final List<Way> WAYS = List.of(
            new Way("spun_30", 0.3, false),
            new Way("spun_50", 0.5, false),
            new Way("translated_30", 0.3, true),
            new Way("translated_50", 0.5, true));

    @Override
    public boolean measures(String set) {
        return set.startsWith("t17");
    }

    @Override
    public Measurement measure(EvalSet set, CoderUnderTest coder) {
        Fingerprints fingerprints = new Fingerprints(coder.data().files("link", ".txt"));
        List<String> texts = new ArrayList<>();
        List<String> vocabulary = new ArrayList<>();
        for (JsonNode item : set.items()) {
            String text = item.path("text").asString("");
            texts.add(text);
            Collections.addAll(vocabulary, text.split("\\s+"));
        }
        long start = System.nanoTime();
        List<Fingerprint> known = texts.stream().map(fingerprints::of).toList();
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, Double> facts = new LinkedHashMap<>();
        Random random = new Random(SEED);
        for (Way way : WAYS) {
            int found = 0;
            for (int index = 0; index < texts.size(); index++) {
                Fingerprint spun = fingerprints.of(spun(texts.get(index), way, vocabulary, random));
                boolean candidate = sharesKey(spun, known.get(index));
                found += candidate && Copies.between(spun, known.get(index), false) != null ? 1 : 0;
            }
            figures.put(way.name(), Measurement.share(found, texts.size()));
        }
        Map<Copy.Kind, Integer> pairs = pairs(texts, known);
        double all = texts.size() * (texts.size() - 1.0) / 2;
        pairs.forEach((kind, count) -> facts.put("pairs " + kind, (double) count));
        facts.put(
                "pairs in 10,000",
                10_000 * pairs.values().stream().mapToInt(Integer::intValue).sum() / Math.max(1, all));
        facts.put("fingerprints/s", texts.size() / Math.max(1e-9, seconds));
        return new Measurement(texts.size(), figures, facts, Map.of(), List.of(), StepTimes.NONE);
    }

    private static boolean sharesKey(Fingerprint one, Fingerprint other) {
        java.util.Set<Long> keys = new java.util.HashSet<>();
        for (long key : other.keys(Copies.KEYS)) {
            keys.add(key);
        }
        for (long key : one.keys(Copies.KEYS)) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Copy.Kind, Integer> pairs(List<String> texts, List<Fingerprint> known) {
        Map<Long, List<Integer>> keys = new HashMap<>();
        Map<Copy.Kind, Integer> counts = new TreeMap<>();
        for (int index = 0; index < known.size(); index++) {
            java.util.Set<Integer> candidates = new java.util.TreeSet<>();
            for (long key : known.get(index).keys(Copies.KEYS)) {
                List<Integer> others = keys.computeIfAbsent(key, one -> new ArrayList<>());
                candidates.addAll(others);
                others.add(index);
            }
            for (int other : candidates) {
                Copy copy = Copies.between(
                        known.get(index), known.get(other), texts.get(index).equals(texts.get(other)));
                if (copy != null) {
                    counts.merge(copy.kind(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String spun(String text, Way way, List<String> vocabulary, Random random) {
        StringBuilder spun = new StringBuilder("[caption] Smoke over the town on Monday. Picture: A. Nyman / Lamp\n\n");
        for (String paragraph : text.split("\n")) {
            for (String sentence : paragraph.split("(?<=[.!?])\\s+")) {
                if (random.nextInt(10) > 0) {
                    spun.append(sentence(sentence, way, vocabulary, random)).append(' ');
                }
            }
            spun.append('\n');
        }
        return spun + "Sign up for our newsletter and get the latest news every morning. All rights reserved.";
    }

    private static String sentence(String sentence, Way way, List<String> vocabulary, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split("\\s+")));
        words.replaceAll(word ->
                random.nextDouble() < way.replaced() ? vocabulary.get(random.nextInt(vocabulary.size())) : word);
        for (int from = 0; way.shuffled() && from < words.size(); ) {
            int to = Math.min(words.size(), from + 2 + random.nextInt(4));
            Collections.shuffle(words.subList(from, to), random);
            from = to;
        }
        return String.join(" ", words);
    }
}
