package org.dateline.eval;

import java.util.Map;

/**
 * What is shared between what was found and what is right.
 *
 * @param shared found and right
 * @param found found
 * @param gold right
 */
record Tally(int shared, int found, int gold) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(shared + other.shared, found + other.found, gold + other.gold);
    }

    double precision() {
        return Measured.share(shared, found);
    }

    double recall() {
        return Measured.share(shared, gold);
    }

    double f1() {
        return Measured.f1(precision(), recall());
    }

    /** Puts precision and recall among the facts and F1 among the figures. */
    void tell(String name, Map<String, Double> figures, Map<String, Double> facts) {
        figures.put(name + "_f1", f1());
        facts.put(name + "_precision", precision());
        facts.put(name + "_recall", recall());
    }
}
