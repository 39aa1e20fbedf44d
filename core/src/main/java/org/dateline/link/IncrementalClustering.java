package org.dateline.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Clusters items as they arrive, with the same outcome in whatever order they arrive, and at a cost per item that does not grow with the
 * store.
 *
 * <p>The parent of an item is the most similar of the items before it, if that is similar enough; items and their parents form a
 * subcluster. A subcluster is joined to the earlier subcluster whose first items are on average most similar to its own; subclusters that
 * are joined form a cluster, that is a story or an event. Both depend on neighbours alone, so a later item changes only what is near it.
 * See docs/decisions/0022-the-most-alike-of-those-before.md.
 */
public final class IncrementalClustering {

    /** How many of its first items stand for a subcluster. */
    static final int FIRST = 20;

    private final SimilarityGraph graph;
    private final double attaches;
    private final double joins;
    private final double background;
    private final int first;

    /**
     * @param attaches how similar an item must be to an earlier one to be attached to it
     * @param joins how similar subclusters must be on average to be joined
     * @param background the similarity of items that are no neighbours
     */
    public IncrementalClustering(SimilarityGraph graph, double attaches, double joins, double background) {
        this(graph, attaches, joins, background, FIRST);
    }

    IncrementalClustering(SimilarityGraph graph, double attaches, double joins, double background, int first) {
        this.graph = graph;
        this.first = first;
        this.attaches = attaches;
        this.joins = joins;
        this.background = background;
    }

    /**
     * Updates the clusters.
     *
     * @param touched items that are new, whose similarities changed, or that were neighbours of one that is gone
     * @param left subclusters that lost items which are gone
     * @return the clusters that have other items than before, by the subcluster that stands for them; some may have none any more
     */
    public Set<Long> update(Collection<Long> touched, Collection<Long> left) {
        Set<Long> subclusters = new LinkedHashSet<>(left);
        attach(touched, subclusters);
        Set<Long> asked = new LinkedHashSet<>();
        for (long subcluster : subclusters) {
            asked.add(subcluster);
            asked.addAll(graph.joinedBy(subcluster));
            for (SimilarityGraph.Item item : graph.firstItems(subcluster, first)) {
                for (long near : graph.neighbours(item.number()).keySet()) {
                    SimilarityGraph.Item other = graph.item(near);
                    if (other != null && other.subcluster() >= 0) {
                        asked.add(other.subcluster());
                    }
                }
            }
        }
        return join(asked, subclusters);
    }

    private void attach(Collection<Long> touched, Set<Long> subclusters) {
        TreeSet<SimilarityGraph.Item> items = new TreeSet<>(Comparator.comparing(SimilarityGraph.Item::order));
        for (long number : touched) {
            SimilarityGraph.Item item = graph.item(number);
            if (item == null) {
                continue;
            }
            items.add(item);
            for (long near : graph.neighbours(number).keySet()) {
                SimilarityGraph.Item other = graph.item(near);
                if (other != null && other.order().compareTo(item.order()) > 0) {
                    items.add(other);
                }
            }
        }
        for (SimilarityGraph.Item item : items) {
            Long parent = parent(item);
            if (!Objects.equals(parent, item.parent())) {
                graph.setParent(item.number(), parent);
            }
        }
        for (SimilarityGraph.Item item : items) {
            settle(item.number(), subclusters);
            SimilarityGraph.Item settled = graph.item(item.number());
            if (settled != null) {
                subclusters.add(settled.subcluster());
            }
        }
    }

    /** The most similar item before one, if it is similar enough. */
    private @Nullable Long parent(SimilarityGraph.Item item) {
        SimilarityGraph.Item best = null;
        double most = attaches;
        for (Map.Entry<Long, Double> near : graph.neighbours(item.number()).entrySet()) {
            double similarity = near.getValue();
            if (similarity < most) {
                continue;
            }
            SimilarityGraph.Item other = graph.item(near.getKey());
            if (other == null || other.order().compareTo(item.order()) >= 0) {
                continue;
            }
            if (best == null || similarity > most || other.order().compareTo(best.order()) < 0) {
                best = other;
                most = similarity;
            }
        }
        return best == null ? null : best.number();
    }

