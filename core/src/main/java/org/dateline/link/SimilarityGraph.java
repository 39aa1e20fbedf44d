package org.dateline.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items to be clustered, each known by a number, and how similar they are: the reports of a store, or their mentions of events. What
 * {@link IncrementalClustering} reads and writes; held in memory, in a store or in keyed state.
 */
public interface SimilarityGraph {

    /**
     * The position of an item among all others, whichever came first.
     *
     * @param day its day, from 1970-01-01; without one {@link Long#MAX_VALUE}
     * @param id decides between items of one day
     */
    record Order(long day, String id) implements Comparable<Order> {

        /** The position of an item of a day, or of none when it is null. */
        public static Order of(@Nullable Long day, String id) {
            return new Order(day == null ? Long.MAX_VALUE : day, id);
        }

        @Override
        public int compareTo(Order other) {
            return day != other.day ? Long.compare(day, other.day) : id.compareTo(other.id);
        }
    }

    /**
     * An item.
     *
     * @param number its number
     * @param parent the earlier item that it is attached to, or null
     * @param subcluster number of the first item of its subcluster; -1 before it has one
     */
    record Item(long number, Order order, @Nullable Long parent, long subcluster) {}

    /** An item, or null when it is gone. */
    @Nullable
    Item item(long number);

    /** The neighbours of an item, each with its similarity from 0 to 1. */
    Map<Long, Double> neighbours(long number);

    /** The items whose parent an item is. */
    List<Long> children(long number);

    /** Sets the parent of an item. */
    void setParent(long number, @Nullable Long parent);

    /** Sets the subcluster of an item. */
    void setSubcluster(long number, long subcluster);

    /** The first items of a subcluster, in order. */
    List<Item> firstItems(long subcluster, int most);

    /** The subcluster that a subcluster is joined to, or null. */
    @Nullable
    Long joinedTo(long subcluster);

    /** The subclusters that are joined to a subcluster. */
    List<Long> joinedBy(long subcluster);

    /** Sets what a subcluster is joined to, and the subcluster that stands for the cluster that it belongs to. */
    void join(long subcluster, @Nullable Long target, long cluster);

    /** The subcluster that stands for the cluster of a subcluster; -1 before it has one. */
    long cluster(long subcluster);

    /** Removes a subcluster that has no items any more. */
    void drop(long subcluster);
}
