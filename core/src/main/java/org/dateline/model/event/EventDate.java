package org.dateline.model.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The best single day of an event, for tables that have room for one. It follows from {@link When}, which says what is known.
 *
 * @param day the day; within the interval where there is one
 * @param precision how wide the interval is that it stands for
 * @param basis how it is known; {@link When.Basis#PUBLICATION}: news without a day, taken for that of its report
 */
public record EventDate(LocalDate day, When.Precision precision, When.Basis basis) {

    /**
     * The best day of an event.
     *
     * @return null when nothing tells it: for totals, and for what is without days and history, still to come or never was
     */
    static @Nullable EventDate of(When when, Stance stance, boolean toll) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (toll) {
            return null;
        }
        if (when.basis() == When.Basis.PUBLICATION || when.basis() == When.Basis.NONE) {
            return latest != null && stance.isCurrent()
                    ? new EventDate(latest, When.Precision.MONTH, When.Basis.PUBLICATION)
                    : null;
        }
        if (earliest == null || latest == null) {
            LocalDate known = earliest == null ? latest : earliest;
            return known == null ? null : new EventDate(known, when.precision(), when.basis());
        }
        // The days that end with publication: what is told as news is mostly of the last of them.
        boolean news = when.basis() == When.Basis.INFERRED && when.precision() == When.Precision.WEEK;
        LocalDate day =
                news ? latest : LocalDate.ofEpochDay(Math.floorDiv(earliest.toEpochDay() + latest.toEpochDay(), 2L));
        return new EventDate(day, when.precision(), when.basis());
    }
}
