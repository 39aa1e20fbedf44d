package org.dateline.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a store holds. */
public final class Reading {

    private final Handle handle;

    Reading(Handle handle) {
        this.handle = handle;
    }

    /** Where an import stands: files and readings; or null. */
    public long @Nullable [] progress(String what) {
        return handle.createQuery("SELECT files, readings FROM progress WHERE what = :what")
                .bind("what", what)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .findOne()
                .orElse(null);
    }

    /** Whether a report is in the store as it is: its words and what coded them. */
    public boolean has(String id, String sha256, String codedBy) {
        return handle.createQuery("SELECT 1 FROM report WHERE id = :id AND sha256 = :sha256 AND coded_by = :coded")
                .bind("id", id)
                .bind("sha256", sha256)
                .bind("coded", codedBy)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The stored text of a report, or null. */
    public @Nullable String text(String id) {
        return handle.createQuery("SELECT packed FROM text JOIN report USING (report) WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> unpacked(row.getBytes(1)))
                .findOne()
                .orElse(null);
    }

    private static String unpacked(byte[] packed) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * A report that may be a copy of another.
     *
     * @param id its id
     * @param sha256 digest of its text
     * @param fingerprint its fingerprint as bytes
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Candidate(String id, String sha256, byte[] fingerprint) {}

    /**
     * Reports that share keys with another and were published near it.
     *
     * @param report the other's id, which is left out
     * @param keys its keys
     * @param day its day, or null
     * @param days how many days apart they may be
     */
    public List<Candidate> candidates(String report, long[] keys, @Nullable Long day, int days) {
        Map<Long, Candidate> found = new TreeMap<>();
        for (long key : keys) {
            handle.createQuery(
                            "SELECT r.report, r.id, r.sha256, f.bytes FROM fingerprint_key k JOIN report r USING (report)"
                                    + " JOIN fingerprint f USING (report) WHERE k.pair = :pair AND r.id <> :id"
                                    + " AND (:day IS NULL OR r.day IS NULL OR abs(r.day - :day) <= :days)")
                    .bind("pair", key)
                    .bind("id", report)
                    .bind("day", day)
                    .bind("days", days)
                    .map((row, context) -> Map.entry(
                            row.getLong(1), new Candidate(row.getString(2), row.getString(3), row.getBytes(4))))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return new ArrayList<>(found.values());
    }

    /** Counts of what is there, by name. */
    public Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        for (String table : List.of("report", "telling", "statement", "copy", "decision", "earlier")) {
            sizes.put(
                    table,
                    handle.createQuery("SELECT count(*) FROM " + table)
                            .mapTo(Long.class)
                            .one());
        }
        return sizes;
    }

    /**
     * Hands over everything that does not depend on when and how it came: reports, what they tell and say, and copies, in the order of
     * their ids; for comparing stores.
     */
    public void content(Consumer<String> line) {
        for (String query : List.of(
                "SELECT id || ' ' || sha256 || ' ' || record FROM report ORDER BY id",
                "SELECT id || ' ' || record FROM telling JOIN told USING (telling) ORDER BY id, record",
                "SELECT record FROM statement ORDER BY record",
                "SELECT id || ' ' || sha256 || ' ' || record FROM earlier ORDER BY id, sha256",
                "SELECT one || ' ' || other || ' ' || kind || ' ' || likeness FROM copy ORDER BY one, other")) {
            handle.createQuery(query).mapTo(String.class).forEach(line);
        }
    }

    /** The reports that are copies of one, each with how; directly or by others. */
    public List<String> copies(String report) {
        return handle.createQuery(
                        "WITH RECURSIVE same (id) AS (SELECT :id UNION SELECT CASE WHEN copy.one = same.id THEN"
                                + " copy.other ELSE copy.one END FROM same JOIN copy ON copy.one = same.id OR copy.other = same.id)"
                                + " SELECT id FROM same WHERE id <> :id ORDER BY id")
                .bind("id", report)
                .mapTo(String.class)
                .list();
    }
}
