package org.dateline.when.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.dateline.model.event.When.Basis;
import org.dateline.model.event.When.Precision;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/** Dates of the calendar: years, months, days of a month, seasons, feasts. */
final class CalendarOperations {

    private CalendarOperations() {}

    static void addTo(Map<String, Operation> operations) {
        operations.put("date", CalendarOperations::date);
        operations.put("dates", CalendarOperations::dates);
        operations.put("month", CalendarOperations::month);
        operations.put("month-in", CalendarOperations::monthIn);
        operations.put("decade", CalendarOperations::decade);
        operations.put("century", CalendarOperations::century);
        operations.put("feast", CalendarOperations::feast);
        operations.put("period", CalendarOperations::period);
        operations.put("season", CalendarOperations::season);
        operations.put("quarter", (match, reference) -> portion(match, reference, 3));
        operations.put("half", (match, reference) -> portion(match, reference, 6));
    }

    private static Interval date(Operation.Matched match, ReferenceTime reference) {
        try {
            Integer month = number(match, "MONTH");
            month = month == null ? number(match, "MM") : month;
            Integer year = number(match, "YEAR");
            Integer first = number(match, "DAY");
            first = first == null ? number(match, "ORDDAY") : first;
            String second = match.value("DAY", 1);
            if (month == null && first == null) {
                return years(match);
            }
            String shortened = match.value("SHORT");
            if (year == null && shortened != null) {
                year = DayOperations.fullYear(Integer.parseInt(shortened), reference.published());
            }
            if (year != null && month != null) {
                return inMonth(YearMonth.of(year, month), first, second, Basis.EXPLICIT);
            }
            LocalDate published = reference.published();
            if (published == null) {
                return Interval.UNKNOWN;
            }
            YearMonth near = month != null
                    ? nearMonth(month, first, published, reference.isFuture())
                    : nearDay(first == null ? 1 : first, published, reference.isFuture());
            return reference.cut(inMonth(near, first, second, Basis.RELATIVE));
        } catch (DateTimeException noSuchDay) {
            return Interval.UNKNOWN;
        }
    }

    /** From a day of one month to a day of another; the year is that of the second. */
    private static Interval dates(Operation.Matched match, ReferenceTime reference) {
        try {
            String[] parts = new String[4];
            for (int which = 0; which < 2; which++) {
                parts[which * 2] = match.value("MONTH", which);
                parts[which * 2 + 1] = match.value("DAY", which);
            }
            Integer year = number(match, "YEAR");
            if (year == null || Arrays.stream(parts).anyMatch(Objects::isNull)) {
                return Interval.UNKNOWN;
            }
            LocalDate last = LocalDate.of(year, Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
            LocalDate first = LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            return Interval.days(first.isAfter(last) ? first.minusYears(1) : first, last, Basis.EXPLICIT);
        } catch (DateTimeException noSuchDay) {
            return Interval.UNKNOWN;
        }
    }

    private static Interval years(Operation.Matched match) {
        Integer first = number(match, "YEAR");
        if (first == null) {
            return Interval.UNKNOWN;
        }
        String second = match.value("YEAR", 1);
        String shortened = match.value("SHORT");
        int last = second != null
                ? Integer.parseInt(second)
                : shortened != null ? first / 100 * 100 + Integer.parseInt(shortened) : first;
        return last < first ? Interval.UNKNOWN : years(first, last, Precision.YEAR, Basis.EXPLICIT);
    }

    static Interval years(int first, int last, Precision precision, Basis basis) {
        return Interval.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision, basis);
    }

    private static Interval inMonth(YearMonth month, @Nullable Integer first, @Nullable String second, Basis basis) {
        if (first == null) {
            return Interval.of(month.atDay(1), month.atEndOfMonth(), Precision.MONTH, basis);
        }
        LocalDate day = LocalDate.of(month.getYear(), month.getMonth(), first);
        if (second == null) {
            return Interval.day(day, basis);
        }
        LocalDate last = LocalDate.of(month.getYear(), month.getMonth(), Integer.parseInt(second));
        return last.isBefore(day) ? Interval.UNKNOWN : Interval.days(day, last, basis);
    }

    /** The month of that number nearest to publication on the side that the tense asks for. */
    static YearMonth nearMonth(int month, @Nullable Integer day, LocalDate published, boolean future) {
        YearMonth near = YearMonth.of(published.getYear(), month);
        int wanted = Math.min(day == null ? (future ? 31 : 1) : day, near.lengthOfMonth());
        if (future) {
            return near.atDay(wanted).isBefore(published) ? near.plusYears(1) : near;
        }
        return near.atDay(wanted).isAfter(published) ? near.minusYears(1) : near;
    }

    private static YearMonth nearDay(int day, LocalDate published, boolean future) {
        YearMonth month = YearMonth.from(published);
        for (int step = 0; step < 3; step++, month = month.plusMonths(future ? 1 : -1)) {
            boolean past = day < published.getDayOfMonth();
            boolean fits = step > 0 || day == published.getDayOfMonth() || past != future;
            if (fits && day <= month.lengthOfMonth()) {
                return month;
            }
        }
        return month;
    }

