package org.dateline.cluster.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.util.Collector;
import org.dateline.cluster.coding.Coded;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.state.CopyFamilies;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.PublishedRecord;
import org.dateline.cluster.linking.state.StateGraph;
import org.dateline.cluster.linking.state.Wording;
import org.dateline.codec.RecordParser;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.table.OwnTable;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.event.Gathering;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Digest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the records of what is linked, and tells those that are not as they were told last. */
final class RecordPublisher {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OwnTable TABLE = new OwnTable();

    private final KeyedMap<Long, Coded> reports;
    private final StateGraph stories;
    private final StateGraph events;
    private final CopyFamilies families;
    private final KeyedMap<String, Boolean> dirtyReports;
    private final KeyedMap<Long, Boolean> dirtyEvents;
    private final KeyedMap<Long, Boolean> dirtyStories;
    private final KeyedMap<Long, PublishedRecord> toldEvents;
    private final KeyedMap<String, PublishedRecord> toldReports;
    private final KeyedMap<String, Long> numbers;
    private final KeyedMap<Long, Long> storyOf;

    RecordPublisher(RuntimeContext context, KeyedMap<Long, Coded> reports, StateGraph stories, StateGraph events, CopyFamilies families) {
        this.reports = reports;
        this.stories = stories;
        this.events = events;
        this.families = families;
        dirtyReports = KeyedMap.of(context, "dirty_reports", String.class, Boolean.class, null);
        dirtyEvents = KeyedMap.of(context, "dirty_events", Long.class, Boolean.class, null);
        dirtyStories = KeyedMap.of(context, "dirty_stories", Long.class, Boolean.class, null);
        toldEvents = KeyedMap.of(context, "told_events", Long.class, PublishedRecord.class, null);
        toldReports = KeyedMap.of(context, "told_reports", String.class, PublishedRecord.class, null);
        numbers = KeyedMap.of(context, "numbers", String.class, Long.class, null);
        storyOf = KeyedMap.of(context, "story_of", Long.class, Long.class, null);
    }

    /** A report that comes. */
    void comes(long number, Coded coded) {
        numbers.put(coded.id, number);
        dirtyReports.put(coded.id, true);
    }

    /** A report whose family or story has changed. */
    void dirtyReport(long number) {
        Coded coded = reports.get(number);
        if (coded != null) {
            dirtyReports.put(coded.id, true);
        }
    }

    /** Events that have other mentions than before. */
    void dirtyEvents(Collection<Long> clusters) {
        clusters.forEach(cluster -> dirtyEvents.put(cluster, true));
    }

