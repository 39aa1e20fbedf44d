package org.dateline.link.story;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a report is about: its strongest words, each with a weight, all together of length 1. */
public final class Subject {

    /** How many words are kept; what is left out matters little. */
    static final int KEPT = 160;

    /** By how many words similar reports are looked up; see {@link Key}. */
    private static final int KEYS = 24;

    private static final int SCALE = 10_000;

    /** The subject of a report without words. */
    public static final Subject EMPTY = new Subject(new long[0], new float[0]);

    private final long[] words;
    private final float[] weights;

    private Subject(long[] words, float[] weights) {
        this.words = words;
        this.weights = weights;
    }

    /**
     * A word by which reports are looked up, one of the strongest.
     *
     * @param word stands for the word
     * @param weight its weight in ten thousandths
     */
    public record Key(long word, int weight) {}

    /**
     * @param weights a weight a word
     * @param isRare whether few reports have a word, so that reports may be looked up by it
     */
    static Subject of(Map<String, Double> weights, Predicate<String> isRare) {
        Map<Long, Double> byHash = new TreeMap<>();
        weights.forEach((word, weight) -> byHash.merge(hash(word, isRare.test(word)), weight, Double::sum));
        List<Map.Entry<Long, Double>> kept = byHash.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        double length = Math.sqrt(kept.stream()
                .mapToDouble(one -> one.getValue() * one.getValue())
                .sum());
        long[] words = new long[kept.size()];
        float[] scaled = new float[kept.size()];
        for (int at = 0; at < words.length; at++) {
            words[at] = kept.get(at).getKey();
            scaled[at] = (float) (length == 0 ? 0 : kept.get(at).getValue() / length);
        }
        return new Subject(words, scaled);
    }

    /** Stands for a word; the last bit is set when it is rare. */
    private static long hash(String word, boolean rare) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < word.length(); index++) {
            hash = (hash ^ word.charAt(index)) * 0x100000001b3L;
        }
        return rare ? hash | 1 : hash & ~1L;
    }

    /** How similar two reports are in what they are about, from 0 to 1: the cosine of their weighted words. */
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

    /** The words by which reports that are about the same are looked up: of the rare ones the strongest. */
    public List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (int at = 0; at < words.length; at++) {
            if ((words[at] & 1) == 0) {
                continue;
            }
            keys.add(new Key(words[at], Math.round(weights[at] * SCALE)));
        }
        keys.sort(Comparator.comparingInt(Key::weight).reversed().thenComparing(Key::word));
        return List.copyOf(keys.subList(0, Math.min(KEYS, keys.size())));
    }

    /** The subject as bytes, for a store. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(words.length * 12);
        for (int at = 0; at < words.length; at++) {
            buffer.putLong(words[at]).putFloat(weights[at]);
        }
        return buffer.array();
    }

    /** Reads what {@link #bytes} gave. */
    public static Subject of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long[] words = new long[bytes.length / 12];
        float[] weights = new float[words.length];
        for (int at = 0; at < words.length; at++) {
            words[at] = buffer.getLong();
            weights[at] = buffer.getFloat();
        }
        return new Subject(words, weights);
    }
}
