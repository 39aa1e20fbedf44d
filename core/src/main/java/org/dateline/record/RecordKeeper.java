package org.dateline.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.codec.RecordParser;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Copy;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.EventGroups;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.MentionPairs;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.Stories;
import org.dateline.model.event.Event;
import org.dateline.store.read.StoredReport;
import org.dateline.store.write.StoreWriter;
import org.dateline.store.write.SubjectIndex;
import org.jspecify.annotations.Nullable;

/**
 * Puts coded reports into a store and links them: copies, stories, events of all reports, and what people decided. For one thread; what
 * it keeps in memory is bounded.
 */
public final class RecordKeeper {

    private static final int REPORTS_IN_MEMORY = 4_000;

    private final SameEvent same;
    private final Map<Long, Map<Long, EventMention>> mentions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Long, EventMention>> eldest) {
            return size() > REPORTS_IN_MEMORY;
        }
    };

    /** A mention with its number. */
    private record Known(long number, EventMention mention) {}

    /** @param same decides whether two mentions are of one event */
    public RecordKeeper(SameEvent same) {
        this.same = same;
    }

    /**
     * Puts a report in and finds what it is near to.
     *
     * @param sha256 digest of the stored text
     * @param codedBy the program and the data
     */
    public StoreWriter.Outcome keep(StoreWriter writing, StoredReport stored, String sha256, String codedBy, long run) {
        StoreWriter.Outcome outcome = writing.put(stored, sha256, codedBy, run);
        if (outcome == StoreWriter.Outcome.NEW || outcome == StoreWriter.Outcome.UPDATED) {
            Long day = stored.day();
            long report = writing.read().report(stored.report().id());
            mentions.remove(report);
            copies(writing, report, day, stored.marks());
            near(writing, report, day, stored.marks());
        }
        return outcome;
    }

    private static void copies(StoreWriter writing, long report, @Nullable Long day, StoredReport.Marks marks) {
        long wording = writing.copies().of(report);
        Fingerprint fingerprint = Fingerprint.of(marks.fingerprint());
        boolean found = false;
        for (var candidate : writing.copies().candidates(wording, marks.keys(), day)) {
            Copy copy = Copies.between(fingerprint, Fingerprint.of(candidate.fingerprint()), false);
            if (copy != null) {
                found = true;
                writing.copies()
                        .copy(
                                wording,
                                candidate.wording(),
                                copy.kind().name().toLowerCase(Locale.ROOT),
                                copy.likeness(),
                                copy.why());
            }
        }
        if (found) {
            writing.copies().settle(wording);
        }
    }

    private void near(StoreWriter writing, long report, @Nullable Long day, StoredReport.Marks marks) {
        for (long other : writing.subjects().candidates(report, day, marks.subject(), Stories.SHARED)) {
            SubjectIndex.About about = writing.subjects().about(other);
            if (about == null || isFar(day, about.day())) {
                continue;
            }
            double alike = marks.subject().likeness(about.subject());
            if (alike >= Stories.NEAR) {
                writing.stories().connect(report, other, alike);
            }
            if (alike >= EventGroups.FEWEST_SHARED) {
                mentions(writing, report, other);
            }
        }
    }

    private static boolean isFar(@Nullable Long day, @Nullable Long other) {
        return day != null && other != null && Math.abs(day - other) > Stories.DAYS;
    }

    private void mentions(StoreWriter writing, long report, long other) {
        Map<Long, String> types = writing.read().types(report);
        Map<Long, String> otherTypes = writing.read().types(other);
        Set<String> both = new TreeSet<>(types.values());
        both.retainAll(otherTypes.values());
        if (both.isEmpty()) {
            return;
        }
        List<Known> mine = mentions(writing, report, types, both);
        List<Known> theirs = mentions(writing, other, otherTypes, both);
        for (MentionPairs.Pair pair : MentionPairs.of(
                mine.stream().map(Known::mention).toList(),
                theirs.stream().map(Known::mention).toList(),
                same)) {
            writing.events()
                    .connect(
                            mine.get(pair.one()).number(),
                            theirs.get(pair.other()).number(),
                            pair.probability());
        }
    }

    /** Of the mentions of a report those of some types; what was read is kept for a while. */
    private List<Known> mentions(StoreWriter writing, long report, Map<Long, String> types, Set<String> wanted) {
        Map<Long, EventMention> known = mentions.computeIfAbsent(report, none -> new HashMap<>());
        known.keySet().retainAll(types.keySet());
        List<Known> found = new ArrayList<>();
        SubjectIndex.About about = null;
        for (Map.Entry<Long, String> type : types.entrySet()) {
            if (!wanted.contains(type.getValue())) {
                continue;
            }
            EventMention mention = known.get(type.getKey());
            if (mention == null) {
                about = about == null ? writing.subjects().about(report) : about;
                if (about == null) {
                    continue;
                }
                Event event =
                        RecordParser.event(writing.read().mention(type.getKey()).record());
                mention = new EventMention(event, about.subject(), about.day(), about.names(), about.numbers());
                known.put(type.getKey(), mention);
            }
            found.add(new Known(type.getKey(), mention));
        }
        return found;
    }

    /** Links what was put in, and gathers the events that it changes. To be called before a transaction ends. */
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
