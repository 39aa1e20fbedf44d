package org.dateline.cluster.linking.message;

import org.jspecify.annotations.Nullable;

/** That two reports or mentions are similar, or two wordings copies. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Edge {

    /** Two wordings that are copies. */
    public static final int COPY = 0;

    /** Two reports about the same. */
    public static final int STORY = 1;

    /** Two mentions that may be of one event. */
    public static final int EVENT = 2;

    /** Which part of the reports it belongs to, of those that are linked separately. */
    public int partition;

    /** {@link #COPY}, {@link #STORY} or {@link #EVENT}. */
    public int kind;

    /** Number of one report or mention. */
    public long one;

    /** Number of the other. */
    public long other;

    /** How similar they are, from 0 to 1. */
    public double similarity;

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

    /** Two similar reports or mentions. */
    public static Edge near(int partition, int kind, long one, long other, double similarity) {
        Edge edge = new Edge();
        edge.partition = partition;
        edge.kind = kind;
        edge.one = one;
        edge.other = other;
        edge.similarity = similarity;
        return edge;
    }

    /** Two wordings that are copies. */
    public static Edge copy(int partition, String wording, String otherWording, String copy, String why) {
        Edge edge = near(partition, COPY, -1, -1, 1);
        edge.wording = wording;
        edge.otherWording = otherWording;
        edge.copy = copy;
        edge.why = why;
        return edge;
    }
}
