package org.dateline.learn;

import java.util.List;
import java.util.Map;
import org.dateline.learn.CrossValidation.Tested;

/**
 * What was learned about one model.
 *
 * @param model its name
 * @param examples how many examples there were
 * @param right how many of them are right
 * @param reports of how many reports they are
 * @param lossBefore the mean log loss of the weights before
 * @param lossAfter the mean log loss of fitted weights, on reports that they were not fitted to
 * @param errors by how much it fell, in standard errors over reports
 * @param strength how firmly the weights are held to those before
 * @param tested the fitted weights
 */
public record ModelLesson(
        String model,
        int examples,
        int right,
        int reports,
        double lossBefore,
        double lossAfter,
        double errors,
        double strength,
        Tested tested) {

    /** A gain of fewer standard errors may be chance. */
    private static final double LEAST_ERRORS = 1;

    /** Of fewer examples, or with fewer of either answer, nothing is learned. */
    private static final int FEWEST = Supply.EVENTS / 2;

    private static final int FEWEST_OF_EACH = Supply.OF_EACH / 2;

    static ModelLesson of(String model, Map<String, Double> before, List<Example> examples) {
        CrossValidation validation = new CrossValidation(before);
        int right = (int) examples.stream().filter(Example::right).count();
        int reports = (int) examples.stream().map(Example::report).distinct().count();
        boolean few = examples.size() < FEWEST || right < FEWEST_OF_EACH || examples.size() - right < FEWEST_OF_EACH;
        double[] now =
                examples.stream().mapToDouble(example -> example.share(before)).toArray();
        Tested tested = few ? new Tested(now, Double.POSITIVE_INFINITY, before) : validation.test(examples);
        return new ModelLesson(
                model,
                examples.size(),
                right,
                reports,
                loss(examples, now),
                loss(examples, tested.shares()),
                validation.gainInErrors(examples, tested),
                tested.strength(),
                tested);
    }

    private static double loss(List<Example> examples, double[] shares) {
        double loss = 0;
        double weight = 0;
        for (int at = 0; at < shares.length; at++) {
            loss += examples.get(at).loss(shares[at]);
            weight += examples.get(at).weight();
        }
        return weight == 0 ? 0 : loss / weight;
    }

    /** Whether the fitted weights are surely better than those before, so that they take their place. */
    public boolean isTaken() {
        return errors >= LEAST_ERRORS;
    }

    /** The weights that hold from now on. */
    Map<String, Double> weights(Map<String, Double> before) {
        return isTaken() ? tested.weights() : before;
    }
}
