package org.dateline.store.read;

import java.util.List;
import java.util.Set;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A coded report as it is stored: its records as they are written, and what it is linked by.
 *
 * @param report the report as it was given
 * @param title headline of the article
 * @param day day of publication, from 1970-01-01, or null
 * @param record the report's record, JSON
 * @param events what it tells, in its order
 * @param statements what is said in it, in its order
 * @param marks what it is linked by
 */
public record StoredReport(
        Report report,
        @Nullable String title,
        @Nullable Long day,
        String record,
        List<EventRecord> events,
        List<StatementRecord> statements,
        Marks marks) {

    /** Copies the lists. */
    public StoredReport {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
    }

    /**
     * An event as the report tells it.
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
    public record StatementRecord(@Nullable String speaker, @Nullable String code, String record) {}

    /**
     * What a report is linked by.
     *
     * @param digest SHA-256 of its paragraphs
     * @param fingerprint what its copies are found by: see {@code link.copy}
     * @param keys the numbers by which they are looked up
     * @param subject what it is about
     * @param names names of several words in it
     * @param numbers numbers in it
     * @param owner who answers for it, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Marks(
            String digest,
            byte[] fingerprint,
            long[] keys,
            Subject subject,
            Set<String> names,
            Set<String> numbers,
            @Nullable String owner) {
        /** Copies the sets. */
        public Marks {
            names = Set.copyOf(names);
            numbers = Set.copyOf(numbers);
        }
    }
}
