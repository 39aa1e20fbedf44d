package org.dateline.learn;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a logistic model is fitted to.
 *
 * @param report the report that it comes from; examples of one report are never apart when weights are tested
 * @param signs the signs that it has, each with how much of it
 * @param right the answer
 * @param weight how much it counts, more than 0
 */
record Example(String report, Map<String, Double> signs, boolean right, double weight) {

    /** Copies the map; the order of the signs is kept, because sums depend on it. */
    Example {
        signs = Collections.unmodifiableMap(new LinkedHashMap<>(signs));
    }

    /** An example with signs that are there or not. */
    static Example of(String report, Collection<String> signs, boolean right, double weight) {
        Map<String, Double> all = new LinkedHashMap<>();
        signs.forEach(sign -> all.put(sign, 1.0));
        return new Example(report, all, right, weight);
    }

    /** How likely the answer is yes by some weights, from 0 to 1. */
    double share(Map<String, Double> weights) {
        double sum = 0;
        for (Map.Entry<String, Double> sign : signs.entrySet()) {
            sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        return logistic(sum);
    }

    /** What it costs to have held a share for likely: the logarithm of the share of the answer, negated, times the weight. */
    double loss(double share) {
        double bounded = Math.min(1 - 1e-9, Math.max(1e-9, right ? share : 1 - share));
        return -weight * StrictMath.log(bounded);
    }

    static double logistic(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
