package org.dateline.link.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.event.SameEvent;
import org.dateline.link.event.Telling;

/** The tellings of the reports that were compared last, for reading events from their records takes long. */
final class MentionCache {

    private static final int MOST_REPORTS = 4_000;

    private final Map<Key, Map<Long, Telling>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Long, Telling>> eldest) {
            return size() > MOST_REPORTS;
        }
    };

    private final SameEvent same;

    MentionCache(SameEvent same) {
        this.same = same;
    }

    private record Key(int partition, long report) {}

    /** A telling with its number. */
    record Numbered(long number, Telling telling) {}

    /**
     * Mentions of a report.
     *
     * @param types of all mentions of the report
     * @param wanted of which types mentions are wanted
     */
    List<Numbered> mentions(Corpus<?> corpus, long report, Map<Long, String> types, Set<String> wanted) {
        Map<Long, Telling> cached = known.computeIfAbsent(new Key(corpus.partition(), report), none -> new HashMap<>());
        cached.keySet().retainAll(types.keySet());
        ReportProfile profile = corpus.profile(report);
        List<Numbered> found = new ArrayList<>();
        for (Map.Entry<Long, String> type : types.entrySet()) {
            if (profile != null && wanted.contains(type.getValue())) {
                long number = type.getKey();
                found.add(new Numbered(
                        number,
                        cached.computeIfAbsent(
                                number,
                                none -> same.telling(new EventMention(corpus.event(report, number), profile)))));
            }
        }
        return found;
    }

    void forget(int partition, long report) {
        known.remove(new Key(partition, report));
    }
}
