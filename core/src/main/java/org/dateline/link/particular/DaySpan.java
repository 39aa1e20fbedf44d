package org.dateline.link.particular;

import java.time.LocalDate;
import org.dateline.model.event.Event;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an event may have been, counted from 1970-01-01.
 *
 * @param first the first of them
 * @param last the last of them
 * @param told whether the report tells them; else they are those before its publication
 */
public record DaySpan(long first, long last, boolean told) {

    /** Of what a report tells without a day, news is of so many days before publication. */
    private static final long NEWS = 4;

    private static final long WEEK = 7;

    /** A span of so many days more than one still tells the day. */
    private static final long FEW = 2;

    /** The days told, to within a few days; "in recent days" tells none. */
    public static @Nullable DaySpan told(When when) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        boolean isDay = when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS;
        return isDay && earliest != null && latest != null && latest.toEpochDay() - earliest.toEpochDay() <= FEW
                ? new DaySpan(earliest.toEpochDay(), latest.toEpochDay(), true)
                : null;
    }

    /**
     * The days of an event, as far as its report tells them or its publication does.
     *
     * @param published the day of publication, or null
     */
    public static @Nullable DaySpan of(Event event, @Nullable Long published) {
        When when = event.when();
        DaySpan told = told(when);
        if (told != null) {
            return told;
        }
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        if (earliest != null && latest != null && !isRecent(when, published)) {
            return new DaySpan(earliest.toEpochDay(), latest.toEpochDay(), false);
        }
        boolean isOpen = latest == null || when.precision() == When.Precision.UNKNOWN || isRecent(when, published);
        boolean isNews = isOpen && !event.stance().historical() && !event.toll();
        return isNews && published != null ? new DaySpan(published - NEWS, published, false) : null;
    }

    /** Whether all that is known is that it was in the week before publication, or not after it. */
    private static boolean isRecent(When when, @Nullable Long published) {
        LocalDate earliest = when.earliest();
        LocalDate latest = when.latest();
        return when.basis() == When.Basis.PUBLICATION
                || published != null
                        && earliest != null
                        && latest != null
                        && latest.toEpochDay() == published
                        && published - earliest.toEpochDay() == WEEK;
    }

    /** How many days lie between two spans; 0 when they meet. */
    public long apart(DaySpan other) {
        return Math.max(0, Math.max(first - other.last, other.first - last));
    }
}
