package org.dateline.cluster.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.cluster.coding.Coded;
import org.dateline.codec.RecordParser;
import org.dateline.link.event.SameEvent;
import org.dateline.link.event.Telling;
import org.dateline.link.event.TellingPairs;
import org.dateline.link.story.Subject;

/** The tellings of reports, read from their records; those looked at last are kept in memory. */
final class KnownTellings {

    /** So many tellings a report may have: their numbers are made of the report's. */
    static final int MOST_OF_A_REPORT = 1 << 12;

    private static final int REPORTS_IN_MEMORY = 2_000;

    private final SameEvent same;
    private final Map<Key, Map<Integer, Telling>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<Integer, Telling>> eldest) {
            return size() > REPORTS_IN_MEMORY;
        }
    };

    /** A report; what is linked apart has numbers of its own. */
    private record Key(int apart, long report) {}

    /** A telling with its number. */
    record Numbered(long number, Telling telling) {}

    KnownTellings(SameEvent same) {
        this.same = same;
    }

    /** The number of a telling of a report. */
    static long number(long report, int index) {
        return report * MOST_OF_A_REPORT + index;
    }

    /** The report of a telling. */
    static long report(long telling) {
        return telling / MOST_OF_A_REPORT;
    }

    /** Which telling of its report it is. */
    static int index(long telling) {
        return (int) (telling % MOST_OF_A_REPORT);
    }

    /** The tellings of a report that have some types. */
    List<Numbered> of(int apart, long report, Coded coded, Set<String> types) {
        Map<Integer, Telling> tellings = known.computeIfAbsent(new Key(apart, report), none -> new HashMap<>());
        List<Numbered> found = new ArrayList<>();
        for (int index = 0; index < coded.types.length; index++) {
            if (types.contains(coded.types[index])) {
                String record = coded.records[index];
                found.add(new Numbered(
                        number(report, index), tellings.computeIfAbsent(index, none -> telling(coded, record))));
            }
        }
        return found;
    }

    private static Telling telling(Coded coded, String record) {
        return new Telling(
                RecordParser.event(record),
                Subject.of(coded.subject),
                coded.dayOrNull(),
                Set.of(coded.names),
                Set.of(coded.numbers));
    }

    /** Which of the tellings of two reports may be of one event. */
    List<TellingPairs.Pair> pairs(List<Numbered> mine, List<Numbered> theirs) {
        return TellingPairs.of(
                mine.stream().map(Numbered::telling).toList(),
                theirs.stream().map(Numbered::telling).toList(),
                same);
    }

    void forget(int apart, long report) {
        known.remove(new Key(apart, report));
    }
}
