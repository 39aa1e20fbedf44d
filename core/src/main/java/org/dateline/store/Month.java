package org.dateline.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Times of equal length by which keys lie together, so that what is written and looked up at one time lies close together. */
final class Month {

    /** Stands for all reports without a day. */
    private static final long UNKNOWN = -1_000_000;

    private Month() {}

    static long of(@Nullable Long day, int days) {
        return day == null ? UNKNOWN : Math.floorDiv(day, (long) days);
    }

    /** The months whose reports are near a day: its own, those beside it, and what has no day; without a day all there are. */
    static List<Long> near(Handle handle, String table, @Nullable Long day, int days) {
        if (day != null) {
            long month = of(day, days);
            return List.of(month - 1, month, month + 1, UNKNOWN);
        }
        return handle.createQuery(
                        "WITH RECURSIVE m (month) AS (SELECT min(month) FROM " + table
                                + " UNION ALL SELECT (SELECT min(month) FROM " + table
                                + " t WHERE t.month > m.month) FROM m WHERE m.month IS NOT NULL) SELECT month FROM m WHERE month IS NOT NULL")
                .mapTo(Long.class)
                .list();
    }
}
