package org.dateline.code.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.YamlFile;
import org.dateline.model.annotation.Judgement;
import org.dateline.model.report.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Says how likely a claim is of the type coded, from the score of its entry and from the judge: a logistic regression. */
public final class Confidence {

    /** Name of the file of weights in the lexicon folder. */
    public static final String FILE = "confidence.yaml";

    private static final String PLACE = "lexicon/" + FILE;
    private static final String BIAS = "bias";
    private static final String SCORE = "score";
    private static final String JUDGED = "judged";
    private static final String NONE = "none";
    private static final List<String> WEIGHTS = List.of(BIAS, SCORE, JUDGED, NONE);
    private static final double LEAST = 0.01;

    private final Map<String, Double> weights = new LinkedHashMap<>();

    /**
     * @param files the files of the data folder's {@code lexicon}
     * @param problems what is wrong is added here; a weight that is missing is nought
     */
    public Confidence(List<DataFile> files, List<Problem> problems) {
        JsonNode read = read(files, problems);
        WEIGHTS.forEach(name -> weights.put(name, number(read, name, problems)));
        for (String name : read.propertyNames()) {
            if (!WEIGHTS.contains(name)) {
                problems.add(new Problem(PLACE, 0, "unknown weight " + name, "use one of " + WEIGHTS));
            }
        }
    }

    private static JsonNode read(List<DataFile> files, List<Problem> problems) {
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

    /** The weights by name, in the order of the file. */
    public Map<String, Double> weights() {
        return new LinkedHashMap<>(weights);
    }

    /**
     * What the weights are multiplied with.
     *
     * @param fit the score of the entry, 0 to 1
     * @param type the type coded
     * @param judgement what the judge says of the trigger
     * @return a number for each weight; without a judge only those of the bias and the score
     */
    public static Map<String, Double> signs(double fit, String type, Judgement judgement) {
        Map<String, Double> signs = new LinkedHashMap<>();
        signs.put(BIAS, 1.0);
        signs.put(SCORE, fit);
        if (judgement.isKnown()) {
            signs.put(JUDGED, odds(judgement.share(type)));
            signs.put(NONE, odds(judgement.none()));
        }
        return signs;
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
        double sum = weight(BIAS) + weight(SCORE) * fit;
        if (judgement.isKnown()) {
            sum += weight(JUDGED) * odds(judgement.share(type)) + weight(NONE) * odds(judgement.none());
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }

    private static double odds(double share) {
        double bounded = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(bounded / (1 - bounded));
    }
}
