package org.dateline.link;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Times of equal length by which keys lie together, so that what is written and looked up at one time lies close together. A month is
 * near another when that is near it.
 */
public final class Months {

    /** Stands for all reports without a day. */
    public static final long UNKNOWN = -1_000_000;

    private static final long DAYS = 20;

    private Months() {}

    /** The month of a day, from 1970-01-01. */
    public static long of(@Nullable Long day) {
        return day == null ? UNKNOWN : Math.floorDiv(day, DAYS);
    }

    /**
     * The months so many days before or after that of a day, and that of what has no day. It goes by whole months, so that of two days
     * each finds the other or neither does.
     */
    public static List<Long> near(long day, int days) {
        long months = (days + DAYS - 1) / DAYS;
        long month = of(day);
        return LongStream.concat(LongStream.rangeClosed(month - months, month + months), LongStream.of(UNKNOWN))
                .boxed()
                .toList();
    }
}
