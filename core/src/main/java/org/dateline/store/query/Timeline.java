package org.dateline.store.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * When events happened, in bins of days, weeks, months or years.
 *
 * @param unit of the bins: days, weeks, months or years
 * @param bins without gaps, in order
 * @param undated how many events have no earliest day
 * @param before how many happened before the first bin
 * @param after how many happened after the last bin
 */
public record Timeline(String unit, List<Bin> bins, int undated, int before, int after) {

    private static final int MOST_BINS = 160;
    /** Of the events with days these parts may lie before and behind the bins, so that old background does not press the news together. */
    private static final double BEFORE = .1;

    private static final double AFTER = .005;

    /** The days that bins can have; outside them nothing is drawn. */
    private static final int FIRST = (int) LocalDate.of(1800, 1, 1).toEpochDay();

    private static final int LAST = (int) LocalDate.of(2100, 1, 1).toEpochDay();

    /**
     * Some days.
     *
     * @param from first day
     * @param to last day
     * @param sure how many events happened within them, and on no other day
     * @param possible how many more may have happened within them
     */
    public record Bin(LocalDate from, LocalDate to, int sure, int possible) {}

    static Timeline of(Columns columns, BitSet rows) {
        int[] earliest = columns.number("earliest");
        int[] latest = columns.number("latest");
        int[] days = new int[LAST - FIRST];
        int undated = 0;
        int dated = 0;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (earliest[row] == Columns.UNKNOWN) {
                undated++;
            } else {
                days[clamped(latest[row] == Columns.UNKNOWN ? earliest[row] : latest[row]) - FIRST]++;
                dated++;
            }
        }
        if (dated == 0) {
            return new Timeline("days", List.of(), undated, 0, 0);
        }
        int first = FIRST + quantile(days, (int) (dated * BEFORE));
        int last = FIRST + quantile(days, dated - 1 - (int) (dated * AFTER));
        ChronoUnit unit = unit(last - first + 1);
        List<LocalDate> starts = starts(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last), unit);
        return new Counting(starts).count(unit, undated, earliest, latest, rows);
    }

    private static int clamped(int day) {
        return Math.max(FIRST, Math.min(LAST - 1, day));
    }

    private static int quantile(int[] days, int rank) {
        int passed = 0;
        for (int day = 0; day < days.length; day++) {
            passed += days[day];
            if (passed > rank) {
                return day;
            }
        }
        return days.length - 1;
    }

    private static ChronoUnit unit(int days) {
        if (days <= MOST_BINS) {
            return ChronoUnit.DAYS;
        }
        if (days <= MOST_BINS * 7) {
            return ChronoUnit.WEEKS;
        }
        return days <= MOST_BINS * 31 ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
    }

    /** The first days of all bins, and of the one behind the last. */
    private static List<LocalDate> starts(LocalDate first, LocalDate last, ChronoUnit unit) {
        LocalDate start =
                switch (unit) {
                    case WEEKS -> first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTHS -> first.withDayOfMonth(1);
                    case YEARS -> first.withDayOfYear(1);
                    default -> first;
                };
        List<LocalDate> starts = new ArrayList<>();
        starts.add(start);
        while (!start.isAfter(last)) {
            start = start.plus(1, unit);
            starts.add(start);
        }
        return starts;
    }

    /** Counts events in bins. */
    private static final class Counting {

        private final List<LocalDate> starts;
        private final int first;
        private final int end;
        private final int[] binOf;
        private final int[] sure;
        private final int[] change;

        Counting(List<LocalDate> starts) {
            this.starts = starts;
            first = (int) starts.get(0).toEpochDay();
            end = (int) starts.get(starts.size() - 1).toEpochDay();
            binOf = new int[end - first];
            sure = new int[starts.size()];
            change = new int[starts.size() + 1];
            int bin = 0;
            for (int day = first; day < end; day++) {
                while (day >= starts.get(bin + 1).toEpochDay()) {
                    bin++;
                }
                binOf[day - first] = bin;
            }
        }

        Timeline count(ChronoUnit unit, int undated, int[] earliest, int[] latest, BitSet rows) {
            int before = 0;
            int after = 0;
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (earliest[row] == Columns.UNKNOWN) {
                    continue;
                }
                // What goes on without a known end is drawn where it begins.
                boolean open = latest[row] == Columns.UNKNOWN;
                int until = open ? earliest[row] : latest[row];
                if (until < first) {
                    before++;
                } else if (earliest[row] >= end) {
                    after++;
                } else {
                    add(earliest[row], until, open);
                }
            }
            List<Bin> bins = new ArrayList<>();
            int possible = 0;
            for (int bin = 0; bin < starts.size() - 1; bin++) {
                possible += change[bin];
                bins.add(new Bin(starts.get(bin), starts.get(bin + 1).minusDays(1), sure[bin], possible));
            }
            return new Timeline(unit.toString().toLowerCase(Locale.ROOT), bins, undated, before, after);
        }

        private void add(int earliest, int latest, boolean open) {
            int from = binOf[Math.max(earliest, first) - first];
            int to = binOf[Math.min(latest, end - 1) - first];
            if (from == to && earliest >= first && latest < end && !open) {
                sure[from]++;
            } else {
                change[from]++;
                change[to + 1]--;
            }
        }
    }
}
