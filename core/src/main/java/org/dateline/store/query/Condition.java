package org.dateline.store.query;

import java.util.ArrayList;
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

    /** The same under another name. */
    Condition called(String otherField, String otherMeaning) {
        return new Condition(otherField, otherMeaning, sql, values, test);
    }

    /** The condition that one of several holds. It is one over a field when all of them are. */
    static Condition any(List<Condition> some) {
        List<RowTest> tests = new ArrayList<>();
        some.forEach(one -> {
            if (one.test() != null) {
                tests.add(one.test());
            }
        });
        String first = some.get(0).field();
        return new Condition(
                some.stream().allMatch(one -> one.field().equals(first)) ? first : "text",
                String.join(" or ", some.stream().map(Condition::meaning).toList()),
                String.join(
                        " OR ",
                        some.stream()
                                .map(one -> "coalesce((" + one.sql() + "), 0)")
                                .toList()),
                some.stream().flatMap(one -> one.values().stream()).toList(),
                tests.size() < some.size()
                        ? null
                        : columns -> {
                            List<IntPredicate> over = tests.stream()
                                    .map(test -> test.over(columns))
                                    .toList();
                            return row -> over.stream().anyMatch(test -> test.test(row));
                        });
    }

    /** A condition over rows of columns in memory. */
    interface RowTest {
        IntPredicate over(Columns columns);
    }
}
