package org.dateline.link.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts things together whose likeness on average reaches a limit: the two groups that are most alike are joined, again and again, until
 * none are alike enough (average linkage). The outcome depends on the likenesses alone, not on the order of the things.
 */
public final class Grouping {

    /** How alike two things are, from 0 to 1; the same either way round. */
    public interface Likeness {
        double of(int one, int other);
    }

    private Grouping() {}

    /**
     * Groups things.
     *
     * @param count how many things
     * @param limit how alike two groups must be on average
     * @return the number of the group of each thing, from 0
     */
    public static int[] groups(int count, Likeness likeness, double limit) {
        double[][] alike = new double[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                double value = likeness.of(one, other);
                alike[one][other] = value;
                alike[other][one] = value;
            }
        }
        int[] sizes = new int[count];
        Arrays.fill(sizes, 1);
        int[] group = new int[count];
        for (int thing = 0; thing < count; thing++) {
            group[thing] = thing;
        }
        List<Integer> open = new ArrayList<>();
        for (int thing = 0; thing < count; thing++) {
            open.add(thing);
        }
        int[] nearest = new int[count];
        for (int thing : open) {
            nearest[thing] = nearest(alike, open, thing);
        }
        while (open.size() > 1) {
            int best = open.get(0);
            for (int thing : open) {
                best = alike[thing][nearest[thing]] > alike[best][nearest[best]] ? thing : best;
            }
            int other = nearest[best];
            if (best == other || alike[best][other] < limit) {
                break;
            }
            join(alike, sizes, open, best, other);
            for (int thing = 0; thing < count; thing++) {
                group[thing] = group[thing] == other ? best : group[thing];
            }
            for (int thing : open) {
                if (thing == best || nearest[thing] == best || nearest[thing] == other) {
                    nearest[thing] = nearest(alike, open, thing);
                } else if (alike[thing][best] > alike[thing][nearest[thing]]) {
                    nearest[thing] = best;
                }
            }
        }
        return numbered(group);
    }

    private static int nearest(double[][] alike, List<Integer> open, int thing) {
        int nearest = thing;
        double most = -1;
        for (int other : open) {
            if (other != thing && alike[thing][other] > most) {
                most = alike[thing][other];
                nearest = other;
            }
        }
        return nearest;
    }

    private static void join(double[][] alike, int[] sizes, List<Integer> open, int kept, int gone) {
        open.remove(Integer.valueOf(gone));
        for (int other : open) {
            if (other != kept) {
                double sum = alike[kept][other] * sizes[kept] + alike[gone][other] * sizes[gone];
                double mean = sum / (sizes[kept] + sizes[gone]);
                alike[kept][other] = mean;
                alike[other][kept] = mean;
            }
        }
        sizes[kept] += sizes[gone];
    }

    private static int[] numbered(int[] group) {
        int[] numbers = new int[group.length];
        List<Integer> seen = new ArrayList<>();
        for (int thing = 0; thing < group.length; thing++) {
            int at = seen.indexOf(group[thing]);
            if (at < 0) {
                at = seen.size();
                seen.add(group[thing]);
            }
            numbers[thing] = at;
        }
        return numbers;
    }
}
