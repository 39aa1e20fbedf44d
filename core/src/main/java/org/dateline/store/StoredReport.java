package org.dateline.store;

import java.util.List;
import org.dateline.model.CodedReport;

/**
 * A coded report with its records as they are written.
 *
 * @param coded the report and what it tells
 * @param record the report's record, JSON
 * @param events the records of its events, in their order
 * @param statements the records of its statements, in their order
 * @param fingerprint what its copies are found by: see {@code link.copy}
 * @param keys the numbers by which they are looked up
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredReport(
        CodedReport coded,
        String record,
        List<String> events,
        List<String> statements,
        byte[] fingerprint,
        long[] keys) {

    /** Copies the lists. */
    public StoredReport {
        events = List.copyOf(events);
        statements = List.copyOf(statements);
        if (events.size() != coded.events().size()
                || statements.size() != coded.statements().size()) {
            throw new IllegalArgumentException("a record for each event and statement");
        }
    }
}
