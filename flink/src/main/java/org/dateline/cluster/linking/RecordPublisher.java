package org.dateline.cluster.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.Collector;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.state.CopyFamilies;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.PublishedRecord;
import org.dateline.cluster.linking.state.StateGraph;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.table.OwnTable;
import org.dateline.link.SimilarityGraph;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Digest;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Publishes the records of what is linked that differ from those published last. */
final class RecordPublisher {

    private static final OwnTable TABLE = new OwnTable();

    private final KeyedMap<Long, StoredReport> reports;
    private final StateGraph stories;
    private final StateGraph events;
    private final CopyFamilies families;
    private final RecordBuilder records;
    private final KeyedMap<String, Boolean> dirtyReports;
    private final KeyedMap<Long, Boolean> dirtyEvents;
    private final KeyedMap<Long, Boolean> dirtyStories;
    private final KeyedMap<Long, PublishedRecord> publishedEvents;
    private final KeyedMap<String, PublishedRecord> publishedReports;
    private final KeyedMap<String, Long> numbers;
    private final KeyedMap<Long, Long> storyOf;

    RecordPublisher(
            RuntimeContext context,
            KeyedMap<Long, StoredReport> reports,
            StateGraph stories,
            StateGraph events,
            CopyFamilies families) {
        this.reports = reports;
        this.stories = stories;
        this.events = events;
        this.families = families;
        dirtyReports = KeyedMap.of(context, "dirty_reports", String.class, Boolean.class, null);
        dirtyEvents = KeyedMap.of(context, "dirty_events", Long.class, Boolean.class, null);
        dirtyStories = KeyedMap.of(context, "dirty_stories", Long.class, Boolean.class, null);
        publishedEvents = KeyedMap.of(context, "published_events", Long.class, PublishedRecord.class, null);
        publishedReports = KeyedMap.of(context, "published_reports", String.class, PublishedRecord.class, null);
        numbers = KeyedMap.of(context, "numbers", String.class, Long.class, null);
        storyOf = KeyedMap.of(context, "story_of", Long.class, Long.class, null);
        records = new RecordBuilder(reports, families, storyOf);
    }

    /** Notes a report that comes. */
    void added(long number, StoredReport report) {
        numbers.put(report.id(), number);
        dirtyReports.put(report.id(), true);
    }

    /** Notes a report that goes. */
    void removed(long number, StoredReport report) {
        numbers.remove(report.id());
        dirtyReports.put(report.id(), true);
        storyOf.remove(number);
        for (int index = 0; index < report.events().size(); index++) {
            long mention = MentionNumber.of(number, index);
            if (publishedEvents.has(mention)) {
                dirtyEvents.put(mention, true);
            }
        }
    }

    /** Notes a report whose family or story has changed. */
    void dirtyReport(long number) {
        StoredReport report = reports.get(number);
        if (report != null) {
            dirtyReports.put(report.id(), true);
        }
    }

    /** Notes events that have other mentions than before. */
    void dirtyEvents(Collection<Long> clusters) {
        clusters.forEach(cluster -> dirtyEvents.put(cluster, true));
    }

    /** Notes stories that have other reports than before. */
    void dirtyStories(Collection<Long> clusters) {
        clusters.forEach(cluster -> dirtyStories.put(cluster, true));
    }

    /**
     * Publishes all that has changed.
     *
     * @param time in milliseconds since 1970; 0 for what is published once
     * @return how many records
     */
    int publish(long time, Collector<RecordChange> out) {
        settleStories();
        Set<Long> clusters = new TreeSet<>(dirtyEvents.keys());
        Set<String> changed = new TreeSet<>();
        for (String id : dirtyReports.keys()) {
            changed.add(id);
            Long number = numbers.get(id);
            StoredReport report = number == null ? null : reports.get(number);
            if (number != null && report != null) {
                changed.addAll(copies(report));
                clusters.addAll(events(number, report));
            }
        }
        clusters.remove(-1L);
        dirtyEvents.clear();
        dirtyReports.clear();
        Outlet outlet = new Outlet(time, out);
        publishReports(changed, outlet);
        publishEvents(clusters, outlet);
        return outlet.count;
    }

