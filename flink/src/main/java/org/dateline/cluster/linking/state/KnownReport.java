package org.dateline.cluster.linking.state;

import org.dateline.link.ReportVersion;
import org.jspecify.annotations.Nullable;

/** A report that has been numbered. Plain fields for Flink's serializer. */
@SuppressWarnings("VisibilityModifier")
public final class KnownReport {

    /** Its number. */
    public long number;

    /** Its day, from 1970-01-01, or null. */
    public @Nullable Long day;

    /** Digest of its stored text. */
    public String sha256 = "";

    /** What coded it. */
    public String codedBy = "";

    /** Its record, JSON. */
    public String record = "";

    /** For Flink. */
    public KnownReport() {}

    /** A version of a report with its number. */
    public KnownReport(long number, ReportVersion version) {
        this.number = number;
        this.day = version.day();
        this.sha256 = version.sha256();
        this.codedBy = version.codedBy();
        this.record = version.record();
    }

    /** What decides whether it stays when another version comes. */
    public ReportVersion version() {
        return new ReportVersion(day, sha256, codedBy, record);
    }
}
