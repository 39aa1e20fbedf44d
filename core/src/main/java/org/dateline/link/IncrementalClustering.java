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
    private final double follows;
    private final double joins;
    private final double unlike;
    private final int first;

    /**
     * @param follows how alike a item must be to one before it to follow it
     * @param joins how alike subclusters must be on average to be joined
     * @param unlike how alike items are taken to be of which nothing is known
     */
    public IncrementalClustering(SimilarityGraph graph, double follows, double joins, double unlike) {
        this(graph, follows, joins, unlike, FIRST);
    }

    IncrementalClustering(SimilarityGraph graph, double follows, double joins, double unlike, int first) {
        this.graph = graph;
        this.first = first;
        this.follows = follows;
        this.joins = joins;
        this.unlike = unlike;
    }

    /**
     * Brings everything up to date.
     *
     * @param touched items that are new, whose likenesses changed, or that were near to one that is gone
     * @param left subclusters that lost items which are gone
     * @return the clusters that have other items than before, by the subcluster that stands for them; some may have none any more
     */
    public Set<Long> update(Collection<Long> touched, Collection<Long> left) {
        Set<Long> subclusters = new LinkedHashSet<>(left);
        follow(touched, subclusters);
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

    private void follow(Collection<Long> touched, Set<Long> subclusters) {
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

    /** The most alike item before one, if it is alike enough. */
    private @Nullable Long parent(SimilarityGraph.Item item) {
        SimilarityGraph.Item best = null;
        double most = follows;
        for (Map.Entry<Long, Double> near : graph.neighbours(item.number()).entrySet()) {
            double alike = near.getValue();
            if (alike < most) {
                continue;
            }
            SimilarityGraph.Item other = graph.item(near.getKey());
            if (other == null || other.order().compareTo(item.order()) >= 0) {
                continue;
            }
            if (best == null || alike > most || other.order().compareTo(best.order()) < 0) {
                best = other;
                most = alike;
            }
        }
        return best == null ? null : best.number();
    }

    /** Gives a item, and those that follow it, the subcluster of what it follows. */
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

    /** The earlier subcluster that a subcluster joins: the one most alike on average, if it is alike enough. */
    private @Nullable Long joined(long subcluster, List<SimilarityGraph.Item> mine) {
        Map<Long, Map<Long, Double>> near = new HashMap<>();
        Set<Long> others = new TreeSet<>();
        for (SimilarityGraph.Item item : mine) {
            Map<Long, Double> alike = graph.neighbours(item.number());
            near.put(item.number(), alike);
            for (long number : alike.keySet()) {
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
            double alike = mean(mine, theirs, near);
            SimilarityGraph.Item first = theirs.get(0);
            if (alike >= most && (best == null || alike > most || first.order().compareTo(best.order()) < 0)) {
                best = first;
                most = alike;
            }
        }
        return best == null ? null : best.subcluster();
    }

    private double mean(List<SimilarityGraph.Item> mine, List<SimilarityGraph.Item> theirs, Map<Long, Map<Long, Double>> near) {
        double sum = 0;
        for (SimilarityGraph.Item one : mine) {
            Map<Long, Double> alike = near.getOrDefault(one.number(), Map.of());
            for (SimilarityGraph.Item other : theirs) {
                sum += alike.getOrDefault(other.number(), unlike);
            }
        }
        return sum / (mine.size() * theirs.size());
    }

    /** Gives a subcluster, and those that join it, the cluster of what it joins. */
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
