package org.dateline.link;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Periods of equal length. Keys of one bucket are stored together, so that what is written and looked up at one time is close together. When
 * a bucket is near another, that is near it.
 */
public final class TimeBuckets {

    /** Stands for all reports without a day. */
    public static final long UNKNOWN = -1_000_000;

    private static final long DAYS = 20;

    private TimeBuckets() {}

    /** The bucket of a day, from 1970-01-01. */
    public static long of(@Nullable Long day) {
        return day == null ? UNKNOWN : Math.floorDiv(day, DAYS);
    }

    /**
     * The buckets of some days before and after a day, and that of reports without a day. It counts in buckets, so that of two days each
     * finds the other or neither does.
     */
    public static List<Long> near(long day, int days) {
        long buckets = (days + DAYS - 1) / DAYS;
        long bucket = of(day);
        return LongStream.concat(LongStream.rangeClosed(bucket - buckets, bucket + buckets), LongStream.of(UNKNOWN))
                .boxed()
                .toList();
    }
}
