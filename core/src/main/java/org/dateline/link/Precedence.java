package org.dateline.link;

import org.jspecify.annotations.Nullable;

/** Which of two reports under one id stands, so that the order in which they come makes no difference. */
public final class Precedence {

    private Precedence() {}

    /**
     * Whether a report that is there stands against another of its id: the later published one does; of one day the one whose digest, or
     * whose record where the words are the same, sorts last.
     *
     * @param day its day, from 1970-01-01; null comes before all days
     * @param settles what settles it within a day
     * @param otherDay day of the other
     * @param otherSettles the same of the other
     */
    public static boolean stands(@Nullable Long day, String settles, @Nullable Long otherDay, String otherSettles) {
        long mine = day == null ? Long.MIN_VALUE : day;
        long other = otherDay == null ? Long.MIN_VALUE : otherDay;
        return mine != other ? mine > other : settles.compareTo(otherSettles) >= 0;
    }
}
