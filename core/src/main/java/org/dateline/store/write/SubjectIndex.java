package org.dateline.store.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.link.TimeBuckets;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Stories;
import org.dateline.link.story.Subject;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/** What the reports of a store are about, and the words by which they are looked up. */
public final class SubjectIndex {

    private final PreparedStatements prepared;
    private final SubjectCache known;

    SubjectIndex(PreparedStatements prepared, SubjectCache known) {
        this.prepared = prepared;
        this.known = known;
    }

    void add(long report, ReportProfile profile) {
        known.forget(report);
        prepared.change(
                "INSERT INTO subject VALUES (?, ?, ?, ?)",
                report,
                profile.subject().bytes(),
                String.join("\n", new TreeSet<>(profile.names())),
                String.join("\n", new TreeSet<>(profile.numbers())));
        for (Subject.Key key : profile.subject().keys()) {
            prepared.change(
                    "INSERT INTO subject_key VALUES (?, ?, ?, ?)",
                    TimeBuckets.of(profile.day()),
                    key.word(),
                    report,
                    key.weight());
        }
    }

    void remove(long report, @Nullable Long day) {
        ReportProfile profile = profile(report);
        if (profile == null) {
            return;
        }
        known.forget(report);
        for (Subject.Key key : profile.subject().keys()) {
            prepared.change(
                    "DELETE FROM subject_key WHERE month = ? AND word = ? AND report = ?",
                    TimeBuckets.of(day),
                    key.word(),
                    report);
        }
    }

    /**
     * Other reports that have strong words in common with a report and were published near it.
     *
     * @param least how much they have in common at least, as a sum of products of weights
     */
    public List<Long> candidates(long report, ReportProfile profile, long least) {
        List<Subject.Key> keys = profile.subject().keys();
        Map<Long, Integer> weights = new HashMap<>();
        keys.forEach(key -> weights.put(key.word(), key.weight()));
        Map<Long, Long> shared = new HashMap<>();
        for (long bucket : IndexedBuckets.near(prepared, "subject_key", profile.day(), Stories.DAYS)) {
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

    /** What a report is about, or null when it is gone. */
    public @Nullable ReportProfile profile(long report) {
        ReportProfile before = known.get(report);
        if (before != null) {
            return before;
        }
        List<ReportProfile> found = prepared.all(
                rows -> new ReportProfile(
                        PreparedStatements.number(rows, 1),
                        Subject.of(rows.getBytes(2)),
                        lines(rows.getString(3)),
                        lines(rows.getString(4))),
                "SELECT r.day, s.words, s.names, s.numbers FROM subject s JOIN report r USING (report) WHERE report = ?",
                report);
        found.forEach(profile -> known.put(report, profile));
        return found.isEmpty() ? null : found.get(0);
    }

    private static Set<String> lines(String text) {
        return Set.copyOf(
                Stream.of(text.split("\n")).filter(line -> !line.isEmpty()).toList());
    }
}
