package org.dateline.eval.gold;

import java.util.ArrayList;
import java.util.List;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.model.report.Problem;
import org.dateline.model.report.StoredText;

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

    /**
     * The passages that do not stand in the report.
     *
     * @param text the report's
     * @param file the file of the gold, as people know it
     */
    public List<Problem> lost(StoredText text, String file) {
        List<Problem> lost = new ArrayList<>();
        for (GoldEvent event : events) {
            for (String trigger : event.triggers()) {
                if (!text.string().contains(trigger)) {
                    lost.add(new Problem(
                            file,
                            event.line(),
                            "event " + event.number() + ": \"" + trigger + "\" does not stand in the report",
                            "write it as it stands there"));
                }
            }
        }
        return lost;
    }
}
