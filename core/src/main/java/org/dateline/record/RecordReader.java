package org.dateline.record;

import java.util.ArrayList;
import java.util.List;
import org.dateline.link.event.Chains;
import org.dateline.model.Event;
import org.dateline.model.GatheredEvent;
import org.dateline.store.Reading;

/** Reads the events of a store as all reports together tell them, with what people decided. For one thread. */
public final class RecordReader {

    private static final int MOST_NEAR = 100;

    private final Reading reading;
    private final Decided decided;

    /** A reader of a store as it stands now. */
    public RecordReader(Reading reading) {
        this.reading = reading;
        this.decided = Decided.of(reading);
    }

    /** An event, by its number in the store. */
    public GatheredEvent event(long event) {
        List<Long> tellings = reading.tellingsOf(event);
        return decided.apply(Gatherer.gathered(reading, tellings), tellings);
    }

    /** The records of an event as each report tells it, JSON, in order of publication. */
    public List<String> tellings(long event) {
        return reading.tellingsOf(event).stream()
                .map(telling -> reading.telling(telling).record())
                .toList();
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
