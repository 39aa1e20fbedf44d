package org.dateline.link.event;

import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;

/**
 * An event as one report gives it.
 *
 * @param event the event
 * @param report what the report is about
 */
public record EventMention(Event event, ReportProfile report) {

    /** An event of a report. */
    public static EventMention of(CodedReport coded, Event event, WordWeights weights) {
        return new EventMention(event, ReportProfile.of(coded, weights));
    }
}
