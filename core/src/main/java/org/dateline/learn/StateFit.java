package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a logistic regression over states of words by Newton's method, with a penalty on the square of the weights but not of the constant.
 * The same examples in the same order give the same bits.
 */
final class StateFit {

    private static final int ROUNDS = 12;
    private static final double SETTLED = 1e-6;
    /** Keeps the curvature positive where all shares are near 0 or 1. */
    private static final double LEAST_CURVATURE = 1e-6;

    private final List<double[]> states = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /** A model. @param bias the constant @param weights one for each number of a state */
    record Model(double bias, double[] weights) {

        /** How likely a word with a state reports such an event. */
        double share(double[] state) {
            return Example.logistic(bias + ExampleWords.product(weights, state));
        }

        /** The index of the likeliest word of an example, or -1 without words. */
        int likeliest(ExampleWords example) {
            int best = -1;
            for (int word = 0; word < example.states().size(); word++) {
                double[] state = example.states().get(word);
                best = best < 0 || share(state) > share(example.states().get(best)) ? word : best;
            }
            return best;
        }

        /** The share of the likeliest word of an example. */
        double most(ExampleWords example) {
            int best = likeliest(example);
            return best < 0 ? 0 : share(example.states().get(best));
        }
    }

    void add(double[] state, boolean answer, double weight) {
        states.add(state);
        answers.add(answer);
        weights.add(weight);
    }

    /** The model that fits best. @param strength of the penalty, more than 0 */
    Model fit(double strength) {
        int size = states.get(0).length + 1;
        double[] found = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size];
            double[][] curvature = new double[size][size];
            for (int at = 1; at < size; at++) {
                slope[at] = strength * found[at];
                curvature[at][at] = strength;
            }
            curvature[0][0] = LEAST_CURVATURE;
            for (int row = 0; row < states.size(); row++) {
                add(row, found, slope, curvature);
            }
            double[] step = solved(curvature, slope);
            double most = 0;
            for (int at = 0; at < size; at++) {
                found[at] -= step[at];
                most = Math.max(most, Math.abs(step[at]));
            }
            if (most < SETTLED) {
                break;
            }
        }
        double[] weightsOfState = new double[size - 1];
        System.arraycopy(found, 1, weightsOfState, 0, size - 1);
        return new Model(found[0], weightsOfState);
    }

    private void add(int row, double[] found, double[] slope, double[][] curvature) {
        double[] state = states.get(row);
        double sum = found[0];
        for (int at = 0; at < state.length; at++) {
            sum += found[at + 1] * state[at];
        }
        double share = Example.logistic(sum);
        double weight = weights.get(row);
        double error = weight * (share - (answers.get(row) ? 1 : 0));
        double bend = weight * Math.max(LEAST_CURVATURE, share * (1 - share));
        slope[0] += error;
        curvature[0][0] += bend;
        for (int at = 0; at < state.length; at++) {
            slope[at + 1] += error * state[at];
            double part = bend * state[at];
            curvature[at + 1][0] += part;
            for (int other = 0; other <= at; other++) {
                curvature[at + 1][other + 1] += part * state[other];
            }
        }
    }

    /** Solves a symmetric positive system of which the lower half is given, by Cholesky's method, in place. */
    private static double[] solved(double[][] lower, double[] right) {
        int size = right.length;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = lower[row][column];
                for (int at = 0; at < column; at++) {
                    sum -= lower[row][at] * lower[column][at];
                }
                lower[row][column] =
                        row == column ? Math.sqrt(Math.max(sum, LEAST_CURVATURE)) : sum / lower[column][column];
            }
        }
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int at = 0; at < row; at++) {
                solution[row] -= lower[row][at] * solution[at];
            }
            solution[row] /= lower[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int at = row + 1; at < size; at++) {
                solution[row] -= lower[at][row] * solution[at];
            }
            solution[row] /= lower[row][row];
        }
        return solution;
    }
}
