package org.dateline.mention;

import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/**
 * Scores candidates for the antecedent of a mention, and that it has none: word-level coreference (Dobrovolskii 2021) with signs.
 * The score of a pair is a product of the two states, projected to a small dimension, and a hidden layer over both states and
 * all signs; each sign also has a weight of its own.
 */
final class AntecedentScorer {

    private final int hidden;
    private final int rank;
    private final float[][] ofOne;
    private final float[][] ofTwo;
    private final float[][] ofState;
    private final float[] stateBias;
    private final float[][] product;
    private final float[] out;
    private final float[] noneOut;
    private final float[] bias;
    private final float[] noneBias;
    private final float noneStart;

    /** What a mention gives to the scores of its pairs. */
    @SuppressWarnings("ArrayRecordComponent")
    record Projected(float[] later, float[] earlier, float[] left, float[] right, float none) {}

    AntecedentScorer(List<DataFile> files, SignNumbers numbers, List<Problem> problems) {
        ScorerWeights weights = new ScorerWeights(files, problems);
        this.out = weights.row("out");
        this.noneOut = weights.row("none out");
        this.bias = weights.row("bias");
        this.noneBias = weights.row("none bias");
        this.noneStart = weights.row("none start").length == 0 ? 0 : weights.row("none start")[0];
        this.hidden = out.length;
        this.product = weights.matrix("product");
        this.rank = product.length;
        this.ofState = weights.matrix("state");
        this.stateBias = weights.row("state bias");
        this.ofOne = new float[numbers.count()][];
        this.ofTwo = new float[numbers.count()][];
        for (Sign sign : Sign.values()) {
            for (int offset = 0; offset < sign.count(); offset++) {
                int number = numbers.start(sign) + offset;
                ofOne[number] = sign.isOfOne() ? weights.row(sign + " " + offset) : new float[0];
                float[] row = sign.isOfOne() ? new float[0] : weights.row(sign + " " + offset);
                ofTwo[number] = row.length == 0 ? new float[hidden + 1] : row;
            }
        }
    }

    /** Projects a mention. */
    Projected project(HeadMention mention, int[] signs) {
        float[] sum = new float[3 * hidden + 2 * rank];
        float none = noneStart;
        for (int sign : signs) {
            float[] row = ofOne[sign];
            for (int at = 0; at < row.length - 1; at++) {
                sum[at] += row[at];
            }
            none += row.length > 0 ? row[row.length - 1] : 0;
        }
        float[] state = mention.state();
        if (state.length == ofState.length && state.length > 0) {
            add(stateBias, 1, sum);
            add(ofState, state, sum);
        }
        float[] later = new float[hidden];
        float[] earlier = new float[hidden];
        System.arraycopy(sum, 0, later, 0, hidden);
        for (int at = 0; at < hidden; at++) {
            earlier[at] = sum[hidden + at] + bias[at];
            none += Math.max(0, sum[2 * hidden + at] + noneBias[at]) * noneOut[at];
        }
        float[] left = new float[rank];
        float[] right = new float[rank];
        System.arraycopy(sum, 3 * hidden, left, 0, rank);
        System.arraycopy(sum, 3 * hidden + rank, right, 0, rank);
        return new Projected(later, earlier, left, right, none);
    }

    /** Adds rows, each times a number: four at a time, so that the sum is read and written less often. */
    private static void add(float[][] rows, float[] times, float[] sum) {
        int at = 0;
        for (; at + 3 < times.length; at += 4) {
            float[] first = rows[at];
            float[] second = rows[at + 1];
            float[] third = rows[at + 2];
            float[] fourth = rows[at + 3];
            float ofFirst = times[at];
            float ofSecond = times[at + 1];
            float ofThird = times[at + 2];
            float ofFourth = times[at + 3];
            for (int column = 0; column < first.length; column++) {
                sum[column] += ofFirst * first[column]
                        + ofSecond * second[column]
                        + ofThird * third[column]
                        + ofFourth * fourth[column];
            }
        }
        for (; at < times.length; at++) {
            add(rows[at], times[at], sum);
        }
    }

    private static void add(float[] row, float times, float[] sum) {
        int columns = Math.min(row.length, sum.length);
        for (int at = 0; at < columns; at++) {
            sum[at] += times * row[at];
        }
    }

    /** The score of a pair. */
    float score(Projected mention, Projected other, int[] signs) {
        float[] later = mention.later();
        float[] earlier = other.earlier();
        float[] sum = new float[hidden];
        for (int at = 0; at < hidden; at++) {
            sum[at] = later[at] + earlier[at];
        }
        float score = add(signs, sum);
        float[] left = mention.left();
        float[] right = other.right();
        float[] times = new float[rank];
        for (int at = 0; at < rank; at++) {
            times[at] = left[at] * right[at];
            score += times[at];
        }
        add(product, times, sum);
        for (int at = 0; at < hidden; at++) {
            if (sum[at] > 0) {
                score += sum[at] * out[at];
            }
        }
        return score;
    }

    /** Adds the rows of some signs, four at a time as above, and gives the sum of their own weights. */
    private float add(int[] signs, float[] sum) {
        float weights = 0;
        int at = 0;
        for (; at + 3 < signs.length; at += 4) {
            float[] first = ofTwo[signs[at]];
            float[] second = ofTwo[signs[at + 1]];
            float[] third = ofTwo[signs[at + 2]];
            float[] fourth = ofTwo[signs[at + 3]];
            for (int column = 0; column < sum.length; column++) {
                sum[column] = sum[column] + first[column] + second[column] + third[column] + fourth[column];
            }
            weights = weights + first[hidden] + second[hidden] + third[hidden] + fourth[hidden];
        }
        for (; at < signs.length; at++) {
            add(ofTwo[signs[at]], 1, sum);
            weights += ofTwo[signs[at]][hidden];
        }
        return weights;
    }
}
