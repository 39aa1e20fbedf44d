package org.dateline.link;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that are linked, each known by a number, and how alike they are: the reports of a store, or their tellings of events. What
 * {@link Joining} reads and writes; kept in memory or in a store.
 */
public interface Web {

    /**
     * Where a thing stands among all others, whichever came first.
     *
     * @param day its day, from 1970-01-01; without one {@link Long#MAX_VALUE}
     * @param id settles what the day leaves open
     */
    record Order(long day, String id) implements Comparable<Order> {
        @Override
        public int compareTo(Order other) {
            return day != other.day ? Long.compare(day, other.day) : id.compareTo(other.id);
        }
    }

    /**
     * A thing.
     *
     * @param number its number
     * @param parent the earlier thing that it follows, or null
     * @param strand number of the first thing of its strand; -1 before it has one
     */
    record Thing(long number, Order order, @Nullable Long parent, long strand) {}

    /** A thing, or null when it is gone. */
    @Nullable
    Thing thing(long number);

    /** How alike a thing is to others, where it is at all; from 0 to 1. */
    Map<Long, Double> near(long number);

    /** The things that follow a thing. */
    List<Long> followers(long number);

    /** Notes what a thing follows. */
    void follow(long number, @Nullable Long parent);

    /** Notes the strand of a thing. */
    void strand(long number, long strand);

    /** The first things of a strand, in order. */
    List<Thing> first(long strand, int most);

    /** The strand that a strand joins, or null. */
    @Nullable
    Long joins(long strand);

    /** The strands that join a strand. */
    List<Long> joining(long strand);

    /** Notes what a strand joins, and the strand that stands for the whole that it belongs to. */
    void join(long strand, @Nullable Long joins, long whole);

    /** The strand that stands for the whole of a strand; -1 before it has one. */
    long whole(long strand);

    /** Forgets a strand that has no things any more. */
    void drop(long strand);
}
