package org.dateline.model.annotation;

import java.util.Arrays;
import java.util.List;

/** The encoder's judgement of a word in its sentence: the probabilities of "none" and of each type of event. */
public final class Judgement {

    /** Of a word that no judge has seen. */
    public static final Judgement UNKNOWN = new Judgement(List.of(), new float[0]);

    private final List<String> names;
    private final float[] shares;

    /**
     * @param names {@code none} and the types, as many as there are shares
     * @param shares from 0 to 1, together 1
     */
    public Judgement(List<String> names, float[] shares) {
        this.names = names;
        this.shares = shares.clone();
    }

    /** Whether a judge has seen the word. */
    public boolean isKnown() {
        return !names.isEmpty();
    }

    /** The probability that the word reports no event, from 0 to 1. */
    public double none() {
        return share("none");
    }

    /** The probability that the word reports an event of a type, from 0 to 1. */
    public double share(String type) {
        int at = names.indexOf(type);
        return at < 0 ? 0 : shares[at];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Judgement judgement
                && names.equals(judgement.names)
                && Arrays.equals(shares, judgement.shares);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.hashCode(shares);
    }

    /** The likeliest of {@code none} and the types; {@code none} when unknown. */
    public String likeliest() {
        int best = 0;
        for (int at = 1; at < shares.length; at++) {
            best = shares[at] > shares[best] ? at : best;
        }
        return names.isEmpty() ? "none" : names.get(best);
    }
}
