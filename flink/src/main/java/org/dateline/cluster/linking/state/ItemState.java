package org.dateline.cluster.linking.state;

/** An item of a similarity graph, as {@link StateGraph} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class ItemState {

    /** Its day. */
    public long day;

    /** Its id. */
    public String id = "";

    /** The item that it is attached to; -1 for none. */
    public long parent = -1;

    /** Its subcluster; -1 before it has one. */
    public long subcluster = -1;

    /** The items that are attached to it. */
    public long[] children = {};

    /** For Flink. */
    public ItemState() {}
}
