package org.dateline.cluster.linking.state;

/** Some things that one is near to: see {@link Nears}. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Near {

    /** Their numbers. */
    public long[] others = {};

    /** How alike each of them is. */
    public double[] alike = {};

    /** For Flink. */
    public Near() {}
}
