package org.dateline.cluster.linking.message;

import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.store.content.StoredReport;
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
    @TypeInfo(StoredReportTypeInfo.Factory.class)
    public @Nullable StoredReport report;

    /** For Flink. */
    public ShardTask() {}

    /** A task of a shard. */
    public ShardTask(int partition, int shard, long number, boolean keeps, @Nullable StoredReport report) {
        this.partition = partition;
        this.shard = shard;
        this.number = number;
        this.keeps = keeps;
        this.report = report;
    }

    /** The key of the shard. */
    public int key() {
        return partition * 1_000 + shard;
    }
}
