package org.dateline.store.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.link.TimeBuckets;
import org.dateline.link.story.Stories;
import org.dateline.link.story.Subject;
import org.dateline.store.read.StoredReport;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/** What the reports of a store are about. */
public final class SubjectIndex {

    private final PreparedStatements prepared;
    private final SubjectCache known;

    SubjectIndex(PreparedStatements prepared, SubjectCache known) {
        this.prepared = prepared;
        this.known = known;
    }

    /**
     * What a report is about, as it is kept.
     *
     * @param day its day, or null
     */
    public record About(long report, @Nullable Long day, Subject subject, Set<String> names, Set<String> numbers) {
        /** Copies the sets. */
        public About {
            names = Set.copyOf(names);
            numbers = Set.copyOf(numbers);
        }
    }

    void add(long report, @Nullable Long day, StoredReport.Marks marks) {
        known.forget(report);
        prepared.change(
                "INSERT INTO subject VALUES (?, ?, ?, ?)",
                report,
                marks.subject().bytes(),
                String.join("\n", new TreeSet<>(marks.names())),
                String.join("\n", new TreeSet<>(marks.numbers())));
        for (Subject.Key key : marks.subject().keys()) {
            prepared.change(
                    "INSERT INTO subject_key VALUES (?, ?, ?, ?)", TimeBuckets.of(day), key.word(), report, key.weight());
        }
    }

    void remove(long report, @Nullable Long day) {
        About about = about(report);
        if (about == null) {
            return;
        }
        known.forget(report);
        for (Subject.Key key : about.subject().keys()) {
            prepared.change(
                    "DELETE FROM subject_key WHERE month = ? AND word = ? AND report = ?",
                    TimeBuckets.of(day),
                    key.word(),
                    report);
        }
    }

    /**
     * Reports that have strong words in common with one.
     *
     * @param least how much at least, as a product of weights
     */
    public List<Long> candidates(long report, @Nullable Long day, Subject subject, long least) {
        List<Subject.Key> keys = subject.keys();
        Map<Long, Integer> weights = new HashMap<>();
        keys.forEach(key -> weights.put(key.word(), key.weight()));
        Map<Long, Long> shared = new HashMap<>();
        for (long bucket : IndexedBuckets.near(prepared, "subject_key", day, Stories.DAYS)) {
            Object[] values = new Object[keys.size() + 1];
            values[0] = bucket;
            for (int index = 0; index < keys.size(); index++) {
                values[index + 1] = keys.get(index).word();
            }
            prepared.all(
                    rows -> shared.merge(
                            rows.getLong(1), rows.getLong(2) * weights.getOrDefault(rows.getLong(3), 0), Long::sum),
                    "SELECT report, weight, word FROM subject_key WHERE month = ? AND word IN ("
                            + PreparedStatements.marks(keys.size()) + ")",
                    values);
        }
        shared.remove(report);
        return shared.entrySet().stream()
                .filter(one -> one.getValue() >= least)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What a report is about, or null when it is not there. */
    public @Nullable About about(long report) {
        About before = known.get(report);
        if (before != null) {
            return before;
        }
        List<About> found = prepared.all(
                rows -> new About(
                        report,
                        PreparedStatements.number(rows, 1),
                        Subject.of(rows.getBytes(2)),
                        lines(rows.getString(3)),
                        lines(rows.getString(4))),
                "SELECT r.day, s.words, s.names, s.numbers FROM subject s JOIN report r USING (report) WHERE report = ?",
                report);
        found.forEach(known::put);
        return found.isEmpty() ? null : found.get(0);
    }

    private static Set<String> lines(String text) {
        return Set.copyOf(
                Stream.of(text.split("\n")).filter(line -> !line.isEmpty()).toList());
    }
}
