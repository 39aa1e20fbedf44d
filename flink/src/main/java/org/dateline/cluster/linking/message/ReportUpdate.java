package org.dateline.cluster.linking.message;

import org.dateline.cluster.coding.Coded;
import org.jspecify.annotations.Nullable;

/** A report that comes or goes. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class ReportUpdate {

    /** Which part of the reports it belongs to, of those that are linked separately. */
    public int partition;

    /** Number of the report, in the order of their arrival. */
    public long number;

    /** The report; null when it goes. */
    public @Nullable Coded coded;

    /** For Flink. */
    public ReportUpdate() {}

    public ReportUpdate(int partition, long number, @Nullable Coded coded) {
        this.partition = partition;
        this.number = number;
        this.coded = coded;
    }
}
