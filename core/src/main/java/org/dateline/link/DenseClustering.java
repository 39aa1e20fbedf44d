package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Clusters items as they arrive so that most pairs of a cluster hold, with the same outcome in whatever order they arrive, and at a cost
 * per item that does not grow with the store.
 *
 * <p>Items are put into clusters in their order: each joins the cluster of earlier items with most of whose first items it holds, of several
 * that which it is most similar to, or begins one. So no chain of pairs joins what does not hold together, and no item joins two clusters. What
 * an item joins depends on the clusters of its earlier neighbours alone; a late item changes what its later neighbours join, and what those near them do.
 * Clusters that began apart and hold together as they stand are joined afterwards ({@link ClusterMerging}). An item that has a neighbour of
 * similarity {@link #TAKES_NO_PART} stays alone. See docs/decisions/0042-claims-are-compared-not-reports.md.
 */
public final class DenseClustering {

    /** How many of its first items stand for a cluster. */
    static final int FIRST = 20;

    /** The similarity of two items neither of which may join anything. */
    public static final double TAKES_NO_PART = -1;

    private final SimilarityGraph graph;
    private final ClusterMerging merging;
    private final double holds;
    private final double share;
    private final int first;

    /**
     * @param holds from which similarity on a pair holds
     * @param share with what share of the first items of a cluster an item must hold to join it
     * @param merges what share of the pairs of two clusters must hold for them to be one
     */
    public DenseClustering(SimilarityGraph graph, double holds, double share, double merges) {
        this(graph, holds, share, merges, FIRST);
    }

    DenseClustering(SimilarityGraph graph, double holds, double share, double merges, int first) {
        this.graph = graph;
        this.merging = new ClusterMerging(graph, holds, merges, first);
        this.holds = holds;
        this.share = share;
        this.first = first;
    }

    /** A cluster that an item may join: its number, the item of it that is most similar, how similar all are on average. */
    private record Candidate(long cluster, long parent, double similarity) {}

    /**
     * Updates the clusters.
     *
     * @param touched items that are new, whose similarities changed, or that were neighbours of one that is gone
     * @param left clusters that lost items which are gone
     * @return the clusters that have other items than before; some may have none any more
     */
    public Set<Long> update(Collection<Long> touched, Collection<Long> left) {
        Set<Long> changed = new LinkedHashSet<>(left);
        Set<Long> near = new LinkedHashSet<>(left);
        TreeSet<SimilarityGraph.Item> open = new TreeSet<>(Comparator.comparing(SimilarityGraph.Item::order));
        for (long number : touched) {
            touch(number, open);
        }
        for (long cluster : left) {
            open.addAll(near(cluster));
        }
        while (!open.isEmpty()) {
            SimilarityGraph.Item item =
                    Objects.requireNonNull(graph.item(open.pollFirst().number()));
            settle(item, open, changed);
        }
        for (long number : touched) {
            SimilarityGraph.Item item = graph.item(number);
            if (item != null) {
                near.add(item.subcluster());
            }
        }
        changed.remove(-1L);
        return merging.update(changed, near);
    }

    /** An item must be settled again, and the later items that it may change; so must those that take no part for its sake. */
    private void touch(long number, TreeSet<SimilarityGraph.Item> open) {
        add(number, open);
        for (Map.Entry<Long, Double> near : graph.neighbours(number).entrySet()) {
            addLater(near.getKey(), graph.item(number), open);
            if (near.getValue() <= TAKES_NO_PART) {
                add(near.getKey(), open);
                graph.neighbours(near.getKey())
                        .keySet()
                        .forEach(other -> addLater(other, graph.item(near.getKey()), open));
            }
        }
    }

    private void add(long number, Set<SimilarityGraph.Item> open) {
        SimilarityGraph.Item item = graph.item(number);
        if (item != null) {
            open.add(item);
        }
    }

    private void addLater(long number, SimilarityGraph.@Nullable Item than, Set<SimilarityGraph.Item> open) {
        SimilarityGraph.Item item = graph.item(number);
        if (item != null && than != null && item.order().compareTo(than.order()) > 0) {
            open.add(item);
        }
    }

    /** The first items of a cluster, and their neighbours. */
    private List<SimilarityGraph.Item> near(long cluster) {
        List<SimilarityGraph.Item> near = new ArrayList<>();
        for (SimilarityGraph.Item item : graph.firstItems(cluster, first + 1)) {
            near.add(item);
            for (long other : graph.neighbours(item.number()).keySet()) {
                SimilarityGraph.Item known = graph.item(other);
                if (known != null) {
                    near.add(known);
                }
            }
        }
        return near;
    }

    /** Puts an item into a cluster; where that is another than before, the later items whose choice depends on it are open again. */
    private void settle(SimilarityGraph.Item item, TreeSet<SimilarityGraph.Item> open, Set<Long> changed) {
        Candidate best = best(item);
        Long parent = best == null ? null : best.parent();
        if (!Objects.equals(parent, item.parent())) {
            graph.setParent(item.number(), parent);
        }
        long cluster = best == null ? item.number() : best.cluster();
        long before = item.subcluster();
        if (cluster == before) {
            return;
        }
        List<SimilarityGraph.Item> affected = new ArrayList<>();
        if (before >= 0) {
            affected.addAll(affected(item, before));
            changed.add(before);
        }
        graph.setSubcluster(item.number(), cluster);
        if (graph.cluster(cluster) < 0) {
            graph.join(cluster, null, cluster);
        }
        changed.add(cluster);
        affected.addAll(affected(item, cluster));
        for (SimilarityGraph.Item other : affected) {
            if (other.order().compareTo(item.order()) > 0) {
                add(other.number(), open);
            }
        }
    }

    /** What may choose otherwise when an item joins or leaves a cluster: nothing unless it is among the first of it. */
    private List<SimilarityGraph.Item> affected(SimilarityGraph.Item item, long cluster) {
        boolean counts =
                graph.firstItems(cluster, first + 1).stream().anyMatch(other -> other.number() == item.number());
        return counts ? near(cluster) : List.of();
    }

    /** The cluster of earlier items that an item joins, or null. */
    private @Nullable Candidate best(SimilarityGraph.Item item) {
        Map<Long, Double> similarities = graph.neighbours(item.number());
        if (takesNoPart(similarities)) {
            return null;
        }
        Set<Long> clusters = new TreeSet<>();
        for (Map.Entry<Long, Double> near : similarities.entrySet()) {
            SimilarityGraph.Item other = near.getValue() < holds ? null : graph.item(near.getKey());
            if (other != null && other.order().compareTo(item.order()) < 0 && other.subcluster() >= 0) {
                clusters.add(other.subcluster());
            }
        }
        Candidate best = null;
        SimilarityGraph.Order begun = null;
        for (long cluster : clusters) {
            List<SimilarityGraph.Item> earlier = graph.firstItems(cluster, first + 1).stream()
                    .filter(other -> other.order().compareTo(item.order()) < 0)
                    .limit(first)
                    .toList();
            boolean isOpen = earlier.size() > 1
                    || !earlier.isEmpty()
                            && !takesNoPart(graph.neighbours(earlier.get(0).number()));
            Candidate candidate = isOpen ? candidate(cluster, earlier, similarities) : null;
            if (candidate == null) {
                continue;
            }
            SimilarityGraph.Order begins = earlier.get(0).order();
            if (best == null
                    || candidate.similarity() > best.similarity()
                    || candidate.similarity() == best.similarity()
                            && Objects.requireNonNull(begun).compareTo(begins) > 0) {
                best = candidate;
                begun = begins;
            }
        }
        return best;
    }

    static boolean takesNoPart(Map<Long, Double> similarities) {
        return similarities.values().stream().anyMatch(similarity -> similarity <= TAKES_NO_PART);
    }

    private @Nullable Candidate candidate(
            long cluster, List<SimilarityGraph.Item> earlier, Map<Long, Double> similarities) {
        int holding = 0;
        double sum = 0;
        long parent = -1;
        double most = -1;
        for (SimilarityGraph.Item other : earlier) {
            double similarity = similarities.getOrDefault(other.number(), 0.0);
            sum += similarity;
            holding += similarity >= holds ? 1 : 0;
            if (similarity > most) {
                most = similarity;
                parent = other.number();
            }
        }
        return holding < share * earlier.size() ? null : new Candidate(cluster, parent, sum / earlier.size());
    }
}
