package org.dateline.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.link.story.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What the reports of a store are about. */
public final class Subjects {

    private static final int DAYS_OF_MONTH = 60;

    private final Handle handle;

    Subjects(Handle handle) {
        this.handle = handle;
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
        handle.execute(
                "INSERT INTO subject VALUES (?, ?, ?, ?)",
                report,
                marks.subject().bytes(),
                String.join("\n", new TreeSet<>(marks.names())),
                String.join("\n", new TreeSet<>(marks.numbers())));
        PreparedBatch keys = handle.prepareBatch("INSERT INTO subject_key VALUES (?, ?, ?, ?)");
        for (Subject.Key key : marks.subject().keys()) {
            keys.add(Month.of(day, DAYS_OF_MONTH), key.word(), report, key.weight());
        }
        if (keys.size() > 0) {
            keys.execute();
        }
    }

    void remove(long report, @Nullable Long day) {
        About known = about(report);
        if (known == null) {
            return;
        }
        for (Subject.Key key : known.subject().keys()) {
            handle.execute(
                    "DELETE FROM subject_key WHERE month = ? AND word = ? AND report = ?",
                    Month.of(day, DAYS_OF_MONTH),
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
        Map<Long, Long> shared = new HashMap<>();
        for (long month : Month.near(handle, "subject_key", day, DAYS_OF_MONTH)) {
            for (Subject.Key key : subject.keys()) {
                handle.createQuery("SELECT report, weight FROM subject_key WHERE month = ? AND word = ?")
                        .bind(0, month)
                        .bind(1, key.word())
                        .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                        .forEach(row -> shared.merge(row[0], row[1] * key.weight(), Long::sum));
            }
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
        return handle.createQuery(
                        "SELECT r.day, s.words, s.names, s.numbers FROM subject s JOIN report r USING (report) WHERE report = ?")
                .bind(0, report)
                .map((row, context) -> new About(
                        report,
                        row.getObject(1) == null ? null : (Long) row.getLong(1),
                        Subject.of(row.getBytes(2)),
                        lines(row.getString(3)),
                        lines(row.getString(4))))
                .findOne()
                .orElse(null);
    }

    private static Set<String> lines(String text) {
        return Set.copyOf(
                Stream.of(text.split("\n")).filter(line -> !line.isEmpty()).toList());
    }
}
