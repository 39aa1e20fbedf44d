package org.dateline.eval.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well groups that were found agree with those that are right, item by item (B³, Bagga and Baldwin 1998).
 *
 * @param precision of the items in the group of an item, the share that belongs with it, on average
 * @param recall of the items that belong with an item, the share in its group, on average
 */
public record GroupScores(double precision, double recall) {

    /** Compares; both lists have the group of each item. */
    public static GroupScores of(List<?> right, List<?> found) {
        Map<Object, Set<Integer>> rights = members(right);
        Map<Object, Set<Integer>> founds = members(found);
        double precision = 0;
        double recall = 0;
        for (int item = 0; item < right.size(); item++) {
            Set<Integer> belongs = rights.getOrDefault(right.get(item), Set.of());
            Set<Integer> together = founds.getOrDefault(found.get(item), Set.of());
            long both = together.stream().filter(belongs::contains).count();
            precision += (double) both / together.size();
            recall += (double) both / belongs.size();
        }
        int items = Math.max(1, right.size());
        return new GroupScores(precision / items, recall / items);
    }

    /** Compares; {@code found} has the number of the group of each item. */
    public static GroupScores of(List<?> right, int[] found) {
        return of(right, Arrays.stream(found).boxed().toList());
    }

    /** Tells the figures: F1 under a name of its own, the others under {@code name}. */
    public void addTo(String name, String f1, Map<String, Double> figures) {
        figures.put(f1, Measurement.f1(precision, recall));
        figures.put(name + "_precision", precision);
        figures.put(name + "_recall", recall);
    }

    private static Map<Object, Set<Integer>> members(List<?> groups) {
        Map<Object, Set<Integer>> members = new HashMap<>();
        for (int item = 0; item < groups.size(); item++) {
            members.computeIfAbsent(groups.get(item), group -> new HashSet<>()).add(item);
        }
        return members;
    }
}
