package org.dateline.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of a logistic model to examples. Each weight is held to what it was before: the cost of an answer is its log loss, and
 * half the strength times the square of each difference is added. A weight whose sign no example has stays as it was.
 *
 * <p>One weight after the other is moved, sorted by sign, by Newton's step with the greatest curvature that there can be, so that the cost
 * falls with every step. The same examples in the same order give the same bits on every machine.
 */
final class LogisticFit {

    private static final int MOST_ROUNDS = 400;
    private static final double SMALLEST_STEP = 1e-4;
    private static final double GREATEST_CURVATURE = 0.25;

    private final List<Example> examples;
    private final double strength;
    private final double[] sums;

    private LogisticFit(List<Example> examples, double strength) {
        this.examples = examples;
        this.strength = strength;
        this.sums = new double[examples.size()];
    }

    /** A sign, with the examples that have it and how much of it each has. */
    private static final class Column {
        private final List<Integer> rows = new ArrayList<>();
        private final List<Double> amounts = new ArrayList<>();
        private double before;
        private double now;
        private double curvature;
    }

    /**
     * The weights that fit best.
     *
     * @param examples in a fixed order
     * @param before the weights so far
     * @param strength how firmly the weights are held to those before, more than 0
     * @return all weights: those before, and those that the examples move
     */
    static Map<String, Double> fit(List<Example> examples, Map<String, Double> before, double strength) {
        return new LogisticFit(examples, strength).fit(before);
    }

    private Map<String, Double> fit(Map<String, Double> before) {
        TreeMap<String, Column> columns = columns(before);
        boolean moving = true;
        for (int round = 0; round < MOST_ROUNDS && moving; round++) {
            moving = false;
            for (Column column : columns.values()) {
                moving |= Math.abs(move(column)) > SMALLEST_STEP;
            }
        }
        Map<String, Double> weights = new TreeMap<>(before);
        columns.forEach((sign, column) -> weights.put(sign, column.now));
        return weights;
    }

    private TreeMap<String, Column> columns(Map<String, Double> before) {
        TreeMap<String, Column> columns = new TreeMap<>();
        for (int row = 0; row < examples.size(); row++) {
            Example example = examples.get(row);
            for (Map.Entry<String, Double> sign : example.signs().entrySet()) {
                Column column = columns.computeIfAbsent(sign.getKey(), none -> new Column());
                double amount = sign.getValue();
                column.rows.add(row);
                column.amounts.add(amount);
                column.before = before.getOrDefault(sign.getKey(), 0.0);
                column.now = column.before;
                column.curvature += GREATEST_CURVATURE * example.weight() * amount * amount;
                sums[row] += column.before * amount;
            }
        }
        return columns;
    }

    /** Moves one weight; returns by how much. */
    private double move(Column column) {
        double slope = strength * (column.now - column.before);
        for (int at = 0; at < column.rows.size(); at++) {
            int row = column.rows.get(at);
            Example example = examples.get(row);
            slope += example.weight()
                    * column.amounts.get(at)
                    * (Example.logistic(sums[row]) - (example.right() ? 1 : 0));
        }
        double step = -slope / (column.curvature + strength);
        column.now += step;
        for (int at = 0; at < column.rows.size(); at++) {
            sums[column.rows.get(at)] += step * column.amounts.get(at);
        }
        return step;
    }
}
