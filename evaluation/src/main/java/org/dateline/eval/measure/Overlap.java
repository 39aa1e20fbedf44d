package org.dateline.eval.measure;

import java.util.Map;

/**
 * What is shared between what was found and what is right.
 *
 * @param shared found and right
 * @param found found
 * @param gold right
 */
public record Overlap(int shared, int found, int gold) {

    public static final Overlap NONE = new Overlap(0, 0, 0);

    public Overlap plus(Overlap other) {
        return new Overlap(shared + other.shared, found + other.found, gold + other.gold);
    }

    double precision() {
        return Measurement.share(shared, found);
    }

    public double recall() {
        return Measurement.share(shared, gold);
    }

    double f1() {
        return Measurement.f1(precision(), recall());
    }

    /** Puts precision and recall among the facts and F1 among the figures. */
    public void addTo(String name, Map<String, Double> figures, Map<String, Double> facts) {
        figures.put(name + "_f1", f1());
        facts.put(name + "_precision", precision());
        facts.put(name + "_recall", recall());
    }
}
