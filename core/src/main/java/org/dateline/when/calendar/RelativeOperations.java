package org.dateline.when.calendar;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.dateline.model.event.When.Basis;
import org.dateline.model.event.When.Precision;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.ReferenceTime;
import org.dateline.when.pattern.Tense;
import org.dateline.when.pattern.TimeWords;
import org.dateline.when.pattern.Unit;
import org.jspecify.annotations.Nullable;

/** Times seen from the day of publication, or from the day that the narrative has reached. Weeks run from Monday to Sunday. */
final class RelativeOperations {

    private final TimeWords words;

    RelativeOperations(TimeWords words) {
        this.words = words;
    }

    void addTo(Map<String, Operation> operations) {
        operations.put("weekday", fromPublished(RelativeOperations::weekday));
        operations.put("weekday-in", fromPublished((match, reference, day) -> weekdayIn(match, day, match.number(0))));
        operations.put("weekday-ago", fromPublished(RelativeOperations::weekdayAgo));
        operations.put("weekend", fromPublished(RelativeOperations::weekend));
        operations.put(
                "days",
                fromPublished((match, reference, day) ->
                        Interval.days(day.plusDays(match.number(0)), day.plusDays(match.number(1)), Basis.RELATIVE)));
        operations.put("unit", fromPublished((match, reference, day) -> unit(match, reference, day)));
        operations.put("ago", fromPublished((match, reference, day) -> away(match, day, -1, Basis.RELATIVE)));
        operations.put("measured", fromPublished((match, reference, day) -> measured(match, day)));
        operations.put("half-ago", fromPublished((match, reference, day) -> halfAgo(match, day)));
        operations.put("away", (match, reference) -> {
            LocalDate day = match.times().get(0).earliest();
            boolean exact = match.times().get(0).precision() == Precision.DAY;
            Basis basis = match.times().get(0).basis();
            return day == null || !exact ? Interval.UNKNOWN : awayFrom(match, day, match.number(0), basis);
        });
        operations.put("hence", fromPublished((match, reference, day) -> away(match, day, 1, Basis.RELATIVE)));
        operations.put("long-ago", fromPublished((match, reference, day) -> longAgo(match, day)));
        operations.put("past", fromPublished((match, reference, day) -> window(match, day, -1, false)));
        operations.put("recent", fromPublished((match, reference, day) -> window(match, day, -1, true)));
        operations.put("coming", fromPublished((match, reference, day) -> window(match, day, 1, false)));
        operations.put("lasting", fromPublished((match, reference, day) -> lasting(match, reference, day)));
        operations.put(Operation.LENGTH, (match, reference) -> Interval.UNKNOWN);
        operations.put("shift", (match, reference) -> {
            LocalDate day = reference.narrative();
            return day == null ? Interval.UNKNOWN : away(match, day, match.number(0), Basis.INFERRED);
        });
        operations.put("anchor", (match, reference) -> {
            LocalDate day = reference.narrative();
            return day == null ? Interval.UNKNOWN : Interval.day(day.plusDays(match.number(0)), Basis.INFERRED);
        });
    }

    private interface Relative {
        Interval resolve(Operation.Matched match, ReferenceTime reference, LocalDate published);
    }

    private static Operation fromPublished(Relative relative) {
        return (match, reference) -> {
            LocalDate published = reference.published();
            return published == null ? Interval.UNKNOWN : relative.resolve(match, reference, published);
        };
    }

    private static DayOfWeek weekdayOf(Operation.Matched match) {
        String value = match.value("WEEKDAY");
        return DayOfWeek.of(value == null ? 1 : Integer.parseInt(value));
    }

    private static Interval weekday(Operation.Matched match, ReferenceTime reference, LocalDate published) {
        DayOfWeek weekday = weekdayOf(match);
        String ordinal = match.value("ORDDAY");
        LocalDate day;
        if (match.is(Argument.LAST)) {
            day = published.with(previous(weekday));
        } else if (match.is(Argument.NEXT)) {
            day = published.with(next(weekday));
        } else {
            day = published.with(reference.isFuture() ? nextOrSame(weekday) : previousOrSame(weekday));
        }
        if (ordinal != null && day.getDayOfMonth() != Integer.parseInt(ordinal)) {
            LocalDate further = day.plusWeeks(reference.isFuture() ? 1 : -1);
            return further.getDayOfMonth() == Integer.parseInt(ordinal)
                    ? Interval.day(further, Basis.RELATIVE)
                    : Interval.UNKNOWN;
        }
        return Interval.day(day, Basis.RELATIVE);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(previousOrSame(DayOfWeek.MONDAY));
    }

    /** The day from which "last week" is seen: on a Sunday the week that closes with it is already the last one. */
    private static LocalDate closing(LocalDate published) {
        return published.getDayOfWeek() == DayOfWeek.SUNDAY ? published.plusDays(1) : published;
    }

    private static Interval weekdayIn(Operation.Matched match, LocalDate published, int week) {
        LocalDate seen = week < 0 ? closing(published) : published;
        return Interval.day(monday(seen).plusWeeks(week).with(nextOrSame(weekdayOf(match))), Basis.RELATIVE);
    }

