package org.dateline.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.link.relation.Relation;
import org.dateline.link.relation.Relations;
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
     * An event that stands in a relation to another.
     *
     * @param event its id
     * @param isSecond whether it is what follows, or what is the part
     */
    public record Related(String event, Relation relation, boolean isSecond) {

        /** Its fields as a record has them: event, kind, direction, why. */
        public Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("event", event);
            fields.put("kind", relation.kind());
            fields.put("direction", relation.isPart() ? isSecond ? "part" : "whole" : isSecond ? "after" : "before");
            fields.put("why", relation.why());
            return fields;
        }
    }

    /** The events of an event's story that are related to it, of the hundred that lie nearest. */
    public List<Related> related(long event, Relations relations) {
        GatheredEvent one = event(event);
        List<Related> related = new ArrayList<>();
        for (long near : reading.storyOf(event, MOST_NEAR)) {
            GatheredEvent other = event(near);
            Relation after = relations.between(one, other);
            Relation before = after == null ? relations.between(other, one) : null;
            if (after != null) {
                related.add(new Related(other.event().id(), after, true));
            } else if (before != null) {
                related.add(new Related(other.event().id(), before, false));
            }
        }
        return related;
    }
}
