package org.dateline.cluster.linking.state;

/** A item that is linked, as {@link StateGraph} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class ItemState {

    /** Its day. */
    public long day;

    /** Its id. */
    public String id = "";

    /** What it follows; -1 for nothing. */
    public long parent = -1;

    /** Its subcluster; -1 before it has one. */
    public long subcluster = -1;

    /** What follows it. */
    public long[] children = {};

    /** For Flink. */
    public ItemState() {}
}
