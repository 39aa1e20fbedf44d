package org.dateline.cluster.linking.message;

import org.dateline.cluster.coding.Coded;
import org.jspecify.annotations.Nullable;

/** What a shard is to do with a report: compare it with those it keeps, keep it, or forget it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class ShardTask {

    /** Which part of the reports it belongs to, of those that are linked separately. */
    public int partition;

    /** Which shard. */
    public int shard;

    /** Number of the report, in the order of their arrival. */
    public long number;

    /** Whether the shard keeps the report. */
    public boolean keeps;

    /** The report; null when the shard is to forget it. */
    public @Nullable Coded coded;

    /** For Flink. */
    public ShardTask() {}

    public ShardTask(int partition, int shard, long number, boolean keeps, @Nullable Coded coded) {
        this.partition = partition;
        this.shard = shard;
        this.number = number;
        this.keeps = keeps;
        this.coded = coded;
    }

    /** The key of the shard. */
    public int key() {
        return partition * 1_000 + shard;
    }
}
