package org.dateline.store;

import java.util.List;
import java.util.Set;
import org.dateline.link.story.Subject;
import org.dateline.model.CodedReport;
import org.jspecify.annotations.Nullable;

/**
 * A coded report with its records as they are written.
 *
 * @param coded the report and what it tells
 * @param record the report's record, JSON
 * @param events the records of its events, in their order
 * @param statements the records of its statements, in their order
 * @param marks what it is linked by
 */
public record StoredReport(
        CodedReport coded, String record, List<String> events, List<String> statements, Marks marks) {

    /** Copies the lists. */
    public StoredReport {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        if (events.size() != coded.events().size()
                || statements.size() != coded.statements().size()) {
            throw new IllegalArgumentException("a record for each event and statement");
        }
    }

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
