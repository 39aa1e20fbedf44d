package org.dateline.link.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GroupingTest {

    @Test
    void thingsThatAreAlikeOnAverageComeTogether() {
        double[] places = {0, 1, 2, 10, 11, 30};
        int[] groups = Grouping.groups(6, (one, other) -> 1 - Math.abs(places[one] - places[other]) / 10, 0.7);
        assertThat(groups).containsExactly(0, 0, 0, 1, 1, 2);
    }

    @Test
    void oneThatIsAlikeToTheEdgeOnlyStaysApart() {
        double[] places = {0, 1, 2, 3, 6};
        int[] groups = Grouping.groups(5, (one, other) -> 1 - Math.abs(places[one] - places[other]) / 10, 0.65);
        assertThat(groups).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void nothingGivesNoGroups() {
        assertThat(Grouping.groups(0, (one, other) -> 1, 0.5)).isEmpty();
        assertThat(Grouping.groups(1, (one, other) -> 1, 0.5)).containsExactly(0);
    }

    @Property(tries = 100)
    void theOrderOfThingsMakesNoDifference(@ForAll @IntRange(min = 2, max = 14) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[][] alike = new double[count][count];
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                alike[one][other] = random.nextDouble();
                alike[other][one] = alike[one][other];
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int thing = 0; thing < count; thing++) {
            order.add(thing);
        }
        Collections.shuffle(order, random);
        int[] straight = Grouping.groups(count, (one, other) -> alike[one][other], 0.5);
        int[] shuffled = Grouping.groups(count, (one, other) -> alike[order.get(one)][order.get(other)], 0.5);
        Set<Set<Integer>> first = sets(straight, null);
        assertThat(sets(shuffled, order)).isEqualTo(first);
    }

    private static Set<Set<Integer>> sets(int[] groups, @org.jspecify.annotations.Nullable List<Integer> names) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int thing = 0; thing < groups.length; thing++) {
            while (sets.size() <= groups[thing]) {
                sets.add(new HashSet<>());
            }
            sets.get(groups[thing]).add(names == null ? thing : names.get(thing));
        }
        return new HashSet<>(sets);
    }
}
