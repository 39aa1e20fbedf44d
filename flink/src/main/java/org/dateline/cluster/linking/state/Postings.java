package org.dateline.cluster.linking.state;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.jspecify.annotations.Nullable;

/** Posting lists: which reports have a key in a time bucket. They are kept in blocks, so that adding one costs the same however many there are. */
public final class Postings {

    private static final int BLOCK = 128;

    private final KeyedMap<BlockKey, long[]> blocks;
    private final KeyedMap<Long, Long> buckets;

    /**
     * @param name the prefix of the names of its state
     * @param kept how long a posting is kept, or null for ever
     */
    public Postings(RuntimeContext context, String name, @Nullable StateTtlConfig kept) {
        blocks = KeyedMap.of(context, name, BlockKey.class, long[].class, kept);
        buckets = KeyedMap.of(context, name + "_months", Long.class, Long.class, kept);
    }

    /** Adds a report to a list. */
    public void add(long bucket, long key, long report) {
        if (!buckets.has(bucket)) {
            buckets.put(bucket, 1L);
        }
        BlockKey head = new BlockKey(bucket, key, -1);
        long[] count = blocks.get(head);
        int last = count == null ? 0 : (int) count[0];
        long[] block = blocks.get(new BlockKey(bucket, key, last));
        if (block != null && block.length >= BLOCK) {
            last++;
            block = null;
        }
        long[] longer = block == null ? new long[1] : Arrays.copyOf(block, block.length + 1);
        longer[longer.length - 1] = report;
        blocks.put(new BlockKey(bucket, key, last), longer);
        if (count == null || count[0] != last) {
            blocks.put(head, new long[] {last});
        }
    }

    /** Removes a report from a list. */
    public void remove(long bucket, long key, long report) {
        long[] count = blocks.get(new BlockKey(bucket, key, -1));
        int last = count == null ? -1 : (int) count[0];
        for (int at = 0; at <= last; at++) {
            BlockKey slot = new BlockKey(bucket, key, at);
            long[] block = blocks.get(slot);
            if (block != null && Arrays.stream(block).anyMatch(one -> one == report)) {
                blocks.put(
                        slot, Arrays.stream(block).filter(one -> one != report).toArray());
                return;
            }
        }
    }

    /** Hands over the reports of a list. */
    public void each(long bucket, long key, LongConsumer taken) {
        long[] count = blocks.get(new BlockKey(bucket, key, -1));
        int last = count == null ? -1 : (int) count[0];
        for (int at = 0; at <= last; at++) {
            long[] block = blocks.get(new BlockKey(bucket, key, at));
            if (block != null) {
                Arrays.stream(block).forEach(taken);
            }
        }
    }

    /** All buckets that have keys. */
    public Iterable<Long> buckets() {
        return buckets.keys();
    }
}
