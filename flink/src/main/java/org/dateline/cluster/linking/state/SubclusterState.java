package org.dateline.cluster.linking.state;

/** A subcluster of items, as {@link StateGraph} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class SubclusterState {

    /** Its items, in order. */
    public long[] items = {};

    /** The subcluster that it joins; -1 for none. */
    public long joins = -1;

    /** The subclusters that join it. */
    public long[] joining = {};

    /** The subcluster that stands for the cluster; -1 before it has one. */
    public long cluster = -1;

    /** For Flink. */
    public SubclusterState() {}
}
