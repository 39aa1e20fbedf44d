package org.dateline.store.write;

import java.util.List;
import org.dateline.link.Months;
import org.dateline.store.sql.Prepared;
import org.jspecify.annotations.Nullable;

/** The months that a table has keys of. */
final class Month {

    private Month() {}

    /**
     * The months with reports so many days before or after a day, and what has no day; without a day all there are: see {@link Months}.
     *
     * @param table has the months
     */
    static List<Long> near(Prepared prepared, String table, @Nullable Long day, int days) {
        if (day != null) {
            return Months.near(day, days);
        }
        return prepared.numbers(
                "WITH RECURSIVE m (month) AS (SELECT min(month) FROM " + table
                        + " UNION ALL SELECT (SELECT min(month) FROM " + table
                        + " t WHERE t.month > m.month) FROM m WHERE m.month IS NOT NULL) SELECT month FROM m WHERE month IS NOT NULL");
    }
}
