package org.dateline.store.content;

import java.util.List;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A coded report as it is stored, in a store or in the state of a cluster's job: its records as they are written, and what it is linked
 * by.
 *
 * @param report the report as it was given
 * @param sha256 digest of the stored text
 * @param codedBy the program and the data that coded it
 * @param title headline of the article
 * @param record the report's record, JSON
 * @param events its events, in order
 * @param statements what is said in it, in order
 * @param features what it is linked by
 */
public record StoredReport(
        Report report,
        String sha256,
        String codedBy,
        @Nullable String title,
        String record,
        List<EventRecord> events,
        List<StatementRecord> statements,
        LinkFeatures features) {

    /** Copies the lists. */
    public StoredReport {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
    }

    /**
     * An event of the report.
     *
     * @param id its id
     * @param type its PLOVER type
     * @param record its record, JSON
     */
    public record EventRecord(String id, String type, String record) {}

    /**
     * What somebody says.
     *
     * @param speaker name of who says it, or null
     * @param code the speaker's country or organisation, or null
     * @param record its record, JSON
     */
    public record StatementRecord(
            @Nullable String speaker, @Nullable String code, String record) {}

    /** The id of the report. */
    public String id() {
        return report.id();
    }

    /** The day of publication, from 1970-01-01, or null. */
    public @Nullable Long day() {
        return features.profile().day();
    }
}
