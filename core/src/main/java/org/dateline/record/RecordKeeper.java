package org.dateline.record;

import java.util.Set;
import java.util.TreeSet;
import org.dateline.link.compare.ReportComparer;
import org.dateline.link.compare.Similarities;
import org.dateline.link.event.EventGroups;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.Stories;
import org.dateline.store.content.StoredReport;
import org.dateline.store.write.StoreWriter;

/**
 * Puts coded reports into a store and links them: copies, stories, events of all reports, and what people decided. For one thread; what
 * it keeps in memory is bounded.
 */
public final class RecordKeeper {

    private final ReportComparer comparer;

    /** @param same decides whether two mentions are of one event */
    public RecordKeeper(SameEvent same) {
        this.comparer = new ReportComparer(same);
    }

    /**
     * Puts a report into the store and notes what it is similar to.
     *
     * @param run number of the run
     */
    public StoreWriter.Outcome keep(StoreWriter writer, StoredReport stored, long run) {
        StoreWriter.Outcome outcome = writer.put(stored, run);
        if (outcome == StoreWriter.Outcome.NEW || outcome == StoreWriter.Outcome.UPDATED) {
            long report = writer.read().report(stored.id());
            long wording = writer.copies().of(report);
            StoreCorpus corpus = new StoreCorpus(writer, wording);
            comparer.forget(corpus.partition(), report);
            note(writer, wording, comparer.compare(report, stored.features(), corpus));
        }
        return outcome;
    }

    private static void note(StoreWriter writer, long wording, Similarities<Long> similarities) {
        similarities.copies().forEach(found -> writer.copies().copy(wording, found.wording(), found.copy()));
        if (!similarities.copies().isEmpty()) {
            writer.copies().settle(wording);
        }
        similarities.stories().forEach(edge -> writer.stories().connect(edge.one(), edge.other(), edge.similarity()));
        similarities.events().forEach(edge -> writer.events().connect(edge.one(), edge.other(), edge.similarity()));
    }

    /** Links what was put in, and gathers the events that change. Must be called before the transaction ends. */
    public void link(StoreWriter writing) {
        StoreWriter.Touched touched = writing.touched();
        Set<Long> stories = Stories.joining(writing.stories()).update(touched.reports, touched.storySubclusters);
        Set<Long> clusters =
                new TreeSet<>(EventGroups.joining(writing.events()).update(touched.mentions, touched.eventSubclusters));
        Set<Long> events = new TreeSet<>(touched.events);
        touched.wordings.forEach(wording -> events.addAll(writing.eventsOf(wording)));
        new Gatherer(writing).gather(clusters, events);
        stories.forEach(writing::story);
    }
}
