package org.dateline.cluster.linking.state;

/** A subcluster of items, as {@link StateGraph} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class SubclusterState {

    /** Its items, in order. */
    public long[] items = {};

    /** The subcluster that it is joined to; -1 for none. */
    public long joinedTo = -1;

    /** The subclusters that are joined to it. */
    public long[] joinedBy = {};

    /** The subcluster that stands for the cluster; -1 before it has one. */
    public long cluster = -1;

    /** For Flink. */
    public SubclusterState() {}
}