    private static Interval weekdayAgo(Operation.Matched match, ReferenceTime reference, LocalDate published) {
        return Interval.day(published.with(previousOrSame(weekdayOf(match))).minusWeeks(1), Basis.RELATIVE);
    }

    private static Interval weekend(Operation.Matched match, ReferenceTime reference, LocalDate published) {
        boolean within = published.getDayOfWeek().getValue() >= 6;
        LocalDate saturday = published.with(previousOrSame(DayOfWeek.SATURDAY));
        boolean coming = match.is(Argument.NEXT) || match.is(Argument.NEAR) && reference.isFuture();
        if (match.is(Argument.LAST) && within) {
            saturday = saturday.minusWeeks(1);
        } else if (coming && !(within && match.is(Argument.NEAR))) {
            saturday = saturday.plusWeeks(1);
        }
        Interval whole = Interval.days(saturday, saturday.plusDays(1), Basis.RELATIVE);
        return match.is(Argument.NEAR) ? reference.cut(whole) : whole;
    }

    private static Interval unit(Operation.Matched match, ReferenceTime reference, LocalDate published) {
        int offset = match.number(0);
        boolean lastWeek = unitOf(match) == Unit.WEEK && offset < 0;
        Interval whole = calendar(unitOf(match), lastWeek ? closing(published) : published, offset);
        return offset == 0 ? reference.cut(whole) : whole;
    }

    /** The week, month, year, decade or century of the calendar, so many after that of a day. */
    private static Interval calendar(Unit unit, LocalDate day, int offset) {
        return calendar(unit, day, offset, offset, Basis.RELATIVE);
    }

    private static Interval calendar(Unit unit, LocalDate day, int from, int to, Basis basis) {
        int year = day.getYear();
        return switch (unit) {
            case WEEK ->
                Interval.of(
                        monday(day).plusWeeks(from), monday(day).plusWeeks(to).plusDays(6), Precision.WEEK, basis);
            case MONTH ->
                Interval.of(
                        YearMonth.from(day).plusMonths(from).atDay(1),
                        YearMonth.from(day).plusMonths(to).atEndOfMonth(),
                        Precision.MONTH,
                        basis);
            case YEAR -> CalendarOperations.years(year + from, year + to, Precision.YEAR, basis);
            case DECADE ->
                CalendarOperations.years(
                        year / 10 * 10 + from * 10, year / 10 * 10 + to * 10 + 9, Precision.DECADE, basis);
            default ->
                CalendarOperations.years(
                        (year - 1) / 100 * 100 + 1 + from * 100,
                        (year - 1) / 100 * 100 + 100 + to * 100,
                        Precision.DECADE,
                        basis);
        };
    }

    private static Unit unitOf(Operation.Matched match) {
        for (String classOf : Unit.CLASSES) {
            String unit = match.value(classOf);
            if (unit != null) {
                return Unit.of(unit);
            }
        }
        return Unit.DAY;
    }

    /** Lowest and highest number of units that the words allow. */
    private int[] amount(Operation.Matched match) {
        String number = match.value("NUMBER");
        String amount = match.value("AMOUNT");
        if (number != null) {
            return TimeWords.range(number);
        }
        if (amount != null) {
            return TimeWords.range(amount);
        }
        int @Nullable [] vague = match.value("UNITS") == null
                ? null
                : words.range("vague", unitOf(match).key());
        return vague == null ? new int[] {1, 1} : vague;
    }

    /** So many units before or after a day, as wide as the unit. */
    private Interval away(Operation.Matched match, LocalDate day, int sign, Basis basis) {
        int[] amount = amount(match);
        int near = amount[0];
        int far = amount[1];
        switch (unitOf(match)) {
            case MINUTE:
                return between(day, 0, 0, sign, basis);
            case HOUR:
                return between(day, near / 24, (far + 23) / 24, sign, basis);
            case DAY:
                return between(day, near, far, sign, basis);
            case FORTNIGHT:
                return weeks(day, near * 2, far * 2, sign, basis);
            case WEEK:
                return weeks(day, near, far, sign, basis);
            case DECADE:
                return years(day, near * 10, far * 10, near == far ? 2 : 0, sign, Precision.DECADE, basis);
            case CENTURY:
                return years(day, near * 100, far * 100, near == far ? 20 : 0, sign, Precision.DECADE, basis);
            default:
                return calendar(unitOf(match), day, sign < 0 ? -far : near, sign < 0 ? -near : far, basis);
        }
    }

    /** So many units after a day with the argument 1, else before it; then decades are counted to the year: "two decades after gunmen killed 67". */
    private Interval measured(Operation.Matched match, LocalDate day) {
        if (match.number(0) > 0) {
            return away(match, day, 1, Basis.RELATIVE);
        }
        int[] amount = amount(match);
        int years = unitOf(match) == Unit.DECADE ? 10 : unitOf(match) == Unit.CENTURY ? 100 : 0;
        return years == 0 || amount[0] != amount[1]
                ? away(match, day, -1, Basis.RELATIVE)
                : years(day, amount[0] * years, amount[1] * years, 0, -1, Precision.YEAR, Basis.RELATIVE);
    }

