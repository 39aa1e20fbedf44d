package org.dateline.cluster.linking.state;

/** Some items that one is near to: see {@link NeighbourLists}. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class NeighbourBlock {

    /** Their numbers. */
    public long[] others = {};

    /** How alike each of them is. */
    public double[] alike = {};

    /** For Flink. */
    public NeighbourBlock() {}
}
