package org.dateline.model.annotation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoder's judgement of a word in its sentence: the probabilities of "none" and of each type of event, and of the modes of each
 * type if the word reports an event of it ({@code ASSAULT/aerial}; {@code ASSAULT/-} for no mode).
 */
public final class Judgement {

    /** Of a word that no judge has seen. */
    public static final Judgement UNKNOWN = new Judgement(List.of(), new float[0]);

    private static final String NO_MODE = "-";

    private final List<String> names;
    private final float[] shares;

    /**
     * @param names {@code none} and the types, then the modes, as many as there are shares
     * @param shares from 0 to 1; those of the types together 1, and those of the modes of each type
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

    /** The likeliest mode of a type if it is at least so likely; null when another is, or none. */
    public @Nullable String mode(String type, double least) {
        String best = null;
        double most = least;
        for (int at = 0; at < shares.length; at++) {
            if (shares[at] >= most && isModeOf(type, names.get(at))) {
                best = names.get(at).substring(type.length() + 1);
                most = shares[at];
            }
        }
        return NO_MODE.equals(best) ? null : best;
    }

    private static boolean isModeOf(String type, String name) {
        return name.length() > type.length() && name.charAt(type.length()) == '/' && name.startsWith(type);
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
            boolean type = names.get(at).indexOf('/') < 0;
            best = type && shares[at] > shares[best] ? at : best;
        }
        return names.isEmpty() ? "none" : names.get(best);
    }
}
