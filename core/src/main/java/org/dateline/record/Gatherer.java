package org.dateline.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.codec.RecordParser;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.event.Gathering;
import org.dateline.model.event.GatheredEvent;
import org.dateline.store.content.StoreReader;
import org.dateline.store.write.StoreWriter;

/** Writes the events that mentions are linked to, with what people decided. */
final class Gatherer {

    private final StoreWriter writing;
    private final StandingDecisions decided;

    Gatherer(StoreWriter writing) {
        this.writing = writing;
        this.decided = StandingDecisions.of(writing.read());
    }

    /**
     * Gathers events again.
     *
     * @param clusters clusters that have other mentions than before
     * @param events numbers of events that must be written again for another reason
     */
    void gather(Collection<Long> clusters, Collection<Long> events) {
        Set<Long> done = new TreeSet<>();
        for (long cluster : all(clusters, events)) {
            if (!done.contains(cluster)) {
                together(cluster, done);
            }
        }
    }

    private Set<Long> all(Collection<Long> clusters, Collection<Long> events) {
        Set<Long> all = new TreeSet<>(clusters);
        Set<Long> named = new TreeSet<>(events);
        named.addAll(clusters);
        for (long event : named) {
            for (long mention : writing.read().mentionsOf(event)) {
                all.add(cluster(mention));
            }
        }
        all.remove(-1L);
        return all;
    }

    private long cluster(long mention) {
        SimilarityGraph.Item item = writing.events().item(mention);
        return item == null ? -1 : writing.events().cluster(item.subcluster());
    }

    /** Gathers a cluster with all that decisions tie to it, now or before. */
    private void together(long start, Set<Long> done) {
        Map<Long, Long> clusters = new TreeMap<>();
        Map<Long, SimilarityGraph.Item> items = new TreeMap<>();
        Set<Long> old = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            long cluster = open.removeFirst();
            if (!done.add(cluster)) {
                continue;
            }
            old.add(cluster);
            Set<Long> members = new TreeSet<>();
            for (SimilarityGraph.Item item : writing.events().members(cluster)) {
                members.add(item.number());
                clusters.put(item.number(), cluster);
                items.put(item.number(), item);
            }
            Set<Long> tied = new TreeSet<>(decided.tied(members));
            Set<Long> before = new TreeSet<>(List.of(cluster));
            members.forEach(mention -> before.add(writing.read().eventOf(mention)));
            for (long event : before) {
                old.add(event);
                tied.addAll(writing.read().mentionsOf(event));
            }
            tied.removeAll(members);
            tied.forEach(mention -> open.add(cluster(mention)));
            open.remove(-1L);
        }
        List<List<Long>> groups = decided.groups(ordered(clusters, items), parents(items));
        groups.forEach(group -> old.remove(group.get(0)));
        old.forEach(writing::gone);
        for (List<Long> group : groups) {
            writing.gathered(group.get(0), group, decided.apply(gathered(writing.read(), group), group));
        }
    }

    private static Map<Long, Long> ordered(Map<Long, Long> clusters, Map<Long, SimilarityGraph.Item> items) {
        Map<Long, Long> ordered = new LinkedHashMap<>();
        items.values().stream()
                .sorted(java.util.Comparator.comparing(SimilarityGraph.Item::order))
                .forEach(item -> ordered.put(item.number(), clusters.getOrDefault(item.number(), -1L)));
        return ordered;
    }

    private static Map<Long, Long> parents(Map<Long, SimilarityGraph.Item> items) {
        Map<Long, Long> parents = new TreeMap<>();
        for (SimilarityGraph.Item item : items.values()) {
            Long parent = item.parent();
            if (parent != null) {
                parents.put(item.number(), parent);
            }
        }
        return parents;
    }

    /** The event of some mentions, in order of publication; without what people decided. */
    static GatheredEvent gathered(StoreReader reading, List<Long> mentions) {
        List<Gathering.ReportedEvent> reported = new ArrayList<>();
        for (long mention : mentions) {
            StoreReader.StoredMention stored = reading.mention(mention);
            reported.add(new Gathering.ReportedEvent(stored.teller(), RecordParser.event(stored.record())));
        }
        return Gathering.of(reported, reading.story(reported.get(0).teller().report()));
    }
}