    private static Interval month(Operation.Matched match, ReferenceTime reference) {
        LocalDate published = reference.published();
        Integer month = number(match, "MONTH");
        if (published == null || month == null) {
            return Interval.UNKNOWN;
        }
        YearMonth now = YearMonth.from(published);
        YearMonth wanted = YearMonth.of(now.getYear(), month);
        if (match.is(Argument.LAST) && !wanted.isBefore(now)) {
            wanted = wanted.minusYears(1);
        } else if (match.is(Argument.NEXT) && !wanted.isAfter(now)) {
            wanted = wanted.plusYears(1);
        }
        return inMonth(wanted, null, null, Basis.RELATIVE);
    }

    private static Interval monthIn(Operation.Matched match, ReferenceTime reference) {
        LocalDate published = reference.published();
        Integer month = number(match, "MONTH");
        if (published == null || month == null) {
            return Interval.UNKNOWN;
        }
        YearMonth wanted = YearMonth.of(published.getYear() + match.number(0), month);
        try {
            return inMonth(wanted, number(match, "DAY"), null, Basis.RELATIVE);
        } catch (DateTimeException noSuchDay) {
            return Interval.UNKNOWN;
        }
    }

    private static Interval decade(Operation.Matched match, ReferenceTime reference) {
        Integer written = number(match, "DECADE");
        written = written == null ? number(match, "NAMEDDECADE") : written;
        if (written == null) {
            return Interval.UNKNOWN;
        }
        // Two figures mean the twentieth century from the twenties on, as news does.
        int first = written >= 100 ? written : written >= 20 ? 1900 + written : 2000 + written;
        return years(first, first + 9, Precision.DECADE, Basis.EXPLICIT);
    }

    private static Interval century(Operation.Matched match, ReferenceTime reference) {
        Integer century = number(match, "CENTURY");
        return century == null || century < 1
                ? Interval.UNKNOWN
                : years(century * 100 - 99, century * 100, Precision.DECADE, Basis.EXPLICIT);
    }

    private static Interval feast(Operation.Matched match, ReferenceTime reference) {
        String written = match.value("FEAST");
        if (written == null) {
            return Interval.UNKNOWN;
        }
        MonthDay day = MonthDay.parse("--" + written);
        Integer year = number(match, "YEAR");
        if (year != null) {
            return Interval.day(day.atYear(year), Basis.EXPLICIT);
        }
        LocalDate published = reference.published();
        if (published == null) {
            return Interval.UNKNOWN;
        }
        LocalDate near = day.atYear(published.getYear());
        boolean future = match.is(Argument.NEXT) || reference.isFuture() && !match.is(Argument.LAST);
        if (future && near.isBefore(published)) {
            near = near.plusYears(1);
        } else if (!future && near.isAfter(published)) {
            near = near.minusYears(1);
        }
        return Interval.day(near, Basis.RELATIVE);
    }

    private static Interval period(Operation.Matched match, ReferenceTime reference) {
        String written = match.value("PERIOD");
        if (written == null) {
            return Interval.UNKNOWN;
        }
        LocalDate[] days = TimeWords.period(written);
        Precision precision = days[0].equals(days[1]) ? Precision.DAY : Precision.YEAR;
        return Interval.of(days[0], days[1], precision, Basis.EXPLICIT);
    }

    /** Seasons of the northern half of the world; winter begins in December of the year before when it is named by its end. */
    private static Interval season(Operation.Matched match, ReferenceTime reference) {
        Integer start = number(match, "SEASON");
        if (start == null) {
            return Interval.UNKNOWN;
        }
        Integer year = number(match, "YEAR");
        if (year != null) {
            return season(year, start, Basis.EXPLICIT);
        }
        LocalDate published = reference.published();
        if (published == null) {
            return Interval.UNKNOWN;
        }
        boolean next = match.is(Argument.NEXT);
        boolean last = match.is(Argument.LAST);
        int from = published.getYear() + 1;
        Interval wanted = season(from, start, Basis.RELATIVE);
        for (int at = from; at > from - 4; at--) {
            Interval candidate = season(at, start, Basis.RELATIVE);
            LocalDate first = candidate.earliest();
            LocalDate end = candidate.latest();
            if (first == null || end == null) {
                continue;
            }
            if (next) {
                wanted = first.isAfter(published) ? candidate : wanted;
            } else if (last) {
                if (end.isBefore(published)) {
                    return candidate;
                }
            } else if (reference.isFuture()) {
                wanted = end.isBefore(published) ? wanted : candidate;
            } else if (!first.isAfter(published)) {
                return reference.cut(candidate);
            }
        }
        return reference.isFuture() ? reference.cut(wanted) : wanted;
    }

    private static Interval season(int year, int start, Basis basis) {
        YearMonth first = YearMonth.of(year, start);
        return Interval.of(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.SEASON, basis);
    }

    private static Interval portion(Operation.Matched match, ReferenceTime reference, int months) {
        Integer ordinal = number(match, "ORDINAL");
        Integer year = number(match, "YEAR");
        LocalDate published = reference.published();
        Basis basis = year == null ? Basis.RELATIVE : Basis.EXPLICIT;
        if (year == null && published != null) {
            year = published.getYear() + match.number(0);
        }
        if (year == null || ordinal == null) {
            return Interval.UNKNOWN;
        }
        int place = Math.min(ordinal, 12 / months);
        YearMonth first = YearMonth.of(year, (place - 1) * months + 1);
        Interval whole =
                Interval.of(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth(), Precision.SEASON, basis);
        return basis == Basis.RELATIVE ? reference.cut(whole) : whole;
    }

    static @Nullable Integer number(Operation.Matched match, String classOf) {
        String value = match.value(classOf);
        return value == null ? null : Integer.valueOf(value);
    }
}
