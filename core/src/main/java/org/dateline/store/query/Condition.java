package org.dateline.store.query;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A term as SQL.
 *
 * @param field the field that it asks for
 * @param meaning what it means, for people
 * @param sql a condition over {@code t} (event)
 * @param values what stands for its question marks
 * @param test the same over the columns in memory; null when only the store can decide
 */
record Condition(
        String field,
        String meaning,
        String sql,
        List<Object> values,
        @Nullable RowTest test) {

    Condition not() {
        RowTest asked = test;
        return new Condition(
                field,
                "not (" + meaning + ")",
                "NOT coalesce((" + sql + "), 0)",
                values,
                asked == null ? null : columns -> asked.over(columns).negate());
    }

    Condition tested(RowTest asked) {
        return new Condition(field, meaning, sql, values, asked);
    }

    /** A condition over rows of columns in memory. */
    interface RowTest {
        IntPredicate over(Columns columns);
    }
}
