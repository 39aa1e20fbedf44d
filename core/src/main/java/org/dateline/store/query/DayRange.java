package org.dateline.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, first and last included.
 *
 * @param from null for any day before
 * @param to null for any day after
 */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>\\p{L}{3,9}\\.?),? (?<year>(?:18|19|20)\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<month>\\p{L}{3,9}\\.?) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:18|19|20)\\d{2})");
    private static final Pattern COMPARED = Pattern.compile("([<>])(=?)\\s*([-\\d]{4,10})");
    private static final Pattern ISO = Pattern.compile("(?:18|19|20)\\d{2}(?:-\\d{2}){0,2}");

    /**
     * Reads a day, a month, a year, or two of them with two dots; open on either side.
     *
     * @throws StoreProblem when it is none of them
     */
    static DayRange of(String written) {
        Matcher compared = COMPARED.matcher(written);
        if (compared.matches()) {
            boolean or = compared.group(2).equals("=");
            boolean later = compared.group(1).equals(">");
            LocalDate bound = end(compared.group(3), later == or);
            LocalDate day = or ? bound : bound.plusDays(later ? 1 : -1);
            return new DayRange(later ? day : null, later ? null : day);
        }
        DayRange spoken = spoken(written.strip());
        return spoken == null ? range(written) : spoken;
    }

    private static DayRange range(String written) {
        String[] ends = written.split("\\.\\.", -1);
        LocalDate from = ends[0].isEmpty() ? null : end(ends[0], true);
        String last = ends[ends.length - 1];
        LocalDate to = last.isEmpty() ? null : end(last, false);
        if (ends.length > 2 || from == null && to == null) {
            throw problem(written);
        }
        return new DayRange(from, to);
    }

    /**
     * Reads a day, a month or a year as people say it: {@code March 2011}, {@code 17 March 2011}, {@code March 17, 2011},
     * {@code 2011-03}, {@code 2011}.
     *
     * @return null when the words are none
     */
    static @Nullable DayRange spoken(String words) {
        Matcher day = DAY_FIRST.matcher(words);
        if (!day.matches()) {
            day = MONTH_FIRST.matcher(words);
        }
        try {
            if (day.matches()) {
                int month = month(day.group("month"));
                int year = Integer.parseInt(day.group("year"));
                String number = day.group("day");
                if (month == 0) {
                    return null;
                }
                LocalDate first = LocalDate.of(year, month, number == null ? 1 : Integer.parseInt(number));
                return new DayRange(
                        first, number == null ? YearMonth.from(first).atEndOfMonth() : first);
            }
            return ISO.matcher(words).matches() ? range(words) : null;
        } catch (DateTimeException | StoreProblem none) {
            return null;
        }
    }

    /** The number of a month by its English name or the first letters of it; 0 for none. */
    private static int month(String name) {
        String small = name.toLowerCase(Locale.ROOT).replace(".", "");
        for (Month month : Month.values()) {
            String whole = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (whole.equals(small) || small.length() >= 3 && whole.startsWith(small)) {
                return month.getValue();
            }
        }
        return 0;
    }

    /** The condition that an event may have happened in the range. */
    Condition condition() {
        List<String> tests = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        if (from != null) {
            tests.add("(t.latest >= ? OR t.latest IS NULL AND t.earliest IS NOT NULL)");
            values.add(from.toEpochDay());
        }
        if (to != null) {
            tests.add("t.earliest <= ?");
            values.add(to.toEpochDay());
        }
        long start = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long end = to == null ? Long.MAX_VALUE : to.toEpochDay();
        return new Condition(
                "day",
                "may have happened from " + (from == null ? "any day" : from) + " to " + (to == null ? "any day" : to),
                String.join(" AND ", tests),
                values,
                columns -> {
                    int[] earliest = columns.number("earliest");
                    int[] latest = columns.number("latest");
                    return row -> (from == null
                                    || latest[row] >= start
                                    || latest[row] == Columns.UNKNOWN && earliest[row] != Columns.UNKNOWN)
                            && (to == null || earliest[row] != Columns.UNKNOWN && earliest[row] <= end);
                });
    }

    private static StoreProblem problem(String written) {
        return new StoreProblem("day:" + written
                + " is no day; write 2020-01-31, 2020-01, 2020, or two with .. between, >=2020-01-31 or <2020");
    }

    private static LocalDate end(String written, boolean first) {
        try {
            if (written.matches("\\d{4}")) {
                int year = Integer.parseInt(written);
                return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
            }
            if (written.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(written);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(written);
        } catch (DateTimeException invalid) {
            throw problem(written);
        }
    }
}
