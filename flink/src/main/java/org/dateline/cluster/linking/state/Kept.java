package org.dateline.cluster.linking.state;

/** A thing that is linked, as {@link StateWeb} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Kept {

    /** Its day. */
    public long day;

    /** Its id. */
    public String id = "";

    /** What it follows; -1 for nothing. */
    public long parent = -1;

    /** Its strand; -1 before it has one. */
    public long strand = -1;

    /** What follows it. */
    public long[] followers = {};

    /** For Flink. */
    public Kept() {}
}
