package org.dateline.eval.records;

import java.util.List;

/**
 * A report with the events that a careful reader finds in it.
 *
 * @param id the report's
 * @param events in the order of the gold
 * @param unmetRecords the records that are known to belong to none of the events, as {@link MatchedRecord#name} names them
 * @param line the line of the file that it stands in, from 1; 0 when it stands in none
 */
public record GoldReport(String id, List<GoldEvent> events, List<String> unmetRecords, int line) {

    /** Copies the lists. */
    public GoldReport {
        events = List.copyOf(events);
        unmetRecords = List.copyOf(unmetRecords);
    }
}
