package org.dateline.link.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Which events are parts of others: a strike of a day's total, a killing of a period's total, a meeting of a visit. The days of a part lie in
 * those of the whole, and its place in that of the whole.
 */
final class Parts {

    private static final Set<String> TALKS = Set.of("CONSULT", "AGREE");

    /** A whole that is no total tells its days, and lasts no longer. */
    private static final long LONGEST = 10;

    private Parts() {}

    /** How the second event is a part of the first, or null. */
    static @Nullable Relation between(Event whole, Event part) {
        if (part.toll() || !isReal(whole) || !isReal(part) || !isWithin(whole, part)) {
            return null;
        }
        Relation total = ofTotal(whole, part);
        return total == null ? ofVisit(whole, part) : total;
    }

    private static boolean isReal(Event event) {
        return event.stance().reality() == Stance.Reality.ACTUAL;
    }

    private static boolean isWithin(Event whole, Event part) {
        LocalDate from = whole.when().earliest();
        LocalDate to = whole.when().latest();
        LocalDate first = part.when().earliest();
        LocalDate last = part.when().latest();
        if (from == null || to == null || first == null || last == null || first.isBefore(from) || last.isAfter(to)) {
            return false;
        }
        return whole.toll() || to.toEpochDay() - from.toEpochDay() <= LONGEST;
    }

    /** Of a total, or of the dead of a country or a province on the days of the part, in one town of it. */
    private static @Nullable Relation ofTotal(Event whole, Event part) {
        Count all = killed(whole);
        Count some = killed(part);
        if (all == null || some == null || number(all) <= number(some)) {
            return null;
        }
        boolean fits = whole.code().type().equals(part.code().type())
                && isAround(whole.where(), part.where())
                && Sides.compare(whole.actors(), part.actors()) != Agreement.CLASH
                && (whole.toll()
                        || !Places.isTown(whole.where()) && part.stance().isCurrent());
        return fits
                ? new Relation(
                        Relation.PART_OF, number(some) + " of " + number(all) + " killed in " + name(whole.where()))
                : null;
    }

    /** Of a visit: who visits meets somebody there. */
    private static @Nullable Relation ofVisit(Event whole, Event part) {
        boolean isVisit = Objects.equals(whole.code().mode(), "visit")
                && TALKS.contains(part.code().type())
                && !Objects.equals(part.code().mode(), "visit");
        Actor visitor = isVisit ? Sides.shared(whole.actors(), Sides.all(part)) : null;
        boolean there = visitor != null
                && (isAround(whole.where(), part.where())
                        || Places.towns(whole.where(), part.where()) == Agreement.AGREE);
        return there
                ? new Relation(
                        Relation.PART_OF,
                        Objects.requireNonNull(visitor).name() + " on a visit to " + name(whole.where()))
                : null;
    }

    /** Whether a place lies in another, wider one. */
    private static boolean isAround(@Nullable Place wide, @Nullable Place narrow) {
        return wide != null && narrow != null && !wide.name().equals(narrow.name()) && narrow.isInside(wide);
    }

    private static @Nullable Count killed(Event event) {
        List<Count> killed = event.counts().stream()
                .filter(count -> count.kind() == Count.Kind.KILLED && count.best() != null)
                .toList();
        return killed.isEmpty() ? null : killed.get(0);
    }

    private static long number(Count count) {
        return Objects.requireNonNull(count.best());
    }

    private static String name(@Nullable Place place) {
        return place == null ? "?" : place.name();
    }
}
