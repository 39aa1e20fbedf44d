package org.dateline.model.annotation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an encoder holds of the words of a sentence, from which later steps may learn: a vector for each word that heads a mention, and
 * for the sentence and each word a projection to a few numbers. Kept in bytes with one scale a word, so that a cache of sentences stays small.
 */
public final class WordStates {

    /** No states at all. */
    public static final WordStates NONE = new WordStates(Rounded.NONE, Rounded.NONE);

    private static final int LARGEST = 127;

    private final Rounded states;
    private final Rounded projections;

    private WordStates(Rounded states, Rounded projections) {
        this.states = states;
        this.projections = projections;
    }

    /**
     * Keeps some states, rounded.
     *
     * @param states an array for each word, empty for a word without a state
     * @param projections an array for the whole sentence, then for each word; nulls where the encoder has no projection
     */
    public static WordStates of(float[][] states, @Nullable float[][] projections) {
        boolean none = projections.length == 0 || projections[0] == null;
        return new WordStates(Rounded.of(states), none ? Rounded.NONE : Rounded.of(projections));
    }

    /** The state of a word; empty when it has none. */
    public float[] of(int word) {
        return states.of(word);
    }

    /** The projection of the whole sentence; empty when there is none. */
    public float[] projection() {
        return projections.of(0);
    }

    /** The projection of a word; empty when there is none. */
    public float[] projection(int word) {
        return projections.of(word + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordStates all && states.isSame(all.states) && projections.isSame(all.projections);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(states.scales) + Arrays.hashCode(projections.scales);
    }

    /** Vectors in bytes, with a scale for each. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Rounded(byte[][] values, float[] scales) {

        static final Rounded NONE = new Rounded(new byte[0][], new float[0]);

        static Rounded of(float[][] vectors) {
            byte[][] values = new byte[vectors.length][];
            float[] scales = new float[vectors.length];
            for (int word = 0; word < vectors.length; word++) {
                float most = 0;
                for (float value : vectors[word]) {
                    most = Math.max(most, Math.abs(value));
                }
                values[word] = new byte[vectors[word].length];
                scales[word] = most / LARGEST;
                for (int at = 0; most > 0 && at < values[word].length; at++) {
                    values[word][at] = (byte) Math.round(vectors[word][at] / scales[word]);
                }
            }
            return new Rounded(values, scales);
        }

        float[] of(int word) {
            if (word >= values.length) {
                return new float[0];
            }
            float[] vector = new float[values[word].length];
            for (int at = 0; at < vector.length; at++) {
                vector[at] = values[word][at] * scales[word];
            }
            return vector;
        }

        boolean isSame(Rounded other) {
            return Arrays.equals(scales, other.scales) && Arrays.deepEquals(values, other.values);
        }
    }
}
