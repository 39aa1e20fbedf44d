package org.dateline.cluster.sink;

import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.functions.sink.filesystem.BucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.SimpleVersionedStringSerializer;
import org.dateline.cluster.linking.message.RecordChange;

/** Puts records into a folder a kind and day, as {@code event/day=2026-11-29}; those without a day into {@code day=unknown}. */
final class ByDay implements BucketAssigner<RecordChange, String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String getBucketId(RecordChange change, Context context) {
        return change.kind + "/day=" + (change.day == null ? "unknown" : change.day);
    }

    @Override
    public SimpleVersionedSerializer<String> getSerializer() {
        return SimpleVersionedStringSerializer.INSTANCE;
    }
}
