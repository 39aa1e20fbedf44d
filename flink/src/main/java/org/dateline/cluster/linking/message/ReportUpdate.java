package org.dateline.cluster.linking.message;

import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** A report that comes or goes. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class ReportUpdate {

    /** Which part of the reports it belongs to, of those that are linked separately. */
    public int partition;

    /** Number of the report, in the order of their arrival. */
    public long number;

    /** The report; null when it goes. */
    @TypeInfo(StoredReportTypeInfo.Factory.class)
    public @Nullable StoredReport report;

    /** For Flink. */
    public ReportUpdate() {}

    /** A report, or null for one that goes. */
    public ReportUpdate(int partition, long number, @Nullable StoredReport report) {
        this.partition = partition;
        this.number = number;
        this.report = report;
    }
}
