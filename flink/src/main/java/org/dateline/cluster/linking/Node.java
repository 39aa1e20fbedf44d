package org.dateline.cluster.linking;

import org.dateline.cluster.coding.Coded;
import org.jspecify.annotations.Nullable;

/** A report that comes or goes. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class Node {

    /** What is linked apart from everything else: see {@link Apart}. */
    public int apart;

    /** Number of the report, in the order of their arrival. */
    public long number;

    /** The report; null when it goes. */
    public @Nullable Coded coded;

    /** For Flink. */
    public Node() {}

    Node(int apart, long number, @Nullable Coded coded) {
        this.apart = apart;
        this.number = number;
        this.coded = coded;
    }
}
