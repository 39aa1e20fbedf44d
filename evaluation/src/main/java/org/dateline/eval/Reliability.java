package org.dateline.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Whether confidence keeps its word: of what is given .8, eight in ten should be right. */
final class Reliability {

    private static final int BINS = 10;

    private final List<Told> all = new ArrayList<>();

    private record Told(double confidence, boolean right) {}

    /** Adds one answer that was given with a confidence. */
    void add(double confidence, boolean right) {
        all.add(new Told(confidence, right));
    }

    /** The expected calibration error: over ten bins of confidence, how far its mean is from the share right, weighted by size. */
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int at = bin;
            List<Told> within = all.stream()
                    .filter(told -> Math.min(BINS - 1, (int) (told.confidence() * BINS)) == at)
                    .toList();
            double confidence =
                    within.stream().mapToDouble(Told::confidence).average().orElse(0);
            long right = within.stream().filter(Told::right).count();
            error += Math.abs(confidence * within.size() - right);
        }
        return all.isEmpty() ? 0 : error / all.size();
    }

    /** The share right of the surest part. */
    double precision(double coverage) {
        int number = (int) Math.round(all.size() * coverage);
        long right = all.stream()
                .sorted(Comparator.comparingDouble(Told::confidence).reversed())
                .limit(number)
                .filter(Told::right)
                .count();
        return Measured.share(right, number);
    }

    /** Puts the error and a precision–coverage curve of four points among the facts, and what is left to 1 of the error among the figures. */
    void tell(Map<String, Double> figures, Map<String, Double> facts) {
        figures.put("calibration", 1 - error());
        facts.put("calibration_error", error());
        for (int percent = 25; percent <= 100; percent += 25) {
            facts.put("precision_of_surest_" + percent, precision(percent / 100.0));
        }
    }
}
