package org.dateline.eval.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.StepTimes;

/**
 * What came of measuring a set.
 *
 * @param items how many items were measured
 * @param figures by name, each from 0 to 1 and the higher the better; floors are set under these
 * @param facts by name, what else is worth knowing
 * @param classes figures of each class of answers, by its name
 * @param tables figures in more detail
 * @param misses a line for each item that did not come out
 * @param listing a line for everything that was judged, for sets that have it
 * @param times what coding took
 */
public record Measurement(
        int items,
        Map<String, Double> figures,
        Map<String, Double> facts,
        Map<String, ClassScores> classes,
        List<ScoreTable> tables,
        List<String> misses,
        List<String> listing,
        StepTimes times) {

    /** Copies the maps and the lists. */
    public Measurement {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        tables = List.copyOf(tables);
        misses = List.copyOf(misses);
        listing = List.copyOf(listing);
    }

    /** Without tables and listing. */
    public Measurement(
            int items,
            Map<String, Double> figures,
            Map<String, Double> facts,
            Map<String, ClassScores> classes,
            List<String> misses,
            StepTimes times) {
        this(items, figures, facts, classes, List.of(), misses, List.of(), times);
    }

    public static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public static double f1(double precision, double recall) {
        double sum = precision + recall;
        return sum == 0 ? 0 : 2 * precision * recall / sum;
    }
}
