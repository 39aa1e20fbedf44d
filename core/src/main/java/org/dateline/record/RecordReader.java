package org.dateline.record;

import java.util.List;
import org.dateline.model.GatheredEvent;
import org.dateline.store.Reading;

/** Reads the events of a store as all reports together tell them, with what people decided. For one thread. */
public final class RecordReader {

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
}
