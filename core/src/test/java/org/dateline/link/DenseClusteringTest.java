package org.dateline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DenseClusteringTest {

    private static final double HOLDS = 0.5;

    @Test
    void aChainOfPairsJoinsNothingThatDoesNotHoldTogether() {
        InMemoryGraph graph = graph(4);
        graph.connect(0, 1, 0.9);
        graph.connect(1, 2, 0.8);
        graph.connect(2, 3, 0.7);
        clustering(graph).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(graph.clusters()).isEqualTo(Map.of(0L, 0L, 1L, 0L, 2L, 2L, 3L, 2L));
    }

    @Test
    void anItemJoinsTheClusterThatItIsMostSimilarTo() {
        InMemoryGraph graph = graph(5);
        graph.connect(0, 1, 0.9);
        graph.connect(2, 3, 0.9);
        graph.connect(0, 4, 0.6);
        graph.connect(1, 4, 0.6);
        graph.connect(2, 4, 0.8);
        graph.connect(3, 4, 0.6);
        clustering(graph).update(List.of(0L, 1L, 2L, 3L, 4L), List.of());
        assertThat(graph.clusters()).isEqualTo(Map.of(0L, 0L, 1L, 0L, 2L, 2L, 3L, 2L, 4L, 2L));
    }

    @Test
    void aClusterLosesWhatHeldByAnItemThatIsGone() {
        InMemoryGraph graph = graph(3);
        graph.connect(0, 1, 0.9);
        graph.connect(0, 2, 0.9);
        graph.connect(1, 2, 0.2);
        clustering(graph).update(List.of(0L, 1L, 2L), List.of());
        long cluster = Objects.requireNonNull(graph.clusters().get(0L));
        Set<Long> changed = clustering(graph).update(graph.remove(0), Set.of(cluster));
        assertThat(graph.clusters()).isEqualTo(Map.of(1L, 1L, 2L, 2L));
        assertThat(changed).contains(0L, 1L);
    }

    @Test
    void clustersThatBeganApartAreOneWhenMostOfTheirPairsHold() {
        InMemoryGraph graph = graph(4);
        graph.connect(0, 2, 0.9);
        graph.connect(1, 3, 0.9);
        graph.connect(0, 3, 0.8);
        graph.connect(1, 2, 0.8);
        graph.connect(2, 3, 0.8);
        clustering(graph).update(List.of(0L, 1L, 2L, 3L), List.of());
        assertThat(graph.clusters()).isEqualTo(Map.of(0L, 0L, 1L, 0L, 2L, 0L, 3L, 0L));
    }

    @Test
    void anItemThatTakesNoPartStaysAlone() {
        InMemoryGraph graph = graph(4);
        graph.connect(0, 1, 0.9);
        graph.connect(1, 2, 0.9);
        graph.connect(0, 2, 0.9);
        clustering(graph).update(List.of(0L, 1L, 2L), List.of());
        assertThat(graph.clusters()).containsEntry(1L, 0L).containsEntry(2L, 0L);
        graph.connect(0, 3, DenseClustering.TAKES_NO_PART);
        clustering(graph).update(List.of(3L), List.of());
        assertThat(graph.clusters()).isEqualTo(Map.of(0L, 0L, 1L, 1L, 2L, 1L, 3L, 3L));
    }

    /** Items come in any order, some go and come again: the outcome is that of putting all in at once. */
    @Test
    void theOrderOfArrivalMakesNoDifference() {
        for (int round = 0; round < 300; round++) {
            long seed = System.nanoTime() + round;
            Random random = new Random(seed);
            int count = 2 + random.nextInt(40);
            Map<List<Long>, Double> similarities = similarities(count, random);
            InMemoryGraph atOnce = new InMemoryGraph();
            List<Long> all = new ArrayList<>();
            for (long number = 0; number < count; number++) {
                all.add(number);
                atOnce.put(number, order(number));
            }
            similarities.forEach((pair, value) -> atOnce.connect(pair.get(0), pair.get(1), value));
            clustering(atOnce).update(all, List.of());
            InMemoryGraph grown = new InMemoryGraph();
            List<Long> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            for (long number : shuffled) {
                put(grown, number, similarities);
                if (random.nextInt(4) == 0) {
                    long gone = shuffled.get(random.nextInt(shuffled.size()));
                    SimilarityGraph.Item item = grown.item(gone);
                    if (item != null) {
                        List<Long> near = grown.remove(gone);
                        clustering(grown).update(near, Set.of(item.subcluster()));
                        put(grown, gone, similarities);
                    }
                }
            }
            assertThat(grown.clusters()).as("seed " + seed).isEqualTo(atOnce.clusters());
        }
    }

    private static InMemoryGraph graph(int count) {
        InMemoryGraph graph = new InMemoryGraph();
        for (int number = 0; number < count; number++) {
            graph.put(number, new SimilarityGraph.Order(number, "r" + number));
        }
        return graph;
    }

    private static void put(InMemoryGraph graph, long number, Map<List<Long>, Double> similarities) {
        graph.put(number, order(number));
        similarities.forEach((pair, value) -> {
            if (pair.contains(number) && graph.item(pair.get(0)) != null && graph.item(pair.get(1)) != null) {
                graph.connect(pair.get(0), pair.get(1), value);
            }
        });
        clustering(graph).update(List.of(number), List.of());
    }

    private static SimilarityGraph.Order order(long number) {
        return new SimilarityGraph.Order(number * 7 % 11, "id" + number);
    }

    private static Map<List<Long>, Double> similarities(int count, Random random) {
        Map<List<Long>, Double> similarities = new TreeMap<>(java.util.Comparator.comparing(Object::toString));
        for (long one = 0; one < count; one++) {
            for (long other = 0; other < one; other++) {
                if (random.nextInt(count) < 12) {
                    double value = Math.round(5 + random.nextDouble() * 15) / 20.0;
                    similarities.put(
                            List.of(one, other), random.nextInt(60) == 0 ? DenseClustering.TAKES_NO_PART : value);
                }
            }
        }
        return similarities;
    }

    private static DenseClustering clustering(SimilarityGraph graph) {
        return new DenseClustering(graph, HOLDS, 0.6, 0.5, 3);
    }
}
