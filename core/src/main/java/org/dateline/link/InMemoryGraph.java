package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A similarity graph in memory, for measuring and testing. */
public final class InMemoryGraph implements SimilarityGraph {

    private final Map<Long, Item> items = new TreeMap<>();
    private final Map<Long, Map<Long, Double>> near = new HashMap<>();
    private final Map<Long, TreeSet<Item>> subclusters = new HashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> clusters = new HashMap<>();
    private final Map<Long, List<Long>> joining = new HashMap<>();

    /** Adds an item that has no neighbours yet. */
    public void put(long number, Order order) {
        items.put(number, new Item(number, order, null, -1));
    }

    /** Makes two items neighbours. */
    public void connect(long one, long other, double similarity) {
        near.computeIfAbsent(one, none -> new HashMap<>()).put(other, similarity);
        near.computeIfAbsent(other, none -> new HashMap<>()).put(one, similarity);
    }

    /**
     * Removes an item.
     *
     * @return its neighbours
     */
    public List<Long> remove(long number) {
        Item item = items.remove(number);
        if (item == null) {
            return List.of();
        }
        leave(item);
        detach(item);
        Map<Long, Double> similarities = near.remove(number);
        List<Long> others = new ArrayList<>(similarities == null ? List.of() : similarities.keySet());
        for (long other : others) {
            neighbours(other).remove(number);
        }
        return others;
    }

    /** The cluster of each item, by its number. */
    public Map<Long, Long> clusters() {
        Map<Long, Long> all = new TreeMap<>();
        items.values().forEach(item -> all.put(item.number(), cluster(item.subcluster())));
        return all;
    }

    private void replace(Item item) {
        Item old = items.put(item.number(), item);
        if (old != null) {
            leave(old);
        }
        if (item.subcluster() >= 0) {
            subclusters
                    .computeIfAbsent(item.subcluster(), none -> new TreeSet<>(Comparator.comparing(Item::order)))
                    .add(item);
        }
    }

    private void leave(Item item) {
        TreeSet<Item> all = subclusters.get(item.subcluster());
        if (all != null) {
            all.remove(item);
        }
    }

    private void detach(Item item) {
        Long parent = item.parent();
        List<Long> all = parent == null ? null : children.get(parent);
        if (all != null) {
            all.remove((Long) item.number());
        }
    }

    @Override
    public @Nullable Item item(long number) {
        return items.get(number);
    }

    @Override
    public Map<Long, Double> neighbours(long number) {
        return near.computeIfAbsent(number, none -> new HashMap<>());
    }

    @Override
    public List<Long> children(long number) {
        return List.copyOf(children.getOrDefault(number, List.of()));
    }

    @Override
    public void setParent(long number, @Nullable Long parent) {
        Item item = items.get(number);
        if (item == null) {
            return;
        }
        detach(item);
        if (parent != null) {
            children.computeIfAbsent(parent, none -> new ArrayList<>()).add(number);
        }
        replace(new Item(number, item.order(), parent, item.subcluster()));
    }

    @Override
    public void setSubcluster(long number, long subcluster) {
        Item item = items.get(number);
        if (item != null) {
            replace(new Item(number, item.order(), item.parent(), subcluster));
        }
    }

    @Override
    public List<Item> firstItems(long subcluster, int most) {
        TreeSet<Item> all = subclusters.get(subcluster);
        return all == null ? List.of() : all.stream().limit(most).toList();
    }

    @Override
    public @Nullable Long joinedTo(long subcluster) {
        return joins.get(subcluster);
    }

    @Override
    public List<Long> joinedBy(long subcluster) {
        return List.copyOf(joining.getOrDefault(subcluster, List.of()));
    }

    @Override
    public void join(long subcluster, @Nullable Long joined, long cluster) {
        unjoin(subcluster);
        if (joined != null) {
            joins.put(subcluster, joined);
            joining.computeIfAbsent(joined, none -> new ArrayList<>()).add(subcluster);
        }
        clusters.put(subcluster, cluster);
    }

    private void unjoin(long subcluster) {
        Long old = joins.remove(subcluster);
        List<Long> all = old == null ? null : joining.get(old);
        if (all != null) {
            all.remove((Long) subcluster);
        }
    }

    @Override
    public long cluster(long subcluster) {
        return clusters.getOrDefault(subcluster, -1L);
    }

    @Override
    public void drop(long subcluster) {
        unjoin(subcluster);
        clusters.remove(subcluster);
    }
}
