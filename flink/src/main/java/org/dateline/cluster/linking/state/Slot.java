package org.dateline.cluster.linking.state;

import java.util.Objects;

/** A place in {@link Postings}. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Slot {

    /** Month by which keys lie together. */
    public long month;

    /** What is looked up. */
    public long key;

    /** Which block of it; -1 for how many there are. */
    public int block;

    /** For Flink. */
    public Slot() {}

    Slot(long month, long key, int block) {
        this.month = month;
        this.key = key;
        this.block = block;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slot slot && slot.month == month && slot.key == key && slot.block == block;
    }

    @Override
    public int hashCode() {
        return Objects.hash(month, key, block);
    }
}