    /** Gives an item, and those attached to it, the subcluster of its parent. */
    private void settle(long number, Set<Long> subclusters) {
        Deque<Long> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            SimilarityGraph.Item item = graph.item(open.removeFirst());
            if (item == null) {
                continue;
            }
            SimilarityGraph.Item parent = item.parent() == null ? null : graph.item(item.parent());
            long subcluster = parent == null ? item.number() : parent.subcluster();
            if (subcluster != item.subcluster()) {
                if (item.subcluster() >= 0) {
                    subclusters.add(item.subcluster());
                }
                subclusters.add(subcluster);
                graph.setSubcluster(item.number(), subcluster);
                open.addAll(graph.children(item.number()));
            }
        }
    }

    private Set<Long> join(Set<Long> asked, Set<Long> subclusters) {
        Set<Long> clusters = new HashSet<>();
        List<Long> moved = new ArrayList<>();
        for (long subcluster : asked) {
            List<SimilarityGraph.Item> mine = graph.firstItems(subcluster, first);
            if (mine.isEmpty()) {
                clusters.add(graph.cluster(subcluster));
                moved.addAll(graph.joinedBy(subcluster));
                graph.drop(subcluster);
                continue;
            }
            Long earlier = joined(subcluster, mine);
            boolean isNew = graph.cluster(subcluster) < 0;
            if (isNew || !Objects.equals(earlier, graph.joinedTo(subcluster))) {
                graph.join(subcluster, earlier, graph.cluster(subcluster));
                moved.add(subcluster);
            }
        }
        for (long subcluster : moved) {
            settleCluster(subcluster, clusters);
        }
        for (long subcluster : subclusters) {
            clusters.add(graph.cluster(subcluster));
        }
        clusters.remove(-1L);
        return clusters;
    }

    /** The earlier subcluster to join: the one most similar on average, if it is similar enough. */
    private @Nullable Long joined(long subcluster, List<SimilarityGraph.Item> mine) {
        Map<Long, Map<Long, Double>> near = new HashMap<>();
        Set<Long> others = new TreeSet<>();
        for (SimilarityGraph.Item item : mine) {
            Map<Long, Double> similarities = graph.neighbours(item.number());
            near.put(item.number(), similarities);
            for (long number : similarities.keySet()) {
                SimilarityGraph.Item other = graph.item(number);
                if (other != null && other.subcluster() != subcluster) {
                    others.add(other.subcluster());
                }
            }
        }
        SimilarityGraph.Item root = mine.get(0);
        SimilarityGraph.Item best = null;
        double most = joins;
        for (long other : others) {
            List<SimilarityGraph.Item> theirs = graph.firstItems(other, first);
            if (theirs.isEmpty() || theirs.get(0).order().compareTo(root.order()) >= 0) {
                continue;
            }
            double similarity = mean(mine, theirs, near);
            SimilarityGraph.Item first = theirs.get(0);
            if (similarity >= most
                    && (best == null || similarity > most || first.order().compareTo(best.order()) < 0)) {
                best = first;
                most = similarity;
            }
        }
        return best == null ? null : best.subcluster();
    }

    private double mean(
            List<SimilarityGraph.Item> mine, List<SimilarityGraph.Item> theirs, Map<Long, Map<Long, Double>> near) {
        double sum = 0;
        for (SimilarityGraph.Item one : mine) {
            Map<Long, Double> similarities = near.getOrDefault(one.number(), Map.of());
            for (SimilarityGraph.Item other : theirs) {
                sum += similarities.getOrDefault(other.number(), background);
            }
        }
        return sum / (mine.size() * theirs.size());
    }

    /** Gives a subcluster, and those joined to it, the cluster of what it is joined to. */
    private void settleCluster(long subcluster, Set<Long> clusters) {
        long root = subcluster;
        Long next = graph.joinedTo(root);
        while (next != null) {
            root = next;
            next = graph.joinedTo(root);
        }
        Deque<Long> open = new ArrayDeque<>(List.of(subcluster));
        while (!open.isEmpty()) {
            long one = open.removeFirst();
            clusters.add(graph.cluster(one));
            graph.join(one, graph.joinedTo(one), root);
            open.addAll(graph.joinedBy(one));
        }
        clusters.add(root);
    }
}
