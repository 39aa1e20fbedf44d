package org.dateline.link.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.story.Grouping;

/** Puts tellings of one event together, by all pairs of them. */
public final class EventGroups {

    /** From this probability on, on average, tellings are of one event. */
    public static final double SAME = 0.25;

    /** Reports about more different things are not looked at. */
    static final double FEWEST_SHARED = 0.05;

    private EventGroups() {}

    /** The number of the event of each telling, from 0. */
    public static int[] of(List<Telling> tellings, SameEvent same) {
        int count = tellings.size();
        List<Map<Integer, Double>> alike = new ArrayList<>();
        int[] root = new int[count];
        for (int one = 0; one < count; one++) {
            root[one] = one;
            alike.add(new HashMap<>());
            for (int other = 0; other < one; other++) {
                if (tellings.get(one).subject().likeness(tellings.get(other).subject()) < FEWEST_SHARED) {
                    continue;
                }
                double probability =
                        same.judge(tellings.get(one), tellings.get(other)).probability();
                if (probability >= SAME / 4) {
                    alike.get(one).put(other, probability);
                    alike.get(other).put(one, probability);
                }
                if (probability >= SAME / 2) {
                    root[root(root, one)] = root(root, other);
                }
            }
        }
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int one = 0; one < count; one++) {
            parts.computeIfAbsent(root(root, one), part -> new ArrayList<>()).add(one);
        }
        int[] groups = new int[count];
        int next = 0;
        for (List<Integer> part : parts.values()) {
            int[] inside = Grouping.groups(
                    part.size(), (one, other) -> alike.get(part.get(one)).getOrDefault(part.get(other), 0.0), SAME);
            int most = 0;
            for (int index = 0; index < inside.length; index++) {
                groups[part.get(index)] = next + inside[index];
                most = Math.max(most, inside[index]);
            }
            next += most + 1;
        }
        return groups;
    }

    private static int root(int[] root, int one) {
        int at = one;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
