package org.dateline.code.count;

import org.jspecify.annotations.Nullable;

/**
 * A number as words give it.
 *
 * @param low lowest number the words allow, or null
 * @param best the number given, or null
 * @param high highest number the words allow, or null
 * @param from index of the first word, qualifiers included
 * @param to index after the last word
 */
public record Quantity(
        @Nullable Long low, @Nullable Long best, @Nullable Long high, int from, int to) {

    static Quantity exactly(long number, int from, int to) {
        return new Quantity(number, number, number, from, to);
    }

    /** Whether it says that there was none. */
    public boolean isNothing() {
        return high != null && high == 0;
    }

    /** The sum of two; open where either is open. */
    Quantity plus(Quantity other) {
        return new Quantity(
                sum(low, other.low), sum(best, other.best), sum(high, other.high), from, Math.max(to, other.to));
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long two) {
        return one == null || two == null ? null : Long.valueOf(one + two);
    }
}
