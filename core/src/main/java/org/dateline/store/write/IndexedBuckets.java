package org.dateline.store.write;

import java.util.List;
import org.dateline.link.TimeBuckets;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/** The buckets that a table has keys of. */
final class IndexedBuckets {

    private IndexedBuckets() {}

    /**
     * The buckets of some days before and after a day, and that of reports without a day; all there are when the day is unknown: see {@link
     * TimeBuckets}.
     *
     * @param table where the keys are
     */
    static List<Long> near(PreparedStatements prepared, String table, @Nullable Long day, int days) {
        if (day != null) {
            return TimeBuckets.near(day, days);
        }
        return prepared.numbers(
                "WITH RECURSIVE m (month) AS (SELECT min(month) FROM " + table
                        + " UNION ALL SELECT (SELECT min(month) FROM " + table
                        + " t WHERE t.month > m.month) FROM m WHERE m.month IS NOT NULL) SELECT month FROM m WHERE month IS NOT NULL");
    }
}
