package org.dateline.cluster.linking;

import org.jspecify.annotations.Nullable;

/** That two reports or tellings are near each other, or two wordings copies. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Edge {

    /** Two wordings that are copies. */
    static final int COPY = 0;

    /** Two reports about the same. */
    static final int STORY = 1;

    /** Two tellings that may be of one event. */
    static final int EVENT = 2;

    /** What is linked apart from everything else: see {@link Apart}. */
    public int apart;

    /** {@link #COPY}, {@link #STORY} or {@link #EVENT}. */
    public int kind;

    /** Number of one report or telling. */
    public long one;

    /** Number of the other. */
    public long other;

    /** How alike they are. */
    public double likeness;

    /** One wording. */
    public @Nullable String wording;

    /** The other. */
    public @Nullable String otherWording;

    /** How they are copies. */
    public @Nullable String copy;

    /** Why they are taken for copies, for people. */
    public @Nullable String why;

    /** For Flink. */
    public Edge() {}

    static Edge near(int apart, int kind, long one, long other, double likeness) {
        Edge edge = new Edge();
        edge.apart = apart;
        edge.kind = kind;
        edge.one = one;
        edge.other = other;
        edge.likeness = likeness;
        return edge;
    }

    static Edge copy(int apart, String wording, String otherWording, String copy, String why) {
        Edge edge = near(apart, COPY, -1, -1, 1);
        edge.wording = wording;
        edge.otherWording = otherWording;
        edge.copy = copy;
        edge.why = why;
        return edge;
    }
}
