package org.dateline.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, first and last included.
 *
 * @param from null for any day before
 * @param to null for any day after
 */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /**
     * Reads a day, a month, a year, or two of them with two dots; open on either side.
     *
     * @throws StoreProblem when it is none of them
     */
    static DayRange of(String written) {
        String[] ends = written.split("\\.\\.", -1);
        LocalDate from = ends[0].isEmpty() ? null : end(ends[0], true);
        String last = ends[ends.length - 1];
        LocalDate to = last.isEmpty() ? null : end(last, false);
        if (ends.length > 2 || from == null && to == null) {
            throw problem(written);
        }
        return new DayRange(from, to);
    }

    private static StoreProblem problem(String written) {
        return new StoreProblem(
                "day:" + written + " is no day; write 2020-01-31, 2020-01, 2020, or two with .. between");
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
