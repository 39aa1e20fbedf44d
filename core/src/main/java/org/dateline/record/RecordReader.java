package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import org.dateline.link.event.Chains;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.store.content.StoreReader;

/** Reads the events of a store, gathered from all reports, with what people decided. For one thread. */
public final class RecordReader {

    private static final int MOST_NEAR = 100;

    private final StoreReader reading;
    private final StandingDecisions decided;

    /** A reader of a store as it stands now. */
    public RecordReader(StoreReader reading) {
        this.reading = reading;
        this.decided = StandingDecisions.of(reading);
    }

    /** An event, by its number in the store. */
    public GatheredEvent event(long event) {
        List<Long> mentions = reading.mentionsOf(event);
        return decided.apply(Gatherer.gathered(reading, mentions), mentions);
    }

    /** The records of an event as each report gives it, JSON, in order of publication. */
    public List<String> mentions(long event) {
        return reading.mentionsOf(event).stream()
                .map(mention -> reading.mention(mention).record())
                .toList();
    }

    /** The numbers of the reports that mention an event. */
    public List<Long> reports(long event) {
        return reading.reportsOf(event);
    }

    /** The record of a report, JSON, with what it is a copy of and the story that it belongs to. */
    public String report(long report) {
        return LinkedReport.record(
                reading.reportRecord(report), reading.duplicateOf(report), reading.story(reading.id(report)));
    }

    /** The records of what is said in a report, JSON. */
    public List<String> statements(long report) {
        return reading.statements(report);
    }

    /**
     * An event that follows from another, or that another follows from.
     *
     * @param isAfter whether the other is the later one
     */
    public record Related(String event, Chains.Chain chain, boolean isAfter) {}

    /** The events of an event's story that it follows from or that follow from it, at most of a hundred that lie nearest. */
    public List<Related> related(long event, Chains chains) {
        Event one = event(event).event();
        List<Related> related = new ArrayList<>();
        for (long near : reading.storyOf(event, MOST_NEAR)) {
            Event other = event(near).event();
            Chains.Chain after = chains.between(one, other);
            Chains.Chain before = after == null ? chains.between(other, one) : null;
            if (after != null) {
                related.add(new Related(other.id(), after, true));
            } else if (before != null) {
                related.add(new Related(other.id(), before, false));
            }
        }
        return related;
    }
}
