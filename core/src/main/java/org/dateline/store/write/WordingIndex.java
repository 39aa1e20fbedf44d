package org.dateline.store.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.link.TimeBuckets;
import org.dateline.link.compare.Corpus;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Copy;
import org.dateline.link.copy.Fingerprint;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/** The wordings of reports, the keys by which they are looked up, and which are copies of each other. Reports with the same paragraphs share one. */
public final class WordingIndex {

    private final PreparedStatements prepared;
    private final Set<Long> touched;

    /** @param touched takes wordings whose family changes */
    WordingIndex(PreparedStatements prepared, Set<Long> touched) {
        this.prepared = prepared;
        this.touched = touched;
    }

    /** The wording of a report. */
    public long of(long report) {
        return first(prepared.numbers("SELECT wording FROM report WHERE report = ? AND wording IS NOT NULL", report));
    }

    private static long first(List<Long> found) {
        return found.isEmpty() ? -1 : found.get(0);
    }

    void add(long report, LinkFeatures features) {
        long bucket = TimeBuckets.of(features.profile().day());
        long wording = first(prepared.numbers("SELECT wording FROM wording WHERE digest = ?", features.wording()));
        if (wording < 0) {
            wording = prepared.insert(
                    "INSERT INTO wording (digest, fingerprint, family) VALUES (?, ?, -1)",
                    features.wording(),
                    features.fingerprint().bytes());
            prepared.change("UPDATE wording SET family = wording WHERE wording = ?", wording);
        }
        prepared.change("UPDATE report SET wording = ? WHERE report = ?", wording, report);
        for (long pair : features.fingerprint().keys(Copies.KEYS)) {
            prepared.change(
                    "INSERT INTO wording_key VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE SET uses = uses + 1",
                    bucket,
                    pair,
                    wording);
        }
    }

    /** Must be called when a report of a wording is gone. */
    void removed(long wording, @Nullable Long day) {
        if (wording < 0) {
            return;
        }
        long bucket = TimeBuckets.of(day);
        prepared.change("UPDATE wording_key SET uses = uses - 1 WHERE month = ? AND wording = ?", bucket, wording);
        prepared.change("DELETE FROM wording_key WHERE month = ? AND wording = ? AND uses <= 0", bucket, wording);
        if (prepared.numbers("SELECT 1 FROM report WHERE wording = ? LIMIT 1", wording)
                .isEmpty()) {
            List<Long> near = near(wording);
            prepared.change("DELETE FROM copy WHERE one = ? OR other = ?", wording, wording);
            prepared.change("DELETE FROM wording_key WHERE wording = ?", wording);
            prepared.change("DELETE FROM wording WHERE wording = ?", wording);
            near.forEach(this::settle);
        }
    }

    /** Wordings that share keys with one, were published near it, and are not known to be copies of it. */
    public List<Corpus.Candidate<Long>> candidates(long wording, LinkFeatures features) {
        Long day = features.profile().day();
        long[] keys = features.fingerprint().keys(Copies.KEYS);
        Set<Long> found = new TreeSet<>();
        Set<Long> known = new TreeSet<>(near(wording));
        known.add(wording);
        for (long bucket : IndexedBuckets.near(prepared, "wording_key", day, Copies.DAYS)) {
            Object[] values = new Object[keys.length + 1];
            values[0] = bucket;
            for (int index = 0; index < keys.length; index++) {
                values[index + 1] = keys[index];
            }
            found.addAll(prepared.numbers(
                    "SELECT DISTINCT wording FROM wording_key WHERE month = ? AND pair IN ("
                            + PreparedStatements.marks(keys.length) + ")",
                    values));
        }
        found.removeAll(known);
        return found.stream()
                .map(other -> prepared.all(
                                rows -> new Corpus.Candidate<>(other, Fingerprint.of(rows.getBytes(1))),
                                "SELECT fingerprint FROM wording WHERE wording = ?",
                                other)
                        .get(0))
                .toList();
    }

    private List<Long> near(long wording) {
        return prepared.numbers("SELECT other FROM copy WHERE one = ?", wording);
    }

    /** Notes that two wordings are copies. */
    public void copy(long one, long other, Copy copy) {
        String insert = "INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?)";
        String kind = copy.kind().name().toLowerCase(Locale.ROOT);
        prepared.change(insert, one, other, kind, copy.likeness(), copy.why());
        prepared.change(insert, other, one, kind, copy.likeness(), copy.why());
    }

    /** Updates the family of a wording and of all that are copies of it. */
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
            int changed = prepared.change(
                    "UPDATE wording SET family = ? WHERE wording = ? AND family <> ?", least, one, least);
            if (changed > 0) {
                touched.add(one);
            }
        }
    }
}
