package org.dateline.cluster.linking.state;

/** Some neighbours of an item: see {@link NeighbourLists}. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class NeighbourBlock {

    /** Their numbers. */
    public long[] others = {};

    /** The similarity of each. */
    public double[] similarities = {};

    /** For Flink. */
    public NeighbourBlock() {}
}
