package org.dateline.store;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Times of equal length by which keys lie together, so that what is written and looked up at one time lies close together. */
final class Month {

    /** Stands for all reports without a day. */
    private static final long UNKNOWN = -1_000_000;

    private static final long DAYS = 20;

    private Month() {}

    static long of(@Nullable Long day) {
        return day == null ? UNKNOWN : Math.floorDiv(day, DAYS);
    }

    /**
     * The months with reports so many days before or after a day, and what has no day; without a day all there are. A month is near
     * another when that is near it.
     *
     * @param table has the months
     */
    static List<Long> near(Prepared prepared, String table, @Nullable Long day, int days) {
        if (day != null) {
            return LongStream.concat(LongStream.rangeClosed(of(day - days), of(day + days)), LongStream.of(UNKNOWN))
                    .boxed()
                    .toList();
        }
        return prepared.numbers(
                "WITH RECURSIVE m (month) AS (SELECT min(month) FROM " + table
                        + " UNION ALL SELECT (SELECT min(month) FROM " + table
                        + " t WHERE t.month > m.month) FROM m WHERE m.month IS NOT NULL) SELECT month FROM m WHERE month IS NOT NULL");
    }
}
