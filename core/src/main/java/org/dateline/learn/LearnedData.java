package org.dateline.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.code.lexicon.Confidence;
import org.dateline.coreference.field.FieldWeights;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.LearnedWeights;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;

/** The weights of a data folder that decide about records, and the files of a folder that puts others in their place. */
final class LearnedData {

    private static final String LEVEL = "learned/";
    private static final double NEGLIGIBLE = 0.0005;

    private final DataFolder data;
    private final Map<String, Map<String, Double>> fields = new LinkedHashMap<>();
    private Map<String, Double> confidence;
    private boolean isConfidenceNew;
    private boolean areFieldsNew;

    /**
     * Reads the weights.
     *
     * @throws DataProblems when they cannot be used
     */
    LearnedData(DataFolder data) {
        this.data = data;
        List<Problem> problems = new ArrayList<>();
        confidence = new Confidence(data.files("lexicon", ".yaml"), problems).weights();
        LearnedWeights.readModels(data.files("coreference", ".tsv"), FieldWeights.FILE, FieldWeights.models(), problems)
                .forEach((model, weights) -> fields.put(model, weights.all()));
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /** The weights of confidence. */
    Map<String, Double> confidence() {
        return confidence;
    }

    /** The weights of a model of the table of fields. */
    Map<String, Double> field(String model) {
        return Objects.requireNonNull(fields.get(model));
    }

    void confidence(Map<String, Double> weights) {
        Map<String, Double> inOrder = new LinkedHashMap<>(confidence);
        inOrder.putAll(weights);
        confidence = rounded(inOrder);
        isConfidenceNew = true;
    }

    void field(String model, Map<String, Double> weights) {
        fields.put(model, rounded(weights));
        areFieldsNew = true;
    }

    /** As they are written, so that what is computed with them is what a reader of the file gets. */
    private static Map<String, Double> rounded(Map<String, Double> weights) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        weights.forEach((sign, weight) -> rounded.put(sign, Double.parseDouble(number(weight))));
        return rounded;
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }

    /** The data folder with what was changed. */
    DataFolder folder() {
        return data.with(weights());
    }

    /** The files that were changed. */
    List<DataFile> weights() {
        List<DataFile> files = new ArrayList<>();
        if (isConfidenceNew) {
            StringBuilder text = new StringBuilder(comment("lexicon/" + Confidence.FILE));
            confidence.forEach((name, weight) ->
                    text.append(name).append(": ").append(number(weight)).append('\n'));
            files.add(file(LEVEL + "lexicon/" + Confidence.FILE, text.toString()));
        }
        if (areFieldsNew) {
            StringBuilder text = new StringBuilder(comment(FieldWeights.FILE));
            fields.forEach((model, weights) -> new TreeMap<>(weights).forEach((sign, weight) -> {
                if (Math.abs(weight) >= NEGLIGIBLE) {
                    text.append(model)
                            .append('\t')
                            .append(sign)
                            .append('\t')
                            .append(number(weight))
                            .append('\n');
                }
            }));
            files.add(file(LEVEL + FieldWeights.FILE, text.toString()));
        }
        return files;
    }

    private String comment(String name) {
        DataFile file = data.file(name);
        StringBuilder comment = new StringBuilder();
        if (file != null) {
            file.lines().stream().takeWhile(line -> line.startsWith("#")).forEach(line -> comment.append(line)
                    .append('\n'));
        }
        return comment + "# Fitted again by 'dateline learn': see README.md of this folder.\n";
    }

    /**
     * The files of a data folder: what was changed, a version that records show, and what the folder is.
     *
     * @param what what the folder is, for people
     */
    List<DataFile> files(String what) {
        List<DataFile> files = new ArrayList<>(weights());
        StringBuilder all = new StringBuilder();
        files.forEach(file -> all.append(file.text()));
        files.add(version(data, all.toString()));
        files.add(file("README.md", what));
        return files;
    }

    /** The version of a folder that adds to another, which records show: it differs where what was learned differs. */
    static DataFile version(DataFolder data, String learned) {
        return file(
                "VERSION", data.version() + "+learned-" + Digest.sha256(learned).substring(0, 8) + "\n");
    }

    /** A file of a data folder. */
    static DataFile file(String name, String text) {
        return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
