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

class IncrementalClusteringTest {

    private static final double FOLLOWS = 0.5;
    private static final double JOINS = 0.3;

    @Test
    void whatIsAlikeFollowsTheMostAlikeBeforeIt() {
        InMemoryGraph graph = new InMemoryGraph();
        for (int number = 0; number < 4; number++) {
            graph.put(number, new SimilarityGraph.Order(number, "r" + number));
        }
        graph.connect(0, 2, 0.9);
        graph.connect(1, 3, 0.6);
        graph.connect(0, 3, 0.55);
        joining(graph).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(graph.clusters()).isEqualTo(Map.of(0L, 0L, 1L, 1L, 2L, 0L, 3L, 1L));
    }

    @Test
    void strandsThatAreAlikeOnAverageAreJoined() {
        InMemoryGraph graph = new InMemoryGraph();
        for (int number = 0; number < 4; number++) {
            graph.put(number, new SimilarityGraph.Order(number, "r" + number));
        }
        graph.connect(0, 1, 0.9);
        graph.connect(2, 3, 0.9);
        graph.connect(0, 2, 0.4);
        graph.connect(1, 3, 0.4);
        graph.connect(0, 3, 0.4);
        joining(graph).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(new HashSet<>(graph.clusters().values())).hasSize(1);
    }

    /** Things come in any order, some go and come again: the outcome is that of putting all in at once. */
    @Test
    void theOrderOfArrivalMakesNoDifference() {
        for (int round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            int count = 2 + random.nextInt(40);
            Map<List<Long>, Double> alike = likenesses(count, random);
            InMemoryGraph cluster = new InMemoryGraph();
            List<Long> all = new ArrayList<>();
            for (long number = 0; number < count; number++) {
                all.add(number);
                cluster.put(number, order(number));
            }
            alike.forEach((pair, value) -> cluster.connect(pair.get(0), pair.get(1), value));
            joining(cluster).update(all, List.of());
            InMemoryGraph grown = new InMemoryGraph();
            List<Long> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            for (long number : shuffled) {
                put(grown, number, alike);
                if (random.nextInt(4) == 0) {
                    long gone = shuffled.get(random.nextInt(shuffled.size()));
                    SimilarityGraph.Item item = grown.item(gone);
                    if (item != null) {
                        List<Long> near = grown.remove(gone);
                        joining(grown).update(near, Set.of(item.subcluster()));
                        put(grown, gone, alike);
                    }
                }
            }
            assertThat(grown.clusters()).as("seed " + seed).isEqualTo(cluster.clusters());
        }
    }

    private static void put(InMemoryGraph graph, long number, Map<List<Long>, Double> alike) {
        graph.put(number, order(number));
        alike.forEach((pair, value) -> {
            if (pair.contains(number) && graph.item(pair.get(0)) != null && graph.item(pair.get(1)) != null) {
                graph.connect(pair.get(0), pair.get(1), value);
            }
        });
        joining(graph).update(List.of(number), List.of());
    }

    private static SimilarityGraph.Order order(long number) {
        return new SimilarityGraph.Order(number * 7 % 11, "id" + number);
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

    private static IncrementalClustering joining(SimilarityGraph graph) {
        return new IncrementalClustering(graph, FOLLOWS, JOINS, 0.04, 3);
    }
}
