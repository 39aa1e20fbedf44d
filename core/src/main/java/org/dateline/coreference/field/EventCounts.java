package org.dateline.coreference.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Count;
import org.dateline.model.event.Why;

/** The numbers of an event over all its claims: each once, with who gives it; parts of a number already there left out. */
final class EventCounts {

    private EventCounts() {}

    /** The numbers of some claims, in the order of the claims. */
    static List<Count> of(List<Claim> claims) {
        List<Count> counts = new ArrayList<>();
        for (Claim claim : claims) {
            for (Count count : claim.counts()) {
                if (counts.stream().noneMatch(known -> isSame(known, count) || isPart(claim, count, known))) {
                    counts.add(count.by() == null ? count.by(giver(claim)) : count);
                }
            }
        }
        return counts.stream().filter(count -> !isShare(count, counts)).toList();
    }

    /** Whether a number and another one add up to a third, all of one kind and of one source: shares of a total that is known. */
    private static boolean isShare(Count count, List<Count> counts) {
        Long own = count.best();
        if (own == null || own == 0) {
            return false;
        }
        List<Count> others = counts.stream()
                .filter(other -> other != count && other.kind() == count.kind() && other.best() != null)
                .toList();
        return others.stream()
                .filter(total -> Objects.equals(total.by(), count.by()) || count.by() == null)
                .anyMatch(total -> others.stream()
                        .anyMatch(rest -> rest != total
                                && Objects.equals(rest.by(), count.by())
                                && Objects.equals(total.best(), own + Objects.requireNonNull(rest.best()))));
    }

    /** Who says or estimates the claim, when exactly one does. */
    private static @org.jspecify.annotations.Nullable Actor giver(Claim claim) {
        List<Actor> givers = claim.stance().attributions().stream()
                .filter(said -> said.kind() == Attribution.Kind.ASSERTS || said.kind() == Attribution.Kind.ESTIMATES)
                .map(Attribution::by)
                .filter(Objects::nonNull)
                .toList();
        return givers.size() == 1 ? givers.get(0) : null;
    }

    /** "Forty died at the one mosque", given after a total: a part of it and no other number for it. */
    private static boolean isPart(Claim claim, Count count, Count known) {
        Long best = count.best();
        Long all = known.best();
        return claim.why().rule().equals(Why.COUNTED)
                && count.kind() == known.kind()
                && best != null
                && all != null
                && best < all;
    }

    private static boolean isSame(Count one, Count other) {
        return one.kind() == other.kind()
                && Objects.equals(one.low(), other.low())
                && Objects.equals(one.best(), other.best())
                && Objects.equals(one.high(), other.high());
    }

    /** The highest number of dead; 0 when none is given. */
    static long killed(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.kind() == Count.Kind.KILLED && count.best() != null)
                .mapToLong(Count::best)
                .max()
                .orElse(0);
    }

    /**
     * Takes those who are known to have died out of numbers that may hold them: of two who were shot one was hurt when one
     * was killed.
     */
    static List<Count> withoutKilled(List<Count> counts, long killed) {
        return counts.stream()
                .map(count -> without(count, killed))
                .filter(count -> !(mayHoldDead(count) && Long.valueOf(0).equals(count.best())))
                .toList();
    }

    private static Count without(Count count, long killed) {
        Long best = count.best();
        return best == null || !mayHoldDead(count) ? count : count.bounds(0L, Math.max(0, best - killed), count.high());
    }

    private static boolean mayHoldDead(Count count) {
        return count.kind() == Count.Kind.INJURED
                && Long.valueOf(0).equals(count.low())
                && count.best() != null
                && !Long.valueOf(0).equals(count.high());
    }
}
