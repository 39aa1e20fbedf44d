package org.dateline.when.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.dateline.model.event.When.Basis;
import org.dateline.model.event.When.Precision;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.TimeWords;
import org.dateline.when.pattern.Unit;
import org.jspecify.annotations.Nullable;

/** Parts of times, and times made of two. */
final class SpanOperations {

    private final TimeWords words;

    SpanOperations(TimeWords words) {
        this.words = words;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("part", this::part);
        operations.put("week-of", SpanOperations::weekOf);
        operations.put("nth-week", SpanOperations::nthWeek);
        operations.put("same", (match, reference) -> match.times().get(0));
        operations.put("range", SpanOperations::range);
        operations.put("since", (match, reference) -> {
            Interval time = match.times().get(0);
            return open(time.earliest(), null, time);
        });
        operations.put("until", (match, reference) -> {
            Interval time = match.times().get(0);
            return open(null, time.latest(), time);
        });
        operations.put("by", (match, reference) -> {
            Interval time = match.times().get(0);
            return open(reference.isFuture() ? reference.published() : null, time.latest(), time);
        });
        operations.put("before", (match, reference) -> {
            Interval time = match.times().get(0);
            LocalDate first = time.earliest();
            return open(
                    reference.isFuture() ? reference.published() : null,
                    first == null ? null : first.minusDays(1),
                    time);
        });
        operations.put("after", (match, reference) -> {
            Interval time = match.times().get(0);
            LocalDate last = time.latest();
            return open(last == null ? null : last.plusDays(1), null, time);
        });
    }

    private static Interval open(@Nullable LocalDate earliest, @Nullable LocalDate latest, Interval time) {
        return earliest == null && latest == null
                ? Interval.UNKNOWN
                : Interval.of(earliest, latest, Precision.OPEN, time.basis());
    }

    private static Interval range(Operation.Matched match, ReferenceTime reference) {
        Interval first = match.times().get(0);
        Interval last = match.times().get(1);
        LocalDate start = first.earliest();
        LocalDate end = last.latest();
        if (start == null || end == null) {
            return Interval.UNKNOWN;
        }
        Basis basis = last.basis();
        if (first.basis() == Basis.RELATIVE && last.basis() == Basis.EXPLICIT) {
            start = start.withYear(end.getYear());
            start = start.isAfter(end) ? start.minusYears(1) : start;
        } else if (start.isAfter(end) && last.basis() == Basis.RELATIVE) {
            // "Friday to Monday", seen from a Tuesday: each is the last one, and the first must come first.
            start = first.precision() == Precision.DAY && start.minusWeeks(1).isBefore(end)
                    ? start.minusWeeks(1)
                    : start.minusYears(1);
        }
        if (start.isAfter(end)) {
            return Interval.UNKNOWN;
        }
        Precision precision = last.precision() == Precision.DAY ? Precision.DAYS : last.precision();
        return Interval.of(start, end, precision, basis);
    }

    private Interval part(Operation.Matched match, ReferenceTime reference) {
        Interval whole = match.times().get(0);
        LocalDate start = whole.earliest();
        LocalDate end = whole.latest();
        if (start == null || end == null || whole.precision() == Precision.DAY) {
            return whole;
        }
        if (match.is(Argument.EARLIER)) {
            return reference.published() == null ? whole : whole.notAfter(reference.published());
        }
        if (match.is(Argument.LATER)) {
            return reference.published() == null || !reference.isFuture()
                    ? whole
                    : whole.notBefore(reference.published());
        }
        Argument which =
                match.is(Argument.EARLY) ? Argument.EARLY : match.is(Argument.MIDDLE) ? Argument.MIDDLE : Argument.LATE;
        Interval part =
                switch (whole.precision()) {
                    case MONTH -> months(whole, start, which);
                    case YEAR -> years(whole, start, end, which);
                    case DECADE -> decades(whole, start, which);
                    default -> thirds(whole, start, end, which);
                };
        return part.basis() == Basis.RELATIVE ? reference.cut(part) : part;
    }

    /** "The week of May 5": the calendar week; "the week beginning May 5": seven days from there. */
    private static Interval weekOf(Operation.Matched match, ReferenceTime reference) {
        Interval day = match.times().get(0);
        LocalDate first = day.earliest();
        if (first == null || day.precision() != Precision.DAY) {
            return day;
        }
        LocalDate monday =
                match.is(Argument.FROM) ? first : first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Interval.of(monday, monday.plusDays(6), Precision.WEEK, day.basis());
    }

    /** "The second week of May": its days 8 to 14; the last: its last seven. */
    private static Interval nthWeek(Operation.Matched match, ReferenceTime reference) {
        Interval month = match.times().get(0);
        LocalDate first = month.earliest();
        String ordinal = match.value("ORDINAL");
        boolean last = match.is(Argument.LAST);
        if (first == null || ordinal == null && !last || month.precision() != Precision.MONTH) {
            return Interval.UNKNOWN;
        }
        YearMonth whole = YearMonth.from(first);
        LocalDate from = ordinal == null || last
                ? whole.atEndOfMonth().minusDays(6)
                : whole.atDay(Integer.parseInt(ordinal) * 7 - 6);
        Interval week = Interval.of(from, from.plusDays(6), Precision.WEEK, month.basis());
        return month.basis() == Basis.RELATIVE ? reference.cut(week) : week;
    }

    private int[] limits(Argument which, Unit unit) {
        int @Nullable [] limits = words.range("parts", which.key(), unit.key());
        return limits == null ? new int[] {1, 1} : limits;
    }

    private Interval months(Interval whole, LocalDate start, Argument which) {
        int[] days = limits(which, Unit.MONTH);
        YearMonth month = YearMonth.from(start);
        int last = Math.min(days[1] > 30 ? 31 : days[1], month.lengthOfMonth());
        return Interval.of(month.atDay(days[0]), month.atDay(last), Precision.DAYS, whole.basis());
    }

    private Interval years(Interval whole, LocalDate start, LocalDate end, Argument which) {
        if (end.getYear() != start.getYear()) {
            return thirds(whole, start, end, which);
        }
        int[] months = limits(which, Unit.YEAR);
        return Interval.of(
                LocalDate.of(start.getYear(), months[0], 1),
                YearMonth.of(start.getYear(), months[1]).atEndOfMonth(),
                Precision.SEASON,
                whole.basis());
    }

    private Interval decades(Interval whole, LocalDate start, Argument which) {
        int[] years = limits(which, Unit.DECADE);
        boolean century = whole.latest() != null && whole.latest().getYear() - start.getYear() > 20;
        int scale = century ? 10 : 1;
        int last = (years[1] + 1) * scale - 1;
        return CalendarOperations.years(
                start.getYear() + years[0] * scale, start.getYear() + last, Precision.DECADE, whole.basis());
    }

    private static Interval thirds(Interval whole, LocalDate start, LocalDate end, Argument which) {
        long days = end.toEpochDay() - start.toEpochDay() + 1;
        long third = Math.max(1, (days + 2) / 3);
        LocalDate from =
                switch (which) {
                    case EARLY -> start;
                    case MIDDLE -> start.plusDays((days - third) / 2);
                    default -> end.minusDays(third - 1);
                };
        Precision precision = whole.precision() == Precision.SEASON ? Precision.MONTH : Precision.DAYS;
        return Interval.of(from, from.plusDays(third - 1), precision, whole.basis());
    }
}
