package org.dateline.cluster.linking.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.dateline.link.SimilarityGraph;
import org.jspecify.annotations.Nullable;

/** A similarity graph in keyed state. */
public final class StateGraph implements SimilarityGraph {

    private final KeyedMap<Long, ItemState> items;
    private final KeyedMap<Long, SubclusterState> subclusters;
    private final NeighbourLists nears;

    /** @param name the prefix of the names of its state */
    public StateGraph(RuntimeContext context, String name) {
        items = KeyedMap.of(context, name + "_things", Long.class, ItemState.class, null);
        subclusters = KeyedMap.of(context, name + "_strands", Long.class, SubclusterState.class, null);
        nears = new NeighbourLists(context, name + "_near");
    }

    private static long[] with(long[] all, long one) {
        long[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    private static long[] without(long[] all, long one) {
        return Arrays.stream(all).filter(other -> other != one).toArray();
    }

    private ItemState kept(long number) {
        ItemState kept = items.get(number);
        return kept == null ? new ItemState() : kept;
    }

    private SubclusterState keptSubcluster(long number) {
        SubclusterState kept = subclusters.get(number);
        return kept == null ? new SubclusterState() : kept;
    }

    /** Adds an item; its neighbours may have arrived before it. */
    public void put(long number, Order order) {
        ItemState kept = kept(number);
        kept.day = order.day();
        kept.id = order.id();
        items.put(number, kept);
    }

    /** Makes two items neighbours, which may arrive later themselves. */
    public void connect(long one, long other, double similarity) {
        nears.add(one, other, similarity);
        nears.add(other, one, similarity);
    }

    /**
     * Removes an item.
     *
     * @return its neighbours
     */
    public List<Long> remove(long number) {
        ItemState kept = items.get(number);
        if (kept == null) {
            return List.of();
        }
        List<Long> near = nears.removeAll(number).stream()
                .filter(other -> items.get(other) != null)
                .toList();
        leaveSubcluster(number, kept.subcluster);
        detach(number, kept.parent);
        items.remove(number);
        return near;
    }

    private void leaveSubcluster(long number, long subcluster) {
        SubclusterState kept = subcluster < 0 ? null : subclusters.get(subcluster);
        if (kept != null) {
            kept.items = without(kept.items, number);
            subclusters.put(subcluster, kept);
        }
    }

    private void detach(long number, long parent) {
        ItemState kept = parent < 0 ? null : items.get(parent);
        if (kept != null) {
            kept.children = without(kept.children, number);
            items.put(parent, kept);
        }
    }

    /** All items of a cluster, in order. */
    public List<Item> members(long cluster) {
        List<Item> members = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>(List.of(cluster));
        while (!open.isEmpty()) {
            SubclusterState subcluster = subclusters.get(open.removeFirst());
            if (subcluster == null || subcluster.cluster != cluster) {
                continue;
            }
            for (long number : subcluster.items) {
                Item item = item(number);
                if (item != null) {
                    members.add(item);
                }
            }
            Arrays.stream(subcluster.joinedBy).forEach(open::add);
        }
        members.sort(Comparator.comparing(Item::order));
        return members;
    }

    @Override
    public @Nullable Item item(long number) {
        ItemState kept = items.get(number);
        return kept == null
                ? null
                : new Item(number, new Order(kept.day, kept.id), kept.parent < 0 ? null : kept.parent, kept.subcluster);
    }

    @Override
    public Map<Long, Double> neighbours(long number) {
        return nears.of(number);
    }

    @Override
    public List<Long> children(long number) {
        return Arrays.stream(kept(number).children).boxed().toList();
    }

    @Override
    public void setParent(long number, @Nullable Long parent) {
        ItemState kept = items.get(number);
        if (kept == null) {
            return;
        }
        detach(number, kept.parent);
        kept.parent = parent == null ? -1 : parent;
        items.put(number, kept);
        if (parent != null) {
            ItemState followed = kept(parent);
            followed.children = with(followed.children, number);
            items.put(parent, followed);
        }
    }

    @Override
    public void setSubcluster(long number, long subcluster) {
        ItemState kept = items.get(number);
        if (kept == null) {
            return;
        }
        leaveSubcluster(number, kept.subcluster);
        kept.subcluster = subcluster;
        items.put(number, kept);
        SubclusterState entered = keptSubcluster(subcluster);
        entered.items = inserted(entered.items, number, new Order(kept.day, kept.id));
        subclusters.put(subcluster, entered);
    }

    private long[] inserted(long[] all, long number, Order order) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            ItemState other = kept(all[middle]);
            if (new Order(other.day, other.id).compareTo(order) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long[] more = new long[all.length + 1];
        System.arraycopy(all, 0, more, 0, low);
        more[low] = number;
        System.arraycopy(all, low, more, low + 1, all.length - low);
        return more;
    }

    @Override
    public List<Item> firstItems(long subcluster, int most) {
        SubclusterState kept = subclusters.get(subcluster);
        List<Item> first = new ArrayList<>();
        for (int at = 0; kept != null && at < kept.items.length && first.size() < most; at++) {
            Item item = item(kept.items[at]);
            if (item != null) {
                first.add(item);
            }
        }
        return first;
    }

    @Override
    public @Nullable Long joinedTo(long subcluster) {
        SubclusterState kept = subclusters.get(subcluster);
        return kept == null || kept.joinedTo < 0 ? null : kept.joinedTo;
    }

    @Override
    public List<Long> joinedBy(long subcluster) {
        return Arrays.stream(keptSubcluster(subcluster).joinedBy).boxed().toList();
    }

    @Override
    public void join(long subcluster, @Nullable Long joined, long cluster) {
        unjoin(subcluster);
        SubclusterState kept = keptSubcluster(subcluster);
        kept.joinedTo = joined == null ? -1 : joined;
        kept.cluster = cluster;
        subclusters.put(subcluster, kept);
        if (joined != null) {
            SubclusterState other = keptSubcluster(joined);
            other.joinedBy = with(other.joinedBy, subcluster);
            subclusters.put(joined, other);
        }
    }

    private void unjoin(long subcluster) {
        SubclusterState kept = subclusters.get(subcluster);
        SubclusterState other = kept == null || kept.joinedTo < 0 ? null : subclusters.get(kept.joinedTo);
        if (kept != null && other != null) {
            other.joinedBy = without(other.joinedBy, subcluster);
            subclusters.put(kept.joinedTo, other);
        }
    }

    @Override
    public long cluster(long subcluster) {
        SubclusterState kept = subclusters.get(subcluster);
        return kept == null ? -1 : kept.cluster;
    }

    @Override
    public void drop(long subcluster) {
        unjoin(subcluster);
        SubclusterState kept = subclusters.get(subcluster);
        if (kept != null && kept.joinedBy.length > 0) {
            // What is joined to it is joined to another next.
            kept.joinedTo = -1;
            kept.cluster = -1;
            kept.items = new long[0];
            subclusters.put(subcluster, kept);
        } else {
            subclusters.remove(subcluster);
        }
    }
}
