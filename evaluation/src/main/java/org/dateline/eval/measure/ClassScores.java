package org.dateline.eval.measure;

/**
 * The figures of one class of answers, such as a PLOVER root.
 *
 * @param gold items of this class
 * @param right those for which it was found
 * @param coded items for which it was found, right or wrong
 */
public record ClassScores(int gold, int right, int coded) {

    /** Share of the gold found. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** Share of the coded that is gold. */
    public double precision() {
        return coded == 0 ? 0 : (double) right / coded;
    }

    /** Harmonic mean. */
    public double f1() {
        double sum = recall() + precision();
        return sum == 0 ? 0 : 2 * recall() * precision() / sum;
    }
}
