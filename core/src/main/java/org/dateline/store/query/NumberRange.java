package org.dateline.store.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.sql.StoreProblem;

/** Numbers as people look for them: {@code 10}, {@code >=10}, {@code <10}, {@code 10..20}. */
final class NumberRange {

    private static final Pattern RANGE = Pattern.compile("(>=|<=|>|<|=|)\\s*(\\d{1,12})(?:\\.\\.(\\d{1,12}))?");

    private static final Pattern SHARES =
            Pattern.compile("(>=|<=|>|<|=|)\\s*(\\d{0,3}\\.?\\d{1,6}%?)(?:\\.\\.(\\d{0,3}\\.?\\d{1,6}%?))?");

    private NumberRange() {}

    /**
     * The condition that a number lies in a range.
     *
     * @param column where the store has the number
     * @param value the range as it was written
     * @throws StoreProblem when it is no range
     */
    static Condition condition(String field, String column, String value) {
        if (field.equals("confidence")) {
            return share(field, column, value);
        }
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

    /** A range of shares from 0 to 1; those who write 80 or 80% mean .8. */
    private static Condition share(String field, String column, String value) {
        Matcher matcher = SHARES.matcher(value);
        if (!matcher.matches()) {
            throw new StoreProblem(field + ":" + value + " is no share; write " + field + ":>=.8, <.5 or .5..0.8");
        }
        String to = matcher.group(3);
        String compare = matcher.group(1);
        double bound = share(matcher.group(2));
        double from = compare.startsWith("<") ? 0 : bound;
        double until = to != null ? share(to) : compare.startsWith(">") ? 1 : bound;
        // Confidence has four decimals.
        double step = .00005;
        double low = compare.equals(">") ? from + step : from - step;
        double high = compare.equals("<") ? until - step : until + step;
        return new Condition(
                field,
                field
                        + (to == null
                                ? " " + (compare.isEmpty() ? "=" : compare) + " " + bound
                                : " from " + bound + " to " + until),
                column + " BETWEEN ? AND ?",
                List.of(low, high),
                columns -> row -> columns.confidence[row] >= low && columns.confidence[row] <= high);
    }

    private static double share(String written) {
        String number = written.endsWith("%") ? written.substring(0, written.length() - 1) : written;
        double value = Double.parseDouble(number);
        return value > 1 || written.endsWith("%") ? value / 100 : value;
    }

    private static Condition.RowTest between(String column, long from, long to) {
        return columns -> {
            int[] numbers = columns.number(column);
            return row -> numbers[row] != Columns.UNKNOWN && numbers[row] >= from && numbers[row] <= to;
        };
    }
}