    /** Stories that have other reports than before. */
    void dirtyStories(Collection<Long> clusters) {
        clusters.forEach(cluster -> dirtyStories.put(cluster, true));
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

    /** A report that is gone. */
    void gone(long number, Coded coded) {
        numbers.remove(coded.id);
        dirtyReports.put(coded.id, true);
        storyOf.remove(number);
        for (int index = 0; index < coded.events.length; index++) {
            long mention = MentionCache.number(number, index);
            if (toldEvents.has(mention)) {
                dirtyEvents.put(mention, true);
            }
        }
    }

    private static @Nullable String day(Coded coded) {
        return coded.day == Coded.NO_DAY
                ? null
                : LocalDate.ofEpochDay(coded.day).toString();
    }

    /**
     * Tells all that has changed.
     *
     * @param told when, in milliseconds since 1970; 0 for what is told once
     * @return how many records
     */
    int tell(long told, Collector<RecordChange> out) {
        settleStories();
        Set<Long> clusters = new TreeSet<>(dirtyEvents.keys());
        Set<String> changed = new TreeSet<>();
        for (String id : dirtyReports.keys()) {
            changed.add(id);
            Long number = numbers.get(id);
            Coded coded = number == null ? null : reports.get(number);
            if (number != null && coded != null) {
                changed.addAll(copies(coded));
                clusters.addAll(events(number, coded));
            }
        }
        clusters.remove(-1L);
        dirtyEvents.clear();
        dirtyReports.clear();
        Outlet outlet = new Outlet(told, out);
        tellReports(changed, outlet);
        tellEvents(clusters, outlet);
        return outlet.count;
    }

    /** Takes changes as they are made, for all together may not fit into memory. */
    private static final class Outlet {

        private final long told;
        private final Collector<RecordChange> out;
        private int count;

        Outlet(long told, Collector<RecordChange> out) {
            this.told = told;
            this.out = out;
        }

        void tell(RecordChange change) {
            change.told = told;
            count++;
            out.collect(change);
        }
    }

    /** The reports that are copies of one; which of them comes first may have changed. */
    private List<String> copies(Coded coded) {
        List<String> copies = new ArrayList<>();
        for (long number : CopyFamilies.reports(families.family(coded.wording))) {
            Coded copy = reports.get(number);
            if (copy != null) {
                copies.add(copy.id);
            }
        }
        return copies;
    }

    /** The events that a report tells. */
    private List<Long> events(long report, Coded coded) {
        List<Long> clusters = new ArrayList<>();
        for (int index = 0; index < coded.events.length; index++) {
            SimilarityGraph.Item item = events.item(MentionCache.number(report, index));
            if (item != null && item.subcluster() >= 0) {
                clusters.add(events.cluster(item.subcluster()));
            }
        }
        return clusters;
    }

    private void tellReports(Set<String> changed, Outlet outlet) {
        for (String id : changed) {
            PublishedRecord before = toldReports.get(id);
            Long number = numbers.get(id);
            Coded coded = number == null ? null : reports.get(number);
            if (number == null || coded == null) {
                if (before != null) {
                    toldReports.remove(id);
                    outlet.tell(new RecordChange("report", id, null, null));
                    statements(before, new Coded(), id, outlet);
                }
                continue;
            }
            String record = record(number, coded);
            PublishedRecord told = new PublishedRecord(id, Digest.sha256(record));
            if (before == null || !before.sha256.equals(told.sha256)) {
                outlet.tell(new RecordChange("report", id, day(coded), record));
            }
            told.statements = statements(before, coded, id, outlet);
            toldReports.put(id, told);
        }
    }

    /** Tells the statements of a report that are not as before; returns digests of all that it has. */
    private static String[] statements(@Nullable PublishedRecord before, Coded coded, String report, Outlet outlet) {
        String[] told = before == null ? new String[0] : before.statements;
        String[] now = new String[coded.statements.length];
        for (int index = 0; index < Math.max(told.length, now.length); index++) {
            String record = index < now.length ? coded.statements[index] : null;
            if (record != null) {
                now[index] = Digest.sha256(record);
            }
            if (record == null || index >= told.length || !told[index].equals(now[index])) {
                outlet.tell(new RecordChange("statement", report + "#" + index, day(coded), record));
            }
        }
        return now;
    }

    private String record(long number, Coded coded) {
        ObjectNode node = (ObjectNode) JSON.readTree(coded.record);
        Map<String, Wording> family = families.family(coded.wording);
        long first = CopyFamilies.reports(family).stream()
                .min(Comparator.comparing(this::order))
                .orElse(number);
        Coded original = reports.get(first);
        if (first != number && original != null) {
            String[] copy = copy(coded, original, families.of(coded.wording));
            node.putObject("duplicate_of")
                    .put("report", original.id)
                    .put("kind", copy[0])
                    .put("why", copy[1]);
        }
        return node.put("story", story(number)).toString();
    }

    private SimilarityGraph.Order order(long number) {
        Coded coded = reports.get(number);
        return coded == null
                ? new SimilarityGraph.Order(Long.MAX_VALUE, "")
                : new SimilarityGraph.Order(coded.day == Coded.NO_DAY ? Long.MAX_VALUE : coded.day, coded.id);
    }

    private static String[] copy(Coded coded, Coded original, Wording wording) {
        if (coded.sha256.equals(original.sha256)) {
            return new String[] {"exact", "the same text"};
        }
        if (coded.wording.equals(original.wording)) {
            return new String[] {"boilerplate", "the same paragraphs, with other words around them"};
        }
        String[] link = CopyFamilies.link(wording, original.wording);
        return link == null ? new String[] {"chain", "by other copies that lie between them"} : link;
    }

    private @Nullable String story(long report) {
        Long begins = storyOf.get(report);
        Coded first = begins == null ? null : reports.get(begins);
        return first == null ? null : first.id;
    }

    private void tellEvents(Set<Long> clusters, Outlet outlet) {
        Set<String> stand = new HashSet<>();
        Set<String> gone = new TreeSet<>();
        for (long cluster : clusters) {
            PublishedRecord before = toldEvents.get(cluster);
            GatheredEvent gathered = gathered(events.members(cluster));
            if (gathered == null) {
                if (before != null) {
                    gone.add(before.id);
                    toldEvents.remove(cluster);
                }
                continue;
            }
            String id = gathered.event().id();
            String record = JsonLinesWriter.line(gathered, List.of());
            String digest = Digest.sha256(record);
            stand.add(id);
            if (before != null && !before.id.equals(id)) {
                gone.add(before.id);
            }
            if (before == null || !before.id.equals(id) || !before.sha256.equals(digest)) {
                toldEvents.put(cluster, new PublishedRecord(id, digest));
                LocalDate day = gathered.event().when().latest();
                RecordChange change = new RecordChange("event", id, day == null ? null : day.toString(), record);
                change.row = TABLE.rows(gathered).get(0).toArray(String[]::new);
                outlet.tell(change);
            }
        }
        // What was an event's id may have become another's.
        gone.removeAll(stand);
        gone.forEach(id -> outlet.tell(new RecordChange("event", id, null, null)));
    }

    private @Nullable GatheredEvent gathered(List<SimilarityGraph.Item> members) {
        List<Gathering.ReportedEvent> told = new ArrayList<>();
        Long first = null;
        for (SimilarityGraph.Item member : members) {
            long report = MentionCache.report(member.number());
            Coded coded = reports.get(report);
            if (coded != null) {
                first = first == null ? (Long) report : first;
                Wording wording = families.of(coded.wording);
                told.add(new Gathering.ReportedEvent(
                        new GatheredEvent.Teller(
                                coded.id,
                                coded.source,
                                coded.owner,
                                coded.day == Coded.NO_DAY ? null : LocalDate.ofEpochDay(coded.day),
                                coded.url,
                                coded.title,
                                coded.codedBy,
                                wording.number,
                                wording.family),
                        RecordParser.event(coded.records[MentionCache.index(member.number())])));
            }
        }
        return first == null ? null : Gathering.of(told, story(first));
    }
}
