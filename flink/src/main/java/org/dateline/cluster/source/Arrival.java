package org.dateline.cluster.source;

import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.read.Reading;
import org.dateline.store.content.ReportMetadata;
import org.jspecify.annotations.Nullable;

/** What comes out of a source: a report, or why there is none. Its fields are public for Flink's serializer of plain objects. */
@SuppressWarnings("VisibilityModifier")
public final class Arrival {

    /** Id of the report; empty for a problem. */
    public String id = "";

    /** The stored text. */
    public @Nullable String text;

    /** Everything else that the report was given with, as {@link ReportMetadata} writes it. */
    public @Nullable String given;

    /** What could not be read, or null. */
    public @Nullable String problem;

    /** For Flink. */
    public Arrival() {}

    /** Of a reading; null when it only says that something is odd. */
    public static @Nullable Arrival of(Reading reading) {
        Arrival arrival = new Arrival();
        if (reading instanceof Reading.Read read) {
            Report report = read.report();
            arrival.id = report.id();
            arrival.text = report.text().string();
            arrival.given = ReportMetadata.write(report);
            return arrival;
        }
        if (reading instanceof Reading.Failed failed) {
            return failed(failed.problem());
        }
        return null;
    }

    /** That something could not be read. */
    public static Arrival failed(Problem problem) {
        Arrival arrival = new Arrival();
        arrival.problem = problem.toString();
        return arrival;
    }

    /** The report, or null for a problem. */
    public @Nullable Report report() {
        return text == null || given == null ? null : ReportMetadata.read(id, text, given);
    }
}
