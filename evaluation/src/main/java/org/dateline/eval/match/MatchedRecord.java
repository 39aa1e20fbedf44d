package org.dateline.eval.match;

import java.util.ArrayList;
import java.util.List;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.WrittenRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record, and the gold event that it belongs to.
 *
 * @param record as the program writes it
 * @param name its first trigger and its type, for people and for lists of what is known to be at fault
 * @param event the event, or null when no passage of the gold holds one of the record's triggers
 * @param verdicts on its fields, by that event; null when there is none
 * @param isDouble whether another record of the event is better
 */
public record MatchedRecord(
        WrittenRecord record,
        String name,
        @Nullable GoldEvent event,
        @Nullable Verdicts verdicts,
        boolean isDouble) {

    /** The cause of a record that belongs to no event. */
    public static final String NOT_IN_GOLD = "not in the gold";

    /** The cause of a record whose event has a better one. */
    public static final String DUPLICATE = "duplicate";

    /** What is wrong with it: fields, being a double, or being of no event; empty when it is jointly right. */
    public List<String> causes() {
        if (verdicts == null) {
            return List.of(NOT_IN_GOLD);
        }
        List<String> causes = new ArrayList<>();
        verdicts.wrong().forEach(field -> causes.add(field.word()));
        if (isDouble) {
            causes.add(DUPLICATE);
        }
        return causes;
    }

    /** Whether it belongs to no event. */
    public boolean isStray() {
        return verdicts == null;
    }

    /** Whether it belongs to an event and a field is wrong. */
    public boolean isFieldWrong() {
        return verdicts != null && !verdicts.wrong().isEmpty();
    }

    /** Whether no field is wrong and no other record of its event is better. */
    public boolean isJointlyRight() {
        return causes().isEmpty();
    }

    /** Whether it is jointly right and leaves no stated field open. */
    public boolean isComplete() {
        return isJointlyRight() && verdicts != null && verdicts.isComplete();
    }

    /** What it is worth to a reader, from 0 to 1. */
    public double worth() {
        return verdicts == null || isDouble ? 0 : verdicts.worth();
    }
}
