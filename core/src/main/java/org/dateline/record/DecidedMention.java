package org.dateline.record;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A mention of an event that people decided about.
 *
 * @param id the mention's id when it was decided about
 * @param report the report's id
 * @param type the event's type when it was decided about
 * @param start where its trigger begins in the report's text, in code points
 * @param verdict what was decided
 * @param edits the fields that people set, each with the value; empty for unknown
 * @param weight the part of one decided event that it is: several mentions of an event share its weight of 1
 */
public record DecidedMention(
        String id, String report, String type, int start, Verdict verdict, Map<String, String> edits, double weight) {

    /** Copies the map. */
    public DecidedMention {
        edits = Collections.unmodifiableMap(new TreeMap<>(edits));
    }

    /** What was decided. */
    public enum Verdict {
        /** The event is right, but for the fields that were edited. */
        ACCEPTED,
        /** There is no such event. */
        REJECTED,
        /** There is such an event; fields were edited, and nobody said that the others are right. */
        EDITED,
        /** There is such an event, but another record of the same report is of it too. */
        DOUBLE
    }
}
