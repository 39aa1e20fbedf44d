package org.dateline.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins clusters that began apart, because their first items did not hold, and hold together as they stand. Clusters are taken in the order
 * of their first items. Each is joined to an earlier one that is itself joined to none, if enough of the pairs of the first items of both
 * hold; of several, to the most similar. So none is joined over a third one, and the outcome does not depend on the order of arrival.
 */
final class ClusterMerging {

    /** One item is no cluster that stands for itself; it has had its choice. */
    private static final int FEWEST = 2;

    private final SimilarityGraph graph;
    private final double holds;
    private final double share;
    private final int first;

    /**
     * @param holds from which similarity on a pair holds
     * @param share what share of the pairs of two clusters must hold
     * @param first how many of its first items stand for a cluster
     */
    ClusterMerging(SimilarityGraph graph, double holds, double share, int first) {
        this.graph = graph;
        this.holds = holds;
        this.share = share;
        this.first = first;
    }

    /** A subcluster with its place in the order; one without items comes first. */
    private record Placed(long number, SimilarityGraph.@Nullable Order begins) {
        static final Comparator<Placed> ORDER = Comparator.comparing(
                        Placed::begins, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(Placed::number);
    }

    /**
     * Updates what subclusters are joined to.
     *
     * @param changed subclusters that have other items than before; some may have none any more
     * @param near further ones some of whose similarities have changed
     * @return the clusters that have other items than before; some may have none any more
     */
    Set<Long> update(Set<Long> changed, Collection<Long> near) {
        TreeSet<Placed> open = new TreeSet<>(Placed.ORDER);
        Set<Long> asked = new HashSet<>(changed);
        asked.addAll(near);
        asked.forEach(subcluster -> open(subcluster, open));
        Set<Long> clusters = new HashSet<>();
        while (!open.isEmpty()) {
            long subcluster = Objects.requireNonNull(open.pollFirst()).number();
            clusters.add(changed.contains(subcluster) ? graph.cluster(subcluster) : -1);
            List<SimilarityGraph.Item> mine = graph.firstItems(subcluster, first);
            if (mine.isEmpty()) {
                graph.drop(subcluster);
            } else {
                settle(subcluster, mine, open, clusters);
                clusters.add(changed.contains(subcluster) ? graph.cluster(subcluster) : -1);
            }
        }
        clusters.remove(-1L);
        return clusters;
    }

    /** A subcluster must be asked again, and all that it may change. */
    private void open(long subcluster, Set<Placed> open) {
        add(subcluster, open);
        graph.joinedBy(subcluster).forEach(other -> add(other, open));
        for (SimilarityGraph.Item item : graph.firstItems(subcluster, first)) {
            for (long number : graph.neighbours(item.number()).keySet()) {
                SimilarityGraph.Item other = graph.item(number);
                if (other != null) {
                    add(other.subcluster(), open);
                }
            }
        }
    }

    private void add(long subcluster, Set<Placed> open) {
        if (subcluster >= 0) {
            List<SimilarityGraph.Item> begins = graph.firstItems(subcluster, 1);
            open.add(new Placed(
                    subcluster, begins.isEmpty() ? null : begins.get(0).order()));
        }
    }

    private void settle(long subcluster, List<SimilarityGraph.Item> mine, Set<Placed> open, Set<Long> clusters) {
        Long target = target(subcluster, mine);
        Long before = graph.joinedTo(subcluster);
        long clusterBefore = graph.cluster(subcluster);
        long cluster = target == null ? subcluster : target;
        if (Objects.equals(target, before) && cluster == clusterBefore) {
            return;
        }
        graph.join(subcluster, target, cluster);
        clusters.add(clusterBefore);
        clusters.add(cluster);
        if ((target == null) != (before == null)) {
            Set<Placed> later = new TreeSet<>(Placed.ORDER);
            open(subcluster, later);
            later.removeIf(other -> other.begins() != null
                    && other.begins().compareTo(mine.get(0).order()) <= 0);
            open.addAll(later);
        }
    }

    /** The earlier subcluster to join, or null. */
    private @Nullable Long target(long subcluster, List<SimilarityGraph.Item> mine) {
        if (mine.size() < FEWEST) {
            return null;
        }
        List<Map<Long, Double>> near = new ArrayList<>();
        Set<Long> others = new TreeSet<>();
        for (SimilarityGraph.Item item : mine) {
            Map<Long, Double> similarities = graph.neighbours(item.number());
            near.add(similarities);
            similarities.forEach((number, similarity) -> {
                SimilarityGraph.Item other = similarity < holds ? null : graph.item(number);
                if (other != null && other.subcluster() >= 0 && other.subcluster() != subcluster) {
                    others.add(other.subcluster());
                }
            });
        }
        Long best = null;
        double most = -1;
        SimilarityGraph.Order begun = null;
        for (long other : others) {
            List<SimilarityGraph.Item> theirs = graph.firstItems(other, first);
            boolean isCandidate = theirs.size() >= FEWEST
                    && theirs.get(0).order().compareTo(mine.get(0).order()) < 0
                    && graph.joinedTo(other) == null;
            double similarity = isCandidate ? similarity(near, theirs) : -1;
            if (similarity > most
                    || best != null
                            && similarity == most
                            && theirs.get(0).order().compareTo(Objects.requireNonNull(begun)) < 0) {
                best = other;
                most = similarity;
                begun = theirs.get(0).order();
            }
        }
        return best;
    }

    /** How similar the pairs are on average, or -1 when too few hold. */
    private double similarity(List<Map<Long, Double>> near, List<SimilarityGraph.Item> theirs) {
        int holding = 0;
        double sum = 0;
        for (Map<Long, Double> similarities : near) {
            for (SimilarityGraph.Item other : theirs) {
                double similarity = similarities.getOrDefault(other.number(), 0.0);
                holding += similarity >= holds ? 1 : 0;
                sum += similarity;
            }
        }
        int pairs = near.size() * theirs.size();
        return holding < share * pairs ? -1 : sum / pairs;
    }
}
