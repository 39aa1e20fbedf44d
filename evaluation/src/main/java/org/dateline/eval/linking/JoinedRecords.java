package org.dateline.eval.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.GatheredEvent.Version;
import org.dateline.model.report.Digest;
import org.dateline.record.RecordReader;
import org.dateline.store.Store;
import org.dateline.store.query.Query;

/**
 * The records of a store that join reports which are no copies of each other, for a reader to judge whether each is one event. Copies are
 * reports of one family, and reports that tell the event in the same sentences.
 */
public final class JoinedRecords {

    private final List<GatheredEvent> all = new ArrayList<>();
    private int records;

    /** Reads the records of a store. */
    public JoinedRecords(Store store) {
        RecordReader reader = new RecordReader(store.read());
        store.search().each(Query.of(""), event -> {
            records++;
            if (store.read().reportsOf(event).size() > 1) {
                GatheredEvent gathered = reader.event(event);
                if (joinsReports(gathered)) {
                    all.add(gathered);
                }
            }
        });
    }

    /** How many records the store has. */
    public int records() {
        return records;
    }

    /** Those that join reports which are no copies. */
    public int size() {
        return all.size();
    }

    /** How many of them are called corroborated. */
    public long corroborated() {
        return all.stream().filter(JoinedRecords::isCorroborated).count();
    }

    /**
     * Some of them, the same of the same store; of two stores that hold a record under one id both draw it equally early.
     *
     * @param number how many at most
     * @param onlyCorroborated whether to draw only what is called corroborated
     */
    public List<GatheredEvent> draw(int number, boolean onlyCorroborated) {
        return all.stream()
                .filter(gathered -> !onlyCorroborated || isCorroborated(gathered))
                .sorted(Comparator.comparing(
                        gathered -> Digest.sha256(gathered.event().id())))
                .limit(number)
                .toList();
    }

    private static boolean isCorroborated(GatheredEvent gathered) {
        return gathered.standing() == GatheredEvent.Standing.CORROBORATED;
    }

    private static boolean joinsReports(GatheredEvent gathered) {
        List<Version> versions = gathered.versions();
        for (Version one : versions) {
            Set<String> sentences = sentences(one);
            for (Version other : versions.subList(0, versions.indexOf(one))) {
                boolean family =
                        one.tellers().get(0).family() == other.tellers().get(0).family();
                if (!family && !sentences.equals(sentences(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> sentences(Version version) {
        Set<String> sentences = new HashSet<>();
        for (Evidence evidence : version.event().evidence()) {
            sentences.add(evidence.text());
        }
        return sentences;
    }
}
