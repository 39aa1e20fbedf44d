package org.dateline.cluster.linking.state;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.dateline.link.Web;
import org.jspecify.annotations.Nullable;

/** A web of keyed state: see {@link Web}. */
public final class StateWeb implements Web {

    private final Table<Long, Kept> things;
    private final Table<Long, Strand> strands;
    private final Nears nears;

    /** @param name what its tables are called by */
    public StateWeb(RuntimeContext context, String name) {
        things = Table.of(context, name + "_things", Long.class, Kept.class, null);
        strands = Table.of(context, name + "_strands", Long.class, Strand.class, null);
        nears = new Nears(context, name + "_near");
    }

    private static long[] with(long[] all, long one) {
        long[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    private static long[] without(long[] all, long one) {
        return Arrays.stream(all).filter(other -> other != one).toArray();
    }

    private Kept kept(long number) {
        Kept kept = things.get(number);
        return kept == null ? new Kept() : kept;
    }

    private Strand keptStrand(long number) {
        Strand kept = strands.get(number);
        return kept == null ? new Strand() : kept;
    }

    /** Puts a thing in; what it is near to may have come before it. */
    public void put(long number, Order order) {
        Kept kept = kept(number);
        kept.day = order.day();
        kept.id = order.id();
        things.put(number, kept);
    }

    /** Says how alike two things are, which may come later themselves. */
    public void alike(long one, long other, double likeness) {
        nears.add(one, other, likeness);
        nears.add(other, one, likeness);
    }

    /**
     * Takes a thing out.
     *
     * @return what it was near to
     */
    public List<Long> remove(long number) {
        Kept kept = things.get(number);
        if (kept == null) {
            return List.of();
        }
        List<Long> near = nears.removeAll(number).stream()
                .filter(other -> things.get(other) != null)
                .toList();
        leaveStrand(number, kept.strand);
        unfollow(number, kept.parent);
        things.remove(number);
        return near;
    }

    private void leaveStrand(long number, long strand) {
        Strand kept = strand < 0 ? null : strands.get(strand);
        if (kept != null) {
            kept.things = without(kept.things, number);
            strands.put(strand, kept);
        }
    }

    private void unfollow(long number, long parent) {
        Kept kept = parent < 0 ? null : things.get(parent);
        if (kept != null) {
            kept.followers = without(kept.followers, number);
            things.put(parent, kept);
        }
    }

    /** All things of a whole, in order. */
    public List<Thing> members(long whole) {
        List<Thing> members = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>(List.of(whole));
        while (!open.isEmpty()) {
            Strand strand = strands.get(open.removeFirst());
            if (strand == null || strand.whole != whole) {
                continue;
            }
            for (long number : strand.things) {
                Thing thing = thing(number);
                if (thing != null) {
                    members.add(thing);
                }
            }
            Arrays.stream(strand.joining).forEach(open::add);
        }
        members.sort(Comparator.comparing(Thing::order));
        return members;
    }

    @Override
    public @Nullable Thing thing(long number) {
        Kept kept = things.get(number);
        return kept == null
                ? null
                : new Thing(number, new Order(kept.day, kept.id), kept.parent < 0 ? null : kept.parent, kept.strand);
    }

    @Override
    public Map<Long, Double> near(long number) {
        return nears.of(number);
    }

    @Override
    public List<Long> followers(long number) {
        return Arrays.stream(kept(number).followers).boxed().toList();
    }

    @Override
    public void follow(long number, @Nullable Long parent) {
        Kept kept = things.get(number);
        if (kept == null) {
            return;
        }
        unfollow(number, kept.parent);
        kept.parent = parent == null ? -1 : parent;
        things.put(number, kept);
        if (parent != null) {
            Kept followed = kept(parent);
            followed.followers = with(followed.followers, number);
            things.put(parent, followed);
        }
    }

    @Override
    public void strand(long number, long strand) {
        Kept kept = things.get(number);
        if (kept == null) {
            return;
        }
        leaveStrand(number, kept.strand);
        kept.strand = strand;
        things.put(number, kept);
        Strand entered = keptStrand(strand);
        entered.things = inserted(entered.things, number, new Order(kept.day, kept.id));
        strands.put(strand, entered);
    }

    private long[] inserted(long[] all, long number, Order order) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            Kept other = kept(all[middle]);
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
    public List<Thing> first(long strand, int most) {
        Strand kept = strands.get(strand);
        List<Thing> first = new ArrayList<>();
        for (int at = 0; kept != null && at < kept.things.length && first.size() < most; at++) {
            Thing thing = thing(kept.things[at]);
            if (thing != null) {
                first.add(thing);
            }
        }
        return first;
    }

    @Override
    public @Nullable Long joins(long strand) {
        Strand kept = strands.get(strand);
        return kept == null || kept.joins < 0 ? null : kept.joins;
    }

    @Override
    public List<Long> joining(long strand) {
        return Arrays.stream(keptStrand(strand).joining).boxed().toList();
    }

    @Override
    public void join(long strand, @Nullable Long joined, long whole) {
        unjoin(strand);
        Strand kept = keptStrand(strand);
        kept.joins = joined == null ? -1 : joined;
        kept.whole = whole;
        strands.put(strand, kept);
        if (joined != null) {
            Strand other = keptStrand(joined);
            other.joining = with(other.joining, strand);
            strands.put(joined, other);
        }
    }

    private void unjoin(long strand) {
        Strand kept = strands.get(strand);
        Strand other = kept == null || kept.joins < 0 ? null : strands.get(kept.joins);
        if (kept != null && other != null) {
            other.joining = without(other.joining, strand);
            strands.put(kept.joins, other);
        }
    }

    @Override
    public long whole(long strand) {
        Strand kept = strands.get(strand);
        return kept == null ? -1 : kept.whole;
    }

    @Override
    public void drop(long strand) {
        unjoin(strand);
        Strand kept = strands.get(strand);
        if (kept != null && kept.joining.length > 0) {
            // Those that join it are asked next what they join instead.
            kept.joins = -1;
            kept.whole = -1;
            kept.things = new long[0];
            strands.put(strand, kept);
        } else {
            strands.remove(strand);
        }
    }
}
