package org.dateline.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Tests weights on reports that they were not fitted to, and finds how firmly they are best held to the weights before. */
final class CrossValidation {

    /** In how many parts the reports are put. */
    static final int PARTS = 5;

    private static final int INNER_PARTS = 3;
    private static final double[] STRENGTHS = {2, 8, 32, 128, 512};

    private final Map<String, Double> before;

    /** @param before the weights so far */
    CrossValidation(Map<String, Double> before) {
        this.before = before;
    }

    /**
     * What came of a test.
     *
     * @param shares for each example how likely the answer is yes, by weights that did not see its report; for choosing those and how firmly
     *     they were held, neither
     * @param strength how firmly weights fitted to all examples are best held
     * @param weights these weights
     */
    record Tested(double[] shares, double strength, Map<String, Double> weights) {

        /** How likely the answer to an example is yes. */
        double share(int example) {
            return shares[example];
        }

        /** The shares hold an array, so two outcomes are the same when their weights are. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Tested tested && weights.equals(tested.weights) && Arrays.equals(shares, tested.shares);
        }

        @Override
        public int hashCode() {
            return weights.hashCode();
        }

        @Override
        public String toString() {
            return "held by " + strength + ": " + weights;
        }
    }

    /** Fits to all examples, and tests each by weights that were fitted to the other reports. */
    Tested test(List<Example> examples) {
        double[] shares = new double[examples.size()];
        for (int part = 0; part < PARTS; part++) {
            List<Example> rest = without(examples, part, PARTS);
            Map<String, Double> weights = LogisticFit.fit(rest, before, best(rest, INNER_PARTS));
            for (int at = 0; at < examples.size(); at++) {
                if (part(examples.get(at), PARTS) == part) {
                    shares[at] = examples.get(at).share(weights);
                }
            }
        }
        double strength = best(examples, PARTS);
        return new Tested(shares, strength, LogisticFit.fit(examples, before, strength));
    }

    /** The strength whose weights lose least on reports that they did not see; the greater of two that lose the same. */
    private double best(List<Example> examples, int parts) {
        double best = STRENGTHS[STRENGTHS.length - 1];
        double least = Double.POSITIVE_INFINITY;
        for (int at = STRENGTHS.length - 1; at >= 0; at--) {
            double loss = loss(examples, STRENGTHS[at], parts);
            if (loss < least) {
                best = STRENGTHS[at];
                least = loss;
            }
        }
        return best;
    }

    private double loss(List<Example> examples, double strength, int parts) {
        double loss = 0;
        for (int part = 0; part < parts; part++) {
            Map<String, Double> weights = LogisticFit.fit(without(examples, part, parts), before, strength);
            for (Example example : examples) {
                loss += part(example, parts) == part ? example.loss(example.share(weights)) : 0;
            }
        }
        return loss;
    }

    private static List<Example> without(List<Example> examples, int part, int parts) {
        return examples.stream().filter(example -> part(example, parts) != part).toList();
    }

    /** The parts within a part are cut another way than the parts themselves. */
    private static int part(Example example, int parts) {
        CRC32 digest = new CRC32();
        digest.update((parts + " " + example.report()).getBytes(StandardCharsets.UTF_8));
        return (int) (digest.getValue() % parts);
    }

    /**
     * By how much other shares lose less, over all examples, in standard errors of the differences of the reports.
     *
     * @param tested shares of the examples
     * @return more than 0 when they lose less than the weights before do
     */
    double gainInErrors(List<Example> examples, Tested tested) {
        Map<String, Double> gains = new TreeMap<>();
        for (int at = 0; at < examples.size(); at++) {
            Example example = examples.get(at);
            gains.merge(example.report(), example.loss(example.share(before)) - example.loss(tested.share(at)), Double::sum);
        }
        List<Double> each = new ArrayList<>(gains.values());
        double sum = each.stream().mapToDouble(gain -> gain).sum();
        double mean = sum / Math.max(1, each.size());
        double squares = each.stream().mapToDouble(gain -> (gain - mean) * (gain - mean)).sum();
        return sum == 0 ? 0 : sum / Math.sqrt(Math.max(1e-12, squares));
    }
}