    private void settleStories() {
        for (long cluster : dirtyStories.keys()) {
            List<SimilarityGraph.Item> members = stories.members(cluster);
            for (SimilarityGraph.Item member : members) {
                long begins = members.get(0).number();
                Long before = storyOf.get(member.number());
                if (before == null || before != begins) {
                    storyOf.put(member.number(), begins);
                    dirtyReport(member.number());
                }
            }
        }
        dirtyStories.clear();
    }

    /** Takes changes as they are made, for all together may not fit into memory. */
    private static final class Outlet {

        private final long time;
        private final Collector<RecordChange> out;
        private int count;

        Outlet(long time, Collector<RecordChange> out) {
            this.time = time;
            this.out = out;
        }

        void emit(RecordChange change) {
            change.time = time;
            count++;
            out.collect(change);
        }
    }

    /** The reports that are copies of one; which of them comes first may have changed. */
    private List<String> copies(StoredReport report) {
        List<String> copies = new ArrayList<>();
        for (long number :
                CopyFamilies.reports(families.family(report.features().wording()))) {
            StoredReport copy = reports.get(number);
            if (copy != null) {
                copies.add(copy.id());
            }
        }
        return copies;
    }

    /** The events that a report mentions. */
    private List<Long> events(long number, StoredReport report) {
        List<Long> clusters = new ArrayList<>();
        for (int index = 0; index < report.events().size(); index++) {
            SimilarityGraph.Item mention = events.item(MentionNumber.of(number, index));
            if (mention != null && mention.subcluster() >= 0) {
                clusters.add(events.cluster(mention.subcluster()));
            }
        }
        return clusters;
    }

    private void publishReports(Set<String> changed, Outlet outlet) {
        for (String id : changed) {
            PublishedRecord before = publishedReports.get(id);
            Long number = numbers.get(id);
            StoredReport report = number == null ? null : reports.get(number);
            if (number == null || report == null) {
                if (before != null) {
                    publishedReports.remove(id);
                    outlet.emit(new RecordChange("report", id, null, null));
                    publishStatements(before, List.of(), null, id, outlet);
                }
                continue;
            }
            String record = records.report(number, report);
            String day = RecordBuilder.day(report);
            PublishedRecord now = new PublishedRecord(id, Digest.sha256(record));
            if (before == null || !before.sha256.equals(now.sha256)) {
                outlet.emit(new RecordChange("report", id, day, record));
            }
            now.statements = publishStatements(before, report.statements(), day, id, outlet);
            publishedReports.put(id, now);
        }
    }

    /** Publishes the statements of a report that are not as before; returns digests of all that it has. */
    private static String[] publishStatements(
            @Nullable PublishedRecord before,
            List<StoredReport.StatementRecord> statements,
            @Nullable String day,
            String report,
            Outlet outlet) {
        String[] published = before == null ? new String[0] : before.statements;
        String[] now = new String[statements.size()];
        for (int index = 0; index < Math.max(published.length, now.length); index++) {
            String record = index < now.length ? statements.get(index).record() : null;
            if (record != null) {
                now[index] = Digest.sha256(record);
            }
            if (record == null || index >= published.length || !published[index].equals(now[index])) {
                outlet.emit(new RecordChange("statement", report + "#" + index, day, record));
            }
        }
        return now;
    }

    private void publishEvents(Set<Long> clusters, Outlet outlet) {
        Set<String> present = new HashSet<>();
        Set<String> gone = new TreeSet<>();
        for (long cluster : clusters) {
            PublishedRecord before = publishedEvents.get(cluster);
            GatheredEvent event = records.event(events.members(cluster));
            if (event == null) {
                if (before != null) {
                    gone.add(before.id);
                    publishedEvents.remove(cluster);
                }
                continue;
            }
            String id = event.event().id();
            String record = JsonLinesWriter.line(event, List.of());
            String digest = Digest.sha256(record);
            present.add(id);
            if (before != null && !before.id.equals(id)) {
                gone.add(before.id);
            }
            if (before == null || !before.id.equals(id) || !before.sha256.equals(digest)) {
                publishedEvents.put(cluster, new PublishedRecord(id, digest));
                LocalDate day = event.event().when().latest();
                RecordChange change = new RecordChange("event", id, day == null ? null : day.toString(), record);
                change.row = TABLE.rows(event).get(0).toArray(String[]::new);
                outlet.emit(change);
            }
        }
        // What was an event's id may have become another's.
        gone.removeAll(present);
        gone.forEach(id -> outlet.emit(new RecordChange("event", id, null, null)));
    }
}
