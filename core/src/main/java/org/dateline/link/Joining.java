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
 * Puts things together as they come, so that the outcome is the same in whatever order they come, and a thing costs as much in a large
 * store as in a small one.
 *
 * <p>A thing follows the most alike of the things before it, if that is alike enough: so strands form. A strand joins the earlier strand
 * whose first things are most alike to its own on average: so strands form wholes, stories or events. Both are matters of what is near
 * alone; what comes later changes only what is near it. See docs/decisions/0022-the-most-alike-of-those-before.md.
 */
public final class Joining {

    /** How many of its first things stand for a strand. */
    static final int FIRST = 20;

    private final Web web;
    private final double follows;
    private final double joins;
    private final double unlike;
    private final int first;

    /**
     * @param follows how alike a thing must be to one before it to follow it
     * @param joins how alike strands must be on average to be joined
     * @param unlike how alike things are taken to be of which nothing is known
     */
    public Joining(Web web, double follows, double joins, double unlike) {
        this(web, follows, joins, unlike, FIRST);
    }

    Joining(Web web, double follows, double joins, double unlike, int first) {
        this.web = web;
        this.first = first;
        this.follows = follows;
        this.joins = joins;
        this.unlike = unlike;
    }

    /**
     * Brings everything up to date.
     *
     * @param touched things that are new, whose likenesses changed, or that were near to one that is gone
     * @param left strands that lost things which are gone
     * @return the wholes that have other things than before, by the strand that stands for them; some may have none any more
     */
    public Set<Long> update(Collection<Long> touched, Collection<Long> left) {
        Set<Long> strands = new LinkedHashSet<>(left);
        follow(touched, strands);
        Set<Long> asked = new LinkedHashSet<>();
        for (long strand : strands) {
            asked.add(strand);
            asked.addAll(web.joining(strand));
            for (Web.Thing thing : web.first(strand, first)) {
                for (long near : web.near(thing.number()).keySet()) {
                    Web.Thing other = web.thing(near);
                    if (other != null && other.strand() >= 0) {
                        asked.add(other.strand());
                    }
                }
            }
        }
        return join(asked, strands);
    }

    private void follow(Collection<Long> touched, Set<Long> strands) {
        TreeSet<Web.Thing> things = new TreeSet<>(Comparator.comparing(Web.Thing::order));
        for (long number : touched) {
            Web.Thing thing = web.thing(number);
            if (thing == null) {
                continue;
            }
            things.add(thing);
            for (long near : web.near(number).keySet()) {
                Web.Thing other = web.thing(near);
                if (other != null && other.order().compareTo(thing.order()) > 0) {
                    things.add(other);
                }
            }
        }
        for (Web.Thing thing : things) {
            Long parent = parent(thing);
            if (!Objects.equals(parent, thing.parent())) {
                web.follow(thing.number(), parent);
            }
        }
        for (Web.Thing thing : things) {
            settle(thing.number(), strands);
            Web.Thing settled = web.thing(thing.number());
            if (settled != null) {
                strands.add(settled.strand());
            }
        }
    }

    /** The most alike thing before one, if it is alike enough. */
    private @Nullable Long parent(Web.Thing thing) {
        Web.Thing best = null;
        double most = follows;
        for (Map.Entry<Long, Double> near : web.near(thing.number()).entrySet()) {
            double alike = near.getValue();
            if (alike < most) {
                continue;
            }
            Web.Thing other = web.thing(near.getKey());
            if (other == null || other.order().compareTo(thing.order()) >= 0) {
                continue;
            }
            if (best == null || alike > most || other.order().compareTo(best.order()) < 0) {
                best = other;
                most = alike;
            }
        }
        return best == null ? null : best.number();
    }

    /** Gives a thing, and those that follow it, the strand of what it follows. */
    private void settle(long number, Set<Long> strands) {
        Deque<Long> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            Web.Thing thing = web.thing(open.removeFirst());
            if (thing == null) {
                continue;
            }
            Web.Thing parent = thing.parent() == null ? null : web.thing(thing.parent());
            long strand = parent == null ? thing.number() : parent.strand();
            if (strand != thing.strand()) {
                if (thing.strand() >= 0) {
                    strands.add(thing.strand());
                }
                strands.add(strand);
                web.strand(thing.number(), strand);
                open.addAll(web.followers(thing.number()));
            }
        }
    }

    private Set<Long> join(Set<Long> asked, Set<Long> strands) {
        Set<Long> wholes = new HashSet<>();
        List<Long> moved = new ArrayList<>();
        for (long strand : asked) {
            List<Web.Thing> mine = web.first(strand, first);
            if (mine.isEmpty()) {
                wholes.add(web.whole(strand));
                moved.addAll(web.joining(strand));
                web.drop(strand);
                continue;
            }
            Long earlier = joined(strand, mine);
            boolean isNew = web.whole(strand) < 0;
            if (isNew || !Objects.equals(earlier, web.joins(strand))) {
                web.join(strand, earlier, web.whole(strand));
                moved.add(strand);
            }
        }
        for (long strand : moved) {
            settleWhole(strand, wholes);
        }
        for (long strand : strands) {
            wholes.add(web.whole(strand));
        }
        wholes.remove(-1L);
        return wholes;
    }

    /** The earlier strand that a strand joins: the one most alike on average, if it is alike enough. */
    private @Nullable Long joined(long strand, List<Web.Thing> mine) {
        Map<Long, Map<Long, Double>> near = new HashMap<>();
        Set<Long> others = new TreeSet<>();
        for (Web.Thing thing : mine) {
            Map<Long, Double> alike = web.near(thing.number());
            near.put(thing.number(), alike);
            for (long number : alike.keySet()) {
                Web.Thing other = web.thing(number);
                if (other != null && other.strand() != strand) {
                    others.add(other.strand());
                }
            }
        }
        Web.Thing root = mine.get(0);
        Web.Thing best = null;
        double most = joins;
        for (long other : others) {
            List<Web.Thing> theirs = web.first(other, first);
            if (theirs.isEmpty() || theirs.get(0).order().compareTo(root.order()) >= 0) {
                continue;
            }
            double alike = mean(mine, theirs, near);
            Web.Thing first = theirs.get(0);
            if (alike >= most && (best == null || alike > most || first.order().compareTo(best.order()) < 0)) {
                best = first;
                most = alike;
            }
        }
        return best == null ? null : best.strand();
    }

    private double mean(List<Web.Thing> mine, List<Web.Thing> theirs, Map<Long, Map<Long, Double>> near) {
        double sum = 0;
        for (Web.Thing one : mine) {
            Map<Long, Double> alike = near.getOrDefault(one.number(), Map.of());
            for (Web.Thing other : theirs) {
                sum += alike.getOrDefault(other.number(), unlike);
            }
        }
        return sum / (mine.size() * theirs.size());
    }

    /** Gives a strand, and those that join it, the whole of what it joins. */
    private void settleWhole(long strand, Set<Long> wholes) {
        long root = strand;
        Long next = web.joins(root);
        while (next != null) {
            root = next;
            next = web.joins(root);
        }
        Deque<Long> open = new ArrayDeque<>(List.of(strand));
        while (!open.isEmpty()) {
            long one = open.removeFirst();
            wholes.add(web.whole(one));
            web.join(one, web.joins(one), root);
            open.addAll(web.joining(one));
        }
        wholes.add(root);
    }
}
