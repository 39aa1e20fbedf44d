package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/** Whether confidence is calibrated: of the events given .8, eight in ten should be right. */
final class Reliability {

    private static final int BINS = 10;

    private final List<Prediction> all = new ArrayList<>();

    private record Prediction(double confidence, boolean right) {}

    /** Of the events of a sentence the one whose type is likeliest, or null without events. */
    static @Nullable Event surest(List<Event> events) {
        return events.stream()
                .max(Comparator.comparingDouble(event -> event.why().confidence()))
                .orElse(null);
    }

    /** Adds one answer that was given with a confidence. */
    void add(double confidence, boolean right) {
        all.add(new Prediction(confidence, right));
    }

    /** The expected calibration error: over ten bins of confidence, how far its mean is from the share right, weighted by size. */
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            List<Prediction> within = all.stream()
                    .filter(one -> Math.min(BINS - 1, (int) (one.confidence() * BINS)) == at)
                    .toList();
            double confidence = within.stream()
                    .mapToDouble(Prediction::confidence)
                    .average()
                    .orElse(0);
            long right = within.stream().filter(Prediction::right).count();
            error += Math.abs(confidence * within.size() - right);
        }
        return all.isEmpty() ? 0 : error / all.size();
    }

    /** The share right of the surest part. */
    double precision(double coverage) {
        int number = (int) Math.round(all.size() * coverage);
        long right = all.stream()
                .sorted(Comparator.comparingDouble(Prediction::confidence).reversed())
                .limit(number)
                .filter(Prediction::right)
                .count();
        return Measurement.share(right, number);
    }

    /** Puts the error and a precision–coverage curve of four points among the facts, and what is left to 1 of the error among the figures. */
    void addTo(Map<String, Double> figures, Map<String, Double> facts) {
        figures.put("calibration", 1 - error());
        facts.put("calibration_error", error());
        for (int percent = 25; percent <= 100; percent += 25) {
            facts.put("precision_of_surest_" + percent, precision(percent / 100.0));
        }
    }
}
