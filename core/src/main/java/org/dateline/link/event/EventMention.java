package org.dateline.link.event;

import java.util.Set;
import org.dateline.link.story.Subject;
import org.dateline.link.story.WordWeights;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as one report tells it.
 *
 * @param event the event
 * @param subject what the report is about
 * @param published the day of publication, from 1970-01-01, or null
 * @param names names of several words in the report
 * @param numbers numbers of two to five figures in it, years of today left out
 */
public record EventMention(
        Event event, Subject subject, @Nullable Long published, Set<String> names, Set<String> numbers) {

    /** Copies the sets. */
    public EventMention {
        names = Set.copyOf(names);
        numbers = Set.copyOf(numbers);
    }

    /** An event of a report. */
    public static EventMention of(CodedReport coded, Event event, WordWeights weights) {
        String text = coded.article().text().string();
        Particulars particulars = Particulars.of(text);
        var published = coded.article().published();
        return new EventMention(
                event,
                weights.subject(coded.article().title(), text),
                published == null ? null : published.date().toEpochDay(),
                particulars.names(),
                particulars.numbers());
    }
}
