package org.dateline.read.news;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day of a field that gives a time of publication, in the forms that feeds and programs write: ISO 8601, RFC 822 and its kin,
 * a day with the month's name, figures that can be read in one way only, seconds since 1970. The day is that of the zone written.
 */
public final class PublishedField {

    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?:[T ].*|\\d{6})?");
    private static final String WEEKDAY = "(?:\\p{L}{2,9}\\.?,?\\s+)?";
    private static final String TIME = "(?:,?\\s+(?:\\p{L}{2}\\s+)?\\d.*)?";

    /** 23 Nov 2026, Monday, 23-Nov-26: RFC 822, 850 and 1123. */
    private static final Pattern DAY_FIRST =
            Pattern.compile(WEEKDAY + "(\\d{1,2})\\p{L}{0,2}[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})" + TIME);

    private static final Pattern MONTH_FIRST =
            Pattern.compile(WEEKDAY + "(\\p{L}{3,9})\\.?\\s+(\\d{1,2})\\p{L}{0,2},?\\s+(\\d{4})" + TIME);

    /** Mon Nov 23 08:00:00 UTC 2026: the form of C and of Java. */
    private static final Pattern YEAR_LAST = Pattern.compile(
            "\\p{L}{3}\\s+(\\p{L}{3})\\s+(\\d{1,2})\\s+[\\d:]{5,8}(?:\\s+[\\p{L}+:\\d-]{1,9})?\\s+(\\d{4})");

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d+|\\d{3})?");

    private static final int MONTHS = 12;
    private static final int SHORTEST_MONTH = 3;

    /** Figures of a year up to here are of this century, as RFC 2822 reads them. */
    private static final int CENTURY = 50;

    private PublishedField() {}

    /**
     * The day of publication.
     *
     * @param value what the field says, in any of these forms
     * @return the day; null when it names none, or could name two
     */
    public static @Nullable LocalDate day(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String written = value.strip().replaceAll("\\s+", " ");
        try {
            Matcher iso = ISO.matcher(written);
            if (iso.matches()) {
                return of(iso.group(1), Integer.parseInt(iso.group(3)), iso.group(4));
            }
            Matcher dayFirst = DAY_FIRST.matcher(written);
            if (dayFirst.matches()) {
                return named(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
            }
            Matcher monthFirst = MONTH_FIRST.matcher(written);
            if (monthFirst.matches()) {
                return named(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
            }
            Matcher yearLast = YEAR_LAST.matcher(written);
            if (yearLast.matches()) {
                return named(yearLast.group(3), yearLast.group(1), yearLast.group(2));
            }
            Matcher figures = FIGURES.matcher(written);
            if (figures.matches()) {
                return figures(figures);
            }
            Matcher seconds = SECONDS.matcher(written);
            return seconds.matches()
                    ? Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                            .atOffset(ZoneOffset.UTC)
                            .toLocalDate()
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable LocalDate figures(Matcher figures) {
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(3));
        if (first > MONTHS || first == second) {
            return of(figures.group(4), second, figures.group(1));
        }
        return second > MONTHS ? of(figures.group(4), first, figures.group(3)) : null;
    }

    private static @Nullable LocalDate named(String year, String month, String day) {
        String lower = month.toLowerCase(Locale.ROOT);
        for (Month candidate : Month.values()) {
            String name =
                    candidate.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            if (lower.length() >= SHORTEST_MONTH && name.startsWith(lower)) {
                return of(year, candidate.getValue(), day);
            }
        }
        return null;
    }

    private static LocalDate of(String year, int month, String day) {
        int whole = Integer.parseInt(year);
        if (year.length() == 2) {
            whole += whole < CENTURY ? 2000 : 1900;
        }
        return LocalDate.of(whole, month, Integer.parseInt(day));
    }
}
