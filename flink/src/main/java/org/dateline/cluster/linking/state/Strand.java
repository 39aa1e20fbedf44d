package org.dateline.cluster.linking.state;

/** A strand of things, as {@link StateWeb} keeps it. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Strand {

    /** Its things, in order. */
    public long[] things = {};

    /** The strand that it joins; -1 for none. */
    public long joins = -1;

    /** The strands that join it. */
    public long[] joining = {};

    /** The strand that stands for the whole; -1 before it has one. */
    public long whole = -1;

    /** For Flink. */
    public Strand() {}
}
