package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A web in memory, for measuring and testing. */
public final class MemoryWeb implements Web {

    private final Map<Long, Thing> things = new TreeMap<>();
    private final Map<Long, Map<Long, Double>> near = new HashMap<>();
    private final Map<Long, TreeSet<Thing>> strands = new HashMap<>();
    private final Map<Long, List<Long>> followers = new HashMap<>();
    private final Map<Long, Long> joins = new HashMap<>();
    private final Map<Long, Long> wholes = new HashMap<>();
    private final Map<Long, List<Long>> joining = new HashMap<>();

    /** Puts a thing in that is near to nothing yet. */
    public void put(long number, Order order) {
        things.put(number, new Thing(number, order, null, -1));
    }

    /** Says how alike two things are. */
    public void alike(long one, long other, double likeness) {
        near.computeIfAbsent(one, none -> new HashMap<>()).put(other, likeness);
        near.computeIfAbsent(other, none -> new HashMap<>()).put(one, likeness);
    }

    /**
     * Takes a thing out.
     *
     * @return what it was near to
     */
    public List<Long> remove(long number) {
        Thing thing = things.remove(number);
        if (thing == null) {
            return List.of();
        }
        leave(thing);
        unfollow(thing);
        Map<Long, Double> alike = near.remove(number);
        List<Long> others = new ArrayList<>(alike == null ? List.of() : alike.keySet());
        for (long other : others) {
            near(other).remove(number);
        }
        return others;
    }

    /** Everything that is linked: the whole of each thing, by its number. */
    public Map<Long, Long> wholes() {
        Map<Long, Long> all = new TreeMap<>();
        things.values().forEach(thing -> all.put(thing.number(), whole(thing.strand())));
        return all;
    }

    private void replace(Thing thing) {
        Thing old = things.put(thing.number(), thing);
        if (old != null) {
            leave(old);
        }
        if (thing.strand() >= 0) {
            strands.computeIfAbsent(thing.strand(), none -> new TreeSet<>(Comparator.comparing(Thing::order)))
                    .add(thing);
        }
    }

    private void leave(Thing thing) {
        TreeSet<Thing> all = strands.get(thing.strand());
        if (all != null) {
            all.remove(thing);
        }
    }

    private void unfollow(Thing thing) {
        Long parent = thing.parent();
        List<Long> all = parent == null ? null : followers.get(parent);
        if (all != null) {
            all.remove((Long) thing.number());
        }
    }

    @Override
    public @Nullable Thing thing(long number) {
        return things.get(number);
    }

    @Override
    public Map<Long, Double> near(long number) {
        return near.computeIfAbsent(number, none -> new HashMap<>());
    }

    @Override
    public List<Long> followers(long number) {
        return List.copyOf(followers.getOrDefault(number, List.of()));
    }

    @Override
    public void follow(long number, @Nullable Long parent) {
        Thing thing = things.get(number);
        if (thing == null) {
            return;
        }
        unfollow(thing);
        if (parent != null) {
            followers.computeIfAbsent(parent, none -> new ArrayList<>()).add(number);
        }
        replace(new Thing(number, thing.order(), parent, thing.strand()));
    }

    @Override
    public void strand(long number, long strand) {
        Thing thing = things.get(number);
        if (thing != null) {
            replace(new Thing(number, thing.order(), thing.parent(), strand));
        }
    }

    @Override
    public List<Thing> first(long strand, int most) {
        TreeSet<Thing> all = strands.get(strand);
        return all == null ? List.of() : all.stream().limit(most).toList();
    }

    @Override
    public @Nullable Long joins(long strand) {
        return joins.get(strand);
    }

    @Override
    public List<Long> joining(long strand) {
        return List.copyOf(joining.getOrDefault(strand, List.of()));
    }

    @Override
    public void join(long strand, @Nullable Long joined, long whole) {
        unjoin(strand);
        if (joined != null) {
            joins.put(strand, joined);
            joining.computeIfAbsent(joined, none -> new ArrayList<>()).add(strand);
        }
        wholes.put(strand, whole);
    }

    private void unjoin(long strand) {
        Long old = joins.remove(strand);
        List<Long> all = old == null ? null : joining.get(old);
        if (all != null) {
            all.remove((Long) strand);
        }
    }

    @Override
    public long whole(long strand) {
        return wholes.getOrDefault(strand, -1L);
    }

    @Override
    public void drop(long strand) {
        unjoin(strand);
        wholes.remove(strand);
    }
}
