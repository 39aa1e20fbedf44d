package org.dateline.link.relation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dateline.link.particular.Agreement;
import org.dateline.link.particular.DaySpan;
import org.dateline.link.particular.Places;
import org.dateline.link.particular.Sides;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record that gives another number of dead of what an earlier published record tells. Linking keeps the two apart when too little
 * shows that they are one event; the relation says that they may be.
 */
final class RevisedTolls {

    static final String KIND = "revised_toll";

    /** A toll is revised within so many days. */
    private static final long DAYS = 7;

    private RevisedTolls() {}

    /** Whether the second was published later and counts other dead, of the same type, day, town and sides as the first. */
    static @Nullable Relation between(GatheredEvent one, GatheredEvent other) {
        Event first = one.event();
        Event second = other.event();
        Long before = killed(first);
        Long after = killed(second);
        if (before == null || after == null || before.equals(after) || !isLater(one, other)) {
            return null;
        }
        boolean isSame = first.code().type().equals(second.code().type())
                && first.stance().isCurrent()
                && second.stance().isCurrent()
                && isOneDay(first, second)
                && Places.towns(first.where(), second.where()) == Agreement.AGREE
                && Sides.compare(first.actors(), second.actors()) != Agreement.CLASH
                && Sides.compare(first.recipients(), second.recipients()) != Agreement.CLASH;
        return isSame ? new Relation(KIND, before + " killed, then " + after) : null;
    }

    private static boolean isLater(GatheredEvent one, GatheredEvent other) {
        LocalDate first = one.first().published();
        LocalDate second = other.first().published();
        return first != null
                && second != null
                && first.isBefore(second)
                && ChronoUnit.DAYS.between(first, second) <= DAYS;
    }

    private static boolean isOneDay(Event one, Event other) {
        DaySpan first = DaySpan.told(one.when());
        DaySpan second = DaySpan.told(other.when());
        return first != null && second != null && first.apart(second) == 0;
    }

    private static @Nullable Long killed(Event event) {
        for (Count count : event.counts()) {
            if (count.kind() == Count.Kind.KILLED && count.best() != null) {
                return count.best();
            }
        }
        return null;
    }
}
