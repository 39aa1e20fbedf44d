package org.dateline.when.calendar;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.dateline.model.event.When.Basis;
import org.dateline.when.pattern.DateOrder;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.jspecify.annotations.Nullable;

/** Single days that are written in figures, counted within a month, or known by a name. */
final class DayOperations {

    private static final int MONTHS = 12;

    /** Years of two figures may lie so many years after publication. */
    private static final int YEARS_AHEAD = 10;

    private static final int LATEST_SHORT_YEAR = 2069;

    /** For so many days a date in front of a deed is that of this year's deed and not of a famous one. */
    private static final int NEWS_OF_A_DATE = 30;

    private DayOperations() {}

    static void addTo(Map<String, Operation> operations) {
        operations.put("figures", DayOperations::figures);
        operations.put("nth-weekday", DayOperations::nthWeekday);
        operations.put("named-day", DayOperations::namedDay);
    }

    /** The year of two figures: the latest that is not long after publication; without one, of the years from 1970 on. */
    static int fullYear(int figures, @Nullable LocalDate published) {
        int latest = published == null ? LATEST_SHORT_YEAR : published.getYear() + YEARS_AHEAD;
        int year = latest / 100 * 100 + figures;
        return year > latest ? year - 100 : year;
    }

    /** A date in figures: a number above twelve is the day, else the report's custom tells; else it is open. */
    private static Interval figures(Operation.Matched match, ReferenceTime reference) {
        Integer first = CalendarOperations.number(match, "DAY");
        String second = match.value("DAY", 1);
        Integer year = CalendarOperations.number(match, "YEAR");
        String shortened = match.value("SHORT");
        if (year == null && shortened != null) {
            year = fullYear(Integer.parseInt(shortened), reference.published());
        }
        if (first == null || second == null || year == null) {
            return Interval.UNKNOWN;
        }
        int other = Integer.parseInt(second);
        boolean dayFirst = first > MONTHS || first == other || reference.order() == DateOrder.DAY_FIRST;
        boolean monthFirst = other > MONTHS || !dayFirst && reference.order() == DateOrder.MONTH_FIRST;
        if (!dayFirst && !monthFirst) {
            return Interval.UNKNOWN;
        }
        try {
            return Interval.day(
                    LocalDate.of(year, monthFirst ? first : other, monthFirst ? other : first), Basis.EXPLICIT);
        } catch (DateTimeException noSuchDay) {
            return Interval.UNKNOWN;
        }
    }

    /** "The second Sunday of November", "the last Friday of last month" (an argument: so many months from publication). */
    private static Interval nthWeekday(Operation.Matched match, ReferenceTime reference) {
        Integer weekday = CalendarOperations.number(match, "WEEKDAY");
        Integer month = CalendarOperations.number(match, "MONTH");
        Integer year = CalendarOperations.number(match, "YEAR");
        LocalDate published = reference.published();
        boolean last = match.is(Argument.LAST);
        Integer ordinal = CalendarOperations.number(match, "ORDINAL");
        int which = ordinal == null ? 0 : ordinal;
        if (weekday == null || !last && which == 0) {
            return Interval.UNKNOWN;
        }
        DayOfWeek day = DayOfWeek.of(weekday);
        Nth nth = of -> of.atDay(1).with(last ? lastInMonth(day) : dayOfWeekInMonth(which, day));
        YearMonth wanted;
        if (year != null && month != null) {
            wanted = YearMonth.of(year, month);
        } else if (published == null) {
            return Interval.UNKNOWN;
        } else if (month == null) {
            wanted = YearMonth.from(published).plusMonths(match.number(last ? 1 : 0));
        } else {
            wanted = YearMonth.of(published.getYear(), month);
            LocalDate here = nth.in(wanted);
            if (reference.isFuture() && here.isBefore(published)) {
                wanted = wanted.plusYears(1);
            } else if (!reference.isFuture() && here.isAfter(published)) {
                wanted = wanted.minusYears(1);
            }
        }
        LocalDate found = nth.in(wanted);
        Basis basis = year == null ? Basis.RELATIVE : Basis.EXPLICIT;
        return YearMonth.from(found).equals(wanted) ? Interval.day(found, basis) : Interval.UNKNOWN;
    }

    private interface Nth {
        LocalDate in(YearMonth month);
    }

    /**
     * "The September 11 attacks": the day whose date is the deed's name. Before that day, and for names that are not always meant
     * also soon after a later day of that date, it is an ordinary date.
     */
    private static Interval namedDay(Operation.Matched match, ReferenceTime reference) {
        String always = match.value("DAYNAME");
        String written = always != null ? always : match.captures().get(0).value();
        LocalDate day = LocalDate.parse(written);
        LocalDate published = reference.published();
        if (published == null) {
            return Interval.day(day, Basis.EXPLICIT);
        }
        YearMonth near = CalendarOperations.nearMonth(day.getMonthValue(), day.getDayOfMonth(), published, false);
        LocalDate latest = near.atDay(Math.min(day.getDayOfMonth(), near.lengthOfMonth()));
        boolean news = always == null && !latest.plusDays(NEWS_OF_A_DATE).isBefore(published);
        return day.isAfter(published) || news
                ? Interval.day(latest, Basis.RELATIVE)
                : Interval.day(day, Basis.EXPLICIT);
    }
}
