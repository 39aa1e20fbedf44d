package org.dateline.code.lexicon;

import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says how likely a claim is of the type coded, from the score of its entry and from the judge: a logistic regression. */
public final class Confidence {

    /** Name of the file of weights in the lexicon folder. */
    static final String FILE = "confidence.yaml";

    private static final String PLACE = "lexicon/" + FILE;
    private static final List<String> WEIGHTS = List.of("bias", "score", "judged", "none");
    private static final double LEAST = 0.01;

    private final double bias;
    private final double score;
    private final double judged;
    private final double none;

    /**
     * @param files the files of the data folder's {@code lexicon}
     * @param problems what is wrong is added here; a weight that is missing is nought
     */
    public Confidence(List<DataFile> files, List<Problem> problems) {
        JsonNode weights = weights(files, problems);
        bias = number(weights, "bias", problems);
        score = number(weights, "score", problems);
        judged = number(weights, "judged", problems);
        none = number(weights, "none", problems);
        for (String name : weights.propertyNames()) {
            if (!WEIGHTS.contains(name)) {
                problems.add(new Problem(PLACE, 0, "unknown weight " + name, "use one of " + WEIGHTS));
            }
        }
    }

    private static JsonNode weights(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                return YamlFile.read(file, problems);
            }
        }
        return MissingNode.getInstance();
    }

    private static double number(JsonNode weights, String name, List<Problem> problems) {
        JsonNode number = weights.path(name);
        if (!number.isNumber()) {
            problems.add(new Problem(PLACE, 0, "no number for \"" + name + "\"", "restore the file"));
        }
        return number.asDouble(0);
    }

    /**
     * How likely.
     *
     * @param fit the score of the entry, 0 to 1
     * @param type the type coded
     * @param judgement what the judge says of the trigger
     * @return from 0 to 1
     */
    public double of(double fit, String type, Judgement judgement) {
        double sum = bias + score * fit;
        if (judgement.isKnown()) {
            sum += judged * odds(judgement.share(type)) + none * odds(judgement.none());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double odds(double share) {
        double bounded = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(bounded / (1 - bounded));
    }
}
