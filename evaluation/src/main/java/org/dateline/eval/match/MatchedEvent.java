package org.dateline.eval.match;

import java.util.List;
import org.dateline.eval.gold.GoldEvent;

/**
 * A gold event, and the records that belong to it.
 *
 * @param event of the gold
 * @param records the best first
 * @param isEvidence whether a record, of whatever event, has a trigger in one of its passages
 */
public record MatchedEvent(GoldEvent event, List<MatchedRecord> records, boolean isEvidence) {

    /** Copies the list. */
    public MatchedEvent {
        records = List.copyOf(records);
    }

    /** Whether missing it costs something. */
    public boolean isRequired() {
        return !event.isOptional();
    }

    /** Whether a record belongs to it. */
    public boolean hasRecord() {
        return !records.isEmpty();
    }

    /** Whether its best record is jointly right. */
    public boolean isFound() {
        return hasRecord() && records.get(0).isJointlyRight();
    }

    /** Whether one of its records has an acceptable type. */
    public boolean isTyped() {
        return records.stream()
                .anyMatch(one -> event.types().contains(one.record().type()));
    }

    /** Whether it must be found, has no record, and only serves as evidence of another event's. */
    public boolean isSwallowed() {
        return isRequired() && !hasRecord() && isEvidence;
    }

    /** What is at fault in its records, or that it has none, by {@link Fault#word}. */
    public List<Fault> faults() {
        return Fault.of(this);
    }

    /** What its best record is worth to a reader, from 0 to 1. */
    public double worth() {
        return hasRecord() ? records.get(0).worth() : 0;
    }
}
