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
import org.dateline.link.Web;
import org.dateline.link.event.Gathering;
import org.dateline.model.event.GatheredEvent;
import org.dateline.store.read.Reading;
import org.dateline.store.write.Writing;

/** Writes the events that tellings are linked to, with what people decided. */
final class Gatherer {

    private final Writing writing;
    private final Decided decided;

    Gatherer(Writing writing) {
        this.writing = writing;
        this.decided = Decided.of(writing.read());
    }

    /**
     * Gathers anew.
     *
     * @param wholes what tellings are linked to that others are linked to than before
     * @param events numbers of events that are to be written anew for another reason
     */
    void gather(Collection<Long> wholes, Collection<Long> events) {
        Set<Long> done = new TreeSet<>();
        for (long whole : all(wholes, events)) {
            if (!done.contains(whole)) {
                together(whole, done);
            }
        }
    }

    private Set<Long> all(Collection<Long> wholes, Collection<Long> events) {
        Set<Long> all = new TreeSet<>(wholes);
        Set<Long> named = new TreeSet<>(events);
        named.addAll(wholes);
        for (long event : named) {
            for (long telling : writing.read().tellingsOf(event)) {
                all.add(whole(telling));
            }
        }
        all.remove(-1L);
        return all;
    }

    private long whole(long telling) {
        Web.Thing thing = writing.events().thing(telling);
        return thing == null ? -1 : writing.events().whole(thing.strand());
    }

    /** Gathers a whole with all that decisions tie to it, now or before. */
    private void together(long start, Set<Long> done) {
        Map<Long, Long> wholes = new TreeMap<>();
        Map<Long, Web.Thing> things = new TreeMap<>();
        Set<Long> old = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            long whole = open.removeFirst();
            if (!done.add(whole)) {
                continue;
            }
            old.add(whole);
            Set<Long> members = new TreeSet<>();
            for (Web.Thing thing : writing.events().members(whole)) {
                members.add(thing.number());
                wholes.put(thing.number(), whole);
                things.put(thing.number(), thing);
            }
            Set<Long> tied = new TreeSet<>(decided.tied(members));
            Set<Long> before = new TreeSet<>(List.of(whole));
            members.forEach(telling -> before.add(writing.read().eventOf(telling)));
            for (long event : before) {
                old.add(event);
                tied.addAll(writing.read().tellingsOf(event));
            }
            tied.removeAll(members);
            tied.forEach(telling -> open.add(whole(telling)));
            open.remove(-1L);
        }
        List<List<Long>> groups = decided.groups(ordered(wholes, things), parents(things));
        groups.forEach(group -> old.remove(group.get(0)));
        old.forEach(writing::gone);
        for (List<Long> group : groups) {
            writing.gathered(group.get(0), group, decided.apply(gathered(writing.read(), group), group));
        }
    }

    private static Map<Long, Long> ordered(Map<Long, Long> wholes, Map<Long, Web.Thing> things) {
        Map<Long, Long> ordered = new LinkedHashMap<>();
        things.values().stream()
                .sorted(java.util.Comparator.comparing(Web.Thing::order))
                .forEach(thing -> ordered.put(thing.number(), wholes.getOrDefault(thing.number(), -1L)));
        return ordered;
    }

    private static Map<Long, Long> parents(Map<Long, Web.Thing> things) {
        Map<Long, Long> parents = new TreeMap<>();
        for (Web.Thing thing : things.values()) {
            Long parent = thing.parent();
            if (parent != null) {
                parents.put(thing.number(), parent);
            }
        }
        return parents;
    }

    /** The event that some tellings tell, in order of publication; without what people decided. */
    static GatheredEvent gathered(Reading reading, List<Long> tellings) {
        List<Gathering.Told> told = new ArrayList<>();
        for (long telling : tellings) {
            Reading.Kept kept = reading.telling(telling);
            told.add(new Gathering.Told(kept.teller(), RecordParser.event(kept.record())));
        }
        return Gathering.of(told, reading.story(told.get(0).teller().report()));
    }
}
