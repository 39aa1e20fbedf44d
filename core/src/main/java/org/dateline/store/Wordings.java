package org.dateline.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The wordings of reports, and which are copies of each other. Reports with the same paragraphs share one. */
public final class Wordings {

    private static final int DAYS_OF_MONTH = 30;

    private final Handle handle;
    private final Set<Long> touched;

    /** @param touched where to note wordings whose family changes */
    Wordings(Handle handle, Set<Long> touched) {
        this.handle = handle;
        this.touched = touched;
    }

    /**
     * A wording that may be a copy of another.
     *
     * @param fingerprint its fingerprint as bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Candidate(long wording, byte[] fingerprint) {}

    /** The wording of a report. */
    public long of(long report) {
        return handle.createQuery("SELECT wording FROM report WHERE report = ?")
                .bind(0, report)
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
    }

    void add(long report, @Nullable Long day, StoredReport.Marks marks) {
        long wording = handle.createQuery("SELECT wording FROM wording WHERE digest = ?")
                .bind(0, marks.digest())
                .mapTo(Long.class)
                .findOne()
                .orElse(-1L);
        if (wording < 0) {
            wording = handle.createUpdate("INSERT INTO wording (digest, fingerprint, family) VALUES (?, ?, -1)")
                    .bind(0, marks.digest())
                    .bind(1, marks.fingerprint())
                    .executeAndReturnGeneratedKeys()
                    .mapTo(Long.class)
                    .one();
            handle.execute("UPDATE wording SET family = wording WHERE wording = ?", wording);
        }
        handle.execute("UPDATE report SET wording = ? WHERE report = ?", wording, report);
        PreparedBatch keys = handle.prepareBatch(
                "INSERT INTO wording_key VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET uses = uses + 1");
        for (long pair : marks.keys()) {
            keys.add(Month.of(day, DAYS_OF_MONTH), pair, wording);
        }
        if (keys.size() > 0) {
            keys.execute();
        }
    }

    /** To be called when a report of a wording is gone. */
    void removed(long wording, @Nullable Long day) {
        if (wording < 0) {
            return;
        }
        long month = Month.of(day, DAYS_OF_MONTH);
        handle.execute("UPDATE wording_key SET uses = uses - 1 WHERE month = ? AND wording = ?", month, wording);
        handle.execute("DELETE FROM wording_key WHERE month = ? AND wording = ? AND uses <= 0", month, wording);
        boolean used = handle.createQuery("SELECT 1 FROM report WHERE wording = ? LIMIT 1")
                .bind(0, wording)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!used) {
            List<Long> near = near(wording);
            handle.execute("DELETE FROM copy WHERE one = ? OR other = ?", wording, wording);
            handle.execute("DELETE FROM wording_key WHERE wording = ?", wording);
            handle.execute("DELETE FROM wording WHERE wording = ?", wording);
            near.forEach(this::settle);
        }
    }

    /** Wordings that share keys with one, were published near it, and were not compared with it. */
    public List<Candidate> candidates(long wording, long[] keys, @Nullable Long day) {
        Map<Long, Candidate> found = new TreeMap<>();
        Set<Long> known = new TreeSet<>(near(wording));
        known.add(wording);
        for (long month : Month.near(handle, "wording_key", day, DAYS_OF_MONTH)) {
            for (long key : keys) {
                handle.createQuery("SELECT w.wording, w.fingerprint FROM wording_key k JOIN wording w USING (wording)"
                                + " WHERE k.month = ? AND k.pair = ?")
                        .bind(0, month)
                        .bind(1, key)
                        .map((row, context) -> new Candidate(row.getLong(1), row.getBytes(2)))
                        .forEach(candidate -> {
                            if (!known.contains(candidate.wording())) {
                                found.put(candidate.wording(), candidate);
                            }
                        });
            }
        }
        return new ArrayList<>(found.values());
    }

    private List<Long> near(long wording) {
        return handle.createQuery("SELECT other FROM copy WHERE one = ?")
                .bind(0, wording)
                .mapTo(Long.class)
                .list();
    }

    /** Notes that two wordings are copies. */
    public void copy(long one, long other, String kind, double likeness, String why) {
        handle.execute("INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?)", one, other, kind, likeness, why);
        handle.execute("INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?)", other, one, kind, likeness, why);
    }

    /** Gives a wording, and all that are copies of it, their family. */
    public void settle(long wording) {
        Set<Long> family = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(wording));
        while (!open.isEmpty()) {
            long one = open.removeFirst();
            if (family.add(one)) {
                open.addAll(near(one));
            }
        }
        long least = family.iterator().next();
        for (long one : family) {
            int changed = handle.execute(
                    "UPDATE wording SET family = ? WHERE wording = ? AND family <> ?", least, one, least);
            if (changed > 0) {
                touched.add(one);
            }
        }
    }
}
