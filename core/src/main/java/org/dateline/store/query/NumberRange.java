package org.dateline.store.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.sql.StoreProblem;

/** Numbers as people look for them: {@code 10}, {@code >=10}, {@code <10}, {@code 10..20}. */
final class NumberRange {

    private static final Pattern RANGE = Pattern.compile("(>=|<=|>|<|)(\\d{1,12})(?:\\.\\.(\\d{1,12}))?");

    private NumberRange() {}

    /**
     * The condition that a number lies in a range.
     *
     * @param column where the store has the number
     * @param value the range as it was written
     * @throws StoreProblem when it is no range
     */
    static Condition condition(String field, String column, String value) {
        Matcher matcher = RANGE.matcher(value);
        if (!matcher.matches()) {
            throw new StoreProblem(field + ":" + value + " is no number; write " + field + ":10, >=10, <10 or 10..20");
        }
        long number = Long.parseLong(matcher.group(2));
        String to = matcher.group(3);
        if (to != null) {
            return new Condition(
                    field,
                    field + " from " + number + " to " + to,
                    column + " BETWEEN ? AND ?",
                    List.of(number, Long.valueOf(to)),
                    between(field, number, Long.parseLong(to)));
        }
        String compare = matcher.group(1).isEmpty() ? "=" : matcher.group(1);
        return new Condition(
                field,
                field + " " + compare + " " + number,
                column + " " + compare + " ?",
                List.of(number),
                between(
                        field,
                        compare.startsWith("<") ? 0 : compare.equals(">") ? number + 1 : number,
                        compare.startsWith(">") ? Long.MAX_VALUE : compare.equals("<") ? number - 1 : number));
    }

    private static Condition.RowTest between(String column, long from, long to) {
        return columns -> {
            int[] numbers = columns.number(column);
            return row -> numbers[row] != Columns.UNKNOWN && numbers[row] >= from && numbers[row] <= to;
        };
    }
}
