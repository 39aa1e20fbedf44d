package org.dateline.model.annotation;

import java.util.Arrays;

/**
 * What an encoder holds of the words of a sentence: a vector for each word that heads a mention, from which later steps may
 * learn. Kept in bytes with one scale a word, so that a cache of sentences stays small.
 */
public final class WordStates {

    /** No states at all. */
    public static final WordStates NONE = new WordStates(new byte[0][], new float[0]);

    private static final int LARGEST = 127;

    private final byte[][] values;
    private final float[] scales;

    private WordStates(byte[][] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    /** Keeps some states, rounded. @param states an array for each word, empty for a word without a state */
    public static WordStates of(float[][] states) {
        byte[][] values = new byte[states.length][];
        float[] scales = new float[states.length];
        for (int word = 0; word < states.length; word++) {
            float most = 0;
            for (float value : states[word]) {
                most = Math.max(most, Math.abs(value));
            }
            values[word] = new byte[states[word].length];
            scales[word] = most / LARGEST;
            for (int at = 0; most > 0 && at < values[word].length; at++) {
                values[word][at] = (byte) Math.round(states[word][at] / scales[word]);
            }
        }
        return new WordStates(values, scales);
    }

    /** The state of a word; empty when it has none. */
    public float[] of(int word) {
        if (word >= values.length) {
            return new float[0];
        }
        float[] state = new float[values[word].length];
        for (int at = 0; at < state.length; at++) {
            state[at] = values[word][at] * scales[word];
        }
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordStates states
                && Arrays.equals(scales, states.scales)
                && Arrays.deepEquals(values, states.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scales);
    }
}
