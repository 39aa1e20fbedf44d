package org.dateline.cluster.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.cluster.coding.Coded;
import org.dateline.codec.RecordParser;
import org.dateline.link.event.EventMention;
import org.dateline.link.event.MentionPairs;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.Subject;

/** The mentions of reports, read from their records; those looked at last are kept in memory. */
final class MentionCache {

    /** So many mentions a report may have: their numbers are made of the report's. */
    static final int MOST_OF_A_REPORT = 1 << 12;

    private static final int REPORTS_IN_MEMORY = 2_000;

    private final SameEvent same;
    private final Map<Key, Map<Integer, EventMention>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Integer, EventMention>> eldest) {
            return size() > REPORTS_IN_MEMORY;
        }
    };

    /** A report; numbers are unique within a partition. */
    private record Key(int partition, long report) {}

    /** A mention with its number. */
    record Numbered(long number, EventMention mention) {}

    MentionCache(SameEvent same) {
        this.same = same;
    }

    /** The number of a mention of a report. */
    static long number(long report, int index) {
        return report * MOST_OF_A_REPORT + index;
    }

    /** The report of a mention. */
    static long report(long mention) {
        return mention / MOST_OF_A_REPORT;
    }

    /** Which mention of its report it is. */
    static int index(long mention) {
        return (int) (mention % MOST_OF_A_REPORT);
    }

    /** The mentions of a report that have some types. */
    List<Numbered> of(int partition, long report, Coded coded, Set<String> types) {
        Map<Integer, EventMention> mentions = known.computeIfAbsent(new Key(partition, report), none -> new HashMap<>());
        List<Numbered> found = new ArrayList<>();
        for (int index = 0; index < coded.types.length; index++) {
            if (types.contains(coded.types[index])) {
                String record = coded.records[index];
                found.add(new Numbered(
                        number(report, index), mentions.computeIfAbsent(index, none -> mention(coded, record))));
            }
        }
        return found;
    }

    private static EventMention mention(Coded coded, String record) {
        return new EventMention(
                RecordParser.event(record),
                Subject.of(coded.subject),
                coded.dayOrNull(),
                Set.of(coded.names),
                Set.of(coded.numbers));
    }

    /** Which of the mentions of two reports may be of one event. */
    List<MentionPairs.Pair> pairs(List<Numbered> mine, List<Numbered> theirs) {
        return MentionPairs.of(
                mine.stream().map(Numbered::mention).toList(),
                theirs.stream().map(Numbered::mention).toList(),
                same);
    }

    void forget(int partition, long report) {
        known.remove(new Key(partition, report));
    }
}
