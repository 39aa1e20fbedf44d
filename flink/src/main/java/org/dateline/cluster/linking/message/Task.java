package org.dateline.cluster.linking.message;

import org.dateline.cluster.coding.Coded;
import org.jspecify.annotations.Nullable;

/** What a shard is to do with a report: compare it with those it keeps, keep it, or forget it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Task {

    /** Which part of the reports it belongs to, of those that are linked separately. */
    public int apart;

    /** Which shard. */
    public int shard;

    /** Number of the report, in the order of their arrival. */
    public long number;

    /** Whether the shard keeps the report. */
    public boolean keeps;

    /** The report; null when the shard is to forget it. */
    public @Nullable Coded coded;

    /** For Flink. */
    public Task() {}

    public Task(int apart, int shard, long number, boolean keeps, @Nullable Coded coded) {
        this.apart = apart;
        this.shard = shard;
        this.number = number;
        this.keeps = keeps;
        this.coded = coded;
    }

    /** By what shards are told apart. */
    public int key() {
        return apart * 1_000 + shard;
    }
}
