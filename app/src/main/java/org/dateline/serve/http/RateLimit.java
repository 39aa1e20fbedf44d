package org.dateline.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each address may ask: so many questions a second on average, and ten times as many at once (a token bucket). Forgets the
 * addresses that asked longest ago, so that its memory is bounded. Safe for any number of threads.
 */
public final class RateLimit {

    private static final int BURST = 10;
    private static final int ADDRESSES = 10_000;

    private final int perSecond;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true);

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * @param perSecond questions a second; 0 for any number
     * @param clock nanoseconds
     */
    public RateLimit(int perSecond, LongSupplier clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Whether an address may ask now. */
    public synchronized boolean allows(String address) {
        if (perSecond == 0) {
            return true;
        }
        long now = clock.getAsLong();
        Bucket bucket = buckets.get(address);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.left = perSecond * BURST;
            bucket.at = now;
            buckets.put(address, bucket);
            if (buckets.size() > ADDRESSES) {
                buckets.remove(buckets.keySet().iterator().next());
            }
        }
        bucket.left = Math.min(perSecond * BURST, bucket.left + (now - bucket.at) / 1e9 * perSecond);
        bucket.at = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