    /** The same, from a day that is stated: "two weeks after May 5" is a day. */
    private Interval awayFrom(Operation.Matched match, LocalDate day, int sign, Basis basis) {
        int[] amount = amount(match);
        int days = unitOf(match) == Unit.WEEK ? 7 : unitOf(match) == Unit.FORTNIGHT ? 14 : 0;
        return days == 0
                ? away(match, day, sign, basis)
                : between(day, amount[0] * days, amount[1] * days, sign, basis);
    }

    private static Interval between(LocalDate day, int near, int far, int sign, Basis basis) {
        return sign < 0
                ? Interval.days(day.minusDays(far), day.minusDays(near), basis)
                : Interval.days(day.plusDays(near), day.plusDays(far), basis);
    }

    /** A number of weeks is exact to half a week to either side. */
    private static Interval weeks(LocalDate day, int near, int far, int sign, Basis basis) {
        Interval days = between(day, near * 7 - 3, far * 7 + 3, sign, basis);
        return new Interval(days.earliest(), days.latest(), Precision.WEEK, basis);
    }

    private static Interval years(
            LocalDate day, int near, int far, int slack, int sign, Precision precision, Basis basis) {
        int first = sign < 0 ? -far - slack : near - slack;
        int last = sign < 0 ? -near + slack : far + slack;
        return CalendarOperations.years(day.getYear() + first, day.getYear() + last, precision, basis);
    }

    /** "Half a year ago", "two and a half years ago": as wide as half a unit. */
    private Interval halfAgo(Operation.Matched match, LocalDate published) {
        int whole = match.is(Argument.ONLY) ? 0 : amount(match)[0];
        switch (unitOf(match)) {
            case YEAR:
                LocalDate month = published.minusMonths(whole * 12L + 6);
                return Interval.of(month.minusMonths(3), month.plusMonths(3), Precision.SEASON, Basis.RELATIVE);
            case MONTH:
                LocalDate day = published.minusMonths(whole).minusDays(15);
                return Interval.of(day.minusDays(7), day.plusDays(7), Precision.WEEK, Basis.RELATIVE);
            case DECADE:
                int year = published.getYear() - whole * 10 - 5;
                return CalendarOperations.years(year - 2, year + 2, Precision.DECADE, Basis.RELATIVE);
            default:
                return between(published, whole, whole + 1, -1, Basis.RELATIVE);
        }
    }

    private Interval longAgo(Operation.Matched match, LocalDate published) {
        if (match.captures().isEmpty()) {
            LocalDate latest = published.minusDays(words.number("historical", "days") + 1L);
            return Interval.of(null, latest, Precision.OPEN, Basis.RELATIVE);
        }
        Interval exact = away(match, published, -1, Basis.RELATIVE);
        return Interval.of(null, exact.latest(), Precision.OPEN, Basis.RELATIVE);
    }

    private Interval window(Operation.Matched match, LocalDate published, int sign, boolean recent) {
        Unit unit = unitOf(match);
        int @Nullable [] reach = recent ? words.range("recent", unit.key()) : null;
        int many = reach == null ? amount(match)[1] : reach[1];
        LocalDate far = plus(published, unit, sign * many);
        Precision precision =
                switch (unit) {
                    case WEEK, FORTNIGHT -> Precision.WEEK;
                    case MONTH -> Precision.MONTH;
                    case YEAR -> Precision.YEAR;
                    case DECADE, CENTURY -> Precision.DECADE;
                    default -> Precision.DAYS;
                };
        if (recent && precision.compareTo(Precision.WEEK) > 0) {
            // "In recent months" is no time of one event.
            precision = Precision.OPEN;
        }
        return sign < 0
                ? Interval.of(far, published, precision, Basis.RELATIVE)
                : Interval.of(published, far, precision, Basis.RELATIVE);
    }

    private static LocalDate plus(LocalDate day, Unit unit, int many) {
        return switch (unit) {
            case MINUTE -> day.plusDays(Integer.signum(many));
            case HOUR -> day.plusDays((Math.abs(many) + 23) / 24 * Integer.signum(many));
            case DAY -> day.plusDays(many);
            case WEEK -> day.plusWeeks(many);
            case FORTNIGHT -> day.plusWeeks(many * 2L);
            case MONTH -> day.plusMonths(many);
            case YEAR -> day.plusYears(many);
            case DECADE -> day.plusYears(many * 10L);
            default -> day.plusYears(many * 100L);
        };
    }

    /** "For weeks" dates what is still going on; of what is over it only gives the length. */
    private Interval lasting(Operation.Matched match, ReferenceTime reference, LocalDate published) {
        if (reference.tense() != Tense.PERFECT && reference.tense() != Tense.PRESENT) {
            return Interval.UNKNOWN;
        }
        return Interval.of(plus(published, unitOf(match), -amount(match)[1]), null, Precision.OPEN, Basis.RELATIVE);
    }
}
