package org.dateline.cluster.linking.state;

import java.util.Objects;

/** A place in {@link Postings}. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class BlockKey {

    /** Bucket by which keys lie together. */
    public long bucket;

    /** What is looked up. */
    public long key;

    /** Which block of it; -1 for how many there are. */
    public int block;

    /** For Flink. */
    public BlockKey() {}

    BlockKey(long bucket, long key, int block) {
        this.bucket = bucket;
        this.key = key;
        this.block = block;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockKey slot && slot.bucket == bucket && slot.key == key && slot.block == block;
    }

    @Override
    public int hashCode() {
        return Objects.hash(bucket, key, block);
    }
}
