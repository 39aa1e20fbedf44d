package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JoiningTest {

    private static final double FOLLOWS = 0.5;
    private static final double JOINS = 0.3;

    @Test
    void whatIsAlikeFollowsTheMostAlikeBeforeIt() {
        MemoryWeb web = new MemoryWeb();
        for (int number = 0; number < 4; number++) {
            web.put(number, new Web.Order(number, "r" + number));
        }
        web.alike(0, 2, 0.9);
        web.alike(1, 3, 0.6);
        web.alike(0, 3, 0.55);
        joining(web).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(web.wholes()).isEqualTo(Map.of(0L, 0L, 1L, 1L, 2L, 0L, 3L, 1L));
    }

    @Test
    void strandsThatAreAlikeOnAverageAreJoined() {
        MemoryWeb web = new MemoryWeb();
        for (int number = 0; number < 4; number++) {
            web.put(number, new Web.Order(number, "r" + number));
        }
        web.alike(0, 1, 0.9);
        web.alike(2, 3, 0.9);
        web.alike(0, 2, 0.4);
        web.alike(1, 3, 0.4);
        web.alike(0, 3, 0.4);
        joining(web).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(new HashSet<>(web.wholes().values())).hasSize(1);
    }

    /** Things come in any order, some go and come again: the outcome is that of putting all in at once. */
    @Test
    void theOrderOfArrivalMakesNoDifference() {
        for (int round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            int count = 2 + random.nextInt(40);
            Map<List<Long>, Double> alike = likenesses(count, random);
            MemoryWeb whole = new MemoryWeb();
            List<Long> all = new ArrayList<>();
            for (long number = 0; number < count; number++) {
                all.add(number);
                whole.put(number, order(number));
            }
            alike.forEach((pair, value) -> whole.alike(pair.get(0), pair.get(1), value));
            joining(whole).update(all, List.of());
            MemoryWeb grown = new MemoryWeb();
            List<Long> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            for (long number : shuffled) {
                put(grown, number, alike);
                if (random.nextInt(4) == 0) {
                    long gone = shuffled.get(random.nextInt(shuffled.size()));
                    Web.Thing thing = grown.thing(gone);
                    if (thing != null) {
                        List<Long> near = grown.remove(gone);
                        joining(grown).update(near, Set.of(thing.strand()));
                        put(grown, gone, alike);
                    }
                }
            }
            assertThat(grown.wholes()).as("seed " + seed).isEqualTo(whole.wholes());
        }
    }

    private static void put(MemoryWeb web, long number, Map<List<Long>, Double> alike) {
        web.put(number, order(number));
        alike.forEach((pair, value) -> {
            if (pair.contains(number) && web.thing(pair.get(0)) != null && web.thing(pair.get(1)) != null) {
                web.alike(pair.get(0), pair.get(1), value);
            }
        });
        joining(web).update(List.of(number), List.of());
    }

    private static Web.Order order(long number) {
        return new Web.Order(number * 7 % 11, "id" + number);
    }

    private static Map<List<Long>, Double> likenesses(int count, Random random) {
        Map<List<Long>, Double> alike = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (long one = 0; one < count; one++) {
            for (long other = 0; other < one; other++) {
                if (random.nextInt(count) < 6) {
                    alike.put(List.of(one, other), Math.round(random.nextDouble() * 20) / 20.0);
                }
            }
        }
        return alike;
    }

    private static Joining joining(Web web) {
        return new Joining(web, FOLLOWS, JOINS, 0.04, 3);
    }
}
