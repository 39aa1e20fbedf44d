package org.dateline.link.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.link.DenseClustering;

/**
 * Which tellings of two reports may be of one event: each of one report with at most one of the other, for within a report it was
 * decided already that they are of different events. What is equally likely with two is linked with neither.
 */
public final class MentionPairs {

    private MentionPairs() {}

    /**
     * A pair.
     *
     * @param one index of a telling of the first report
     * @param other index of one of the second
     * @param probability how likely they are of one event; {@link DenseClustering#TAKES_NO_PART} for standing text
     */
    public record Pair(int one, int other, double probability) {}

    /** The pairs that may be of one event; the same whichever report comes first. */
    public static List<Pair> of(List<Telling> ones, List<Telling> others, SameEvent same) {
        List<Pair> all = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < ones.size(); one++) {
            for (int other = 0; other < others.size(); other++) {
                double probability =
                        same.judge(ones.get(one), others.get(other)).probability();
                if (probability >= EventGroups.NEAR || probability <= DenseClustering.TAKES_NO_PART) {
                    all.add(new Pair(one, other, probability));
                }
            }
        }
        pairs.addAll(all.stream()
                .filter(pair -> pair.probability() <= DenseClustering.TAKES_NO_PART)
                .toList());
        all.removeAll(pairs);
        all.sort(Comparator.comparingDouble(pair -> -pair.probability()));
        Set<Integer> taken = new HashSet<>();
        Set<Integer> takenOthers = new HashSet<>();
        for (int from = 0; from < all.size(); ) {
            int to = from;
            while (to < all.size() && all.get(to).probability() == all.get(from).probability()) {
                to++;
            }
            List<Pair> equal = all.subList(from, to).stream()
                    .filter(pair -> !taken.contains(pair.one()) && !takenOthers.contains(pair.other()))
                    .toList();
            for (Pair pair : equal) {
                boolean alone = equal.stream()
                        .noneMatch(
                                rival -> rival != pair && (rival.one() == pair.one() || rival.other() == pair.other()));
                if (alone) {
                    pairs.add(pair);
                }
                taken.add(pair.one());
                takenOthers.add(pair.other());
            }
            from = to;
        }
        return pairs;
    }
}
