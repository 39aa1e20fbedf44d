package org.dateline.link.story;

import java.util.Arrays;
import java.util.Map;

/** What a report is about: its words, each with a weight, all together of length 1. */
public final class Subject {

    private final long[] words;
    private final float[] weights;

    /** @param weights a weight a word */
    Subject(Map<String, Double> weights) {
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        long[] hashes = new long[weights.size()];
        java.util.Map<Long, Double> byHash = new java.util.TreeMap<>();
        weights.forEach((word, weight) -> byHash.merge(hash(word), weight, Double::sum));
        int at = 0;
        float[] scaled = new float[byHash.size()];
        for (Map.Entry<Long, Double> entry : byHash.entrySet()) {
            hashes[at] = entry.getKey();
            scaled[at++] = (float) (length == 0 ? 0 : entry.getValue() / length);
        }
        this.words = Arrays.copyOf(hashes, at);
        this.weights = scaled;
    }

    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < word.length(); index++) {
            hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
        }
        return hash;
    }

    /** How alike two reports are in what they are about, from 0 to 1: the cosine of their weighed words. */
    public double likeness(Subject other) {
        double sum = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < words.length && theirs < other.words.length) {
            if (words[mine] == other.words[theirs]) {
                sum += weights[mine++] * other.weights[theirs++];
            } else if (words[mine] < other.words[theirs]) {
                mine++;
            } else {
                theirs++;
            }
        }
        return sum;
    }
}
