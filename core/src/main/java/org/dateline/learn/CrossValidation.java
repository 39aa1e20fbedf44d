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
    private static final double[] STRENGTHS = {16, 32, 64, 128, 256, 512};

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
            return other instanceof Tested tested
                    && weights.equals(tested.weights)
                    && Arrays.equals(shares, tested.shares);
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

    /**
     * The greatest strength whose weights lose on reports that they did not see no more than one standard error over reports above the
     * least: of a few reports the least loss is often chance, and firmly held weights do no harm.
     */
    private double best(List<Example> examples, int parts) {
        List<Map<String, Double>> losses = new ArrayList<>();
        int least = 0;
        for (int at = 0; at < STRENGTHS.length; at++) {
            losses.add(losses(examples, STRENGTHS[at], parts));
            least = sum(losses.get(at)) < sum(losses.get(least)) ? at : least;
        }
        int best = least;
        for (int at = least + 1; at < STRENGTHS.length; at++) {
            best = errors(losses.get(at), losses.get(least)) <= 1 ? at : best;
        }
        return STRENGTHS[best];
    }

    private Map<String, Double> losses(List<Example> examples, double strength, int parts) {
        Map<String, Double> losses = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            Map<String, Double> weights = LogisticFit.fit(without(examples, part, parts), before, strength);
            for (Example example : examples) {
                if (part(example, parts) == part) {
                    losses.merge(example.report(), example.loss(example.share(weights)), Double::sum);
                }
            }
        }
        return losses;
    }

    private static double sum(Map<String, Double> losses) {
        return losses.values().stream().mapToDouble(loss -> loss).sum();
    }

    /** By how much more is lost, in standard errors of the differences of the reports. */
    private static double errors(Map<String, Double> more, Map<String, Double> less) {
        double sum = sum(more) - sum(less);
        double mean = sum / Math.max(1, more.size());
        double squares = 0;
        for (Map.Entry<String, Double> report : more.entrySet()) {
            double difference = report.getValue() - less.getOrDefault(report.getKey(), 0.0) - mean;
            squares += difference * difference;
        }
        return sum == 0 ? 0 : sum / Math.sqrt(Math.max(1e-12, squares));
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
        Map<String, Double> losses = new TreeMap<>();
        Map<String, Double> fewer = new TreeMap<>();
        for (int at = 0; at < examples.size(); at++) {
            Example example = examples.get(at);
            losses.merge(example.report(), example.loss(example.share(before)), Double::sum);
            fewer.merge(example.report(), example.loss(tested.share(at)), Double::sum);
        }
        return errors(losses, fewer);
    }
}
