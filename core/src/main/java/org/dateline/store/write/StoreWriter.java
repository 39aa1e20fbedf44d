package org.dateline.store.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dateline.link.ReportVersion;
import org.dateline.link.SimilarityGraph;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Report;
import org.dateline.store.content.Decision;
import org.dateline.store.content.ReportMetadata;
import org.dateline.store.content.StoreReader;
import org.dateline.store.content.StoredReport;
import org.dateline.store.sql.PreparedStatements;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes to a store, in one transaction. */
public final class StoreWriter {

    /** What became of a report that was given to a store. */
    public enum Outcome {
        /** There was no report with its id. */
        NEW,
        /** It was there with the same text, coded by the same program with the same data. */
        SAME,
        /** It was there; its text, or the program or data, have changed. */
        UPDATED,
        /** A later text has its id; its record is kept as an earlier one. */
        EARLIER
    }

    private final Handle handle;
    private final PreparedStatements prepared;
    private final Touched touched = new Touched();
    private final StoredGraph stories;
    private final StoredGraph events;
    private final WordingIndex copies;
    private final SubjectIndex subjects;

    /** Of an open transaction. */
    public StoreWriter(Handle handle, PreparedStatements prepared, SubjectCache known) {
        this.handle = handle;
        this.prepared = prepared;
        this.stories = new StoredGraph(prepared, "story");
        this.events = new StoredGraph(prepared, "event");
        this.copies = new WordingIndex(prepared, touched.wordings);
        this.subjects = new SubjectIndex(prepared, known);
    }

    /** What has changed and must be linked again. */
    public static final class Touched {
        /** Reports that are new, or neighbours of one that is gone. */
        public final Set<Long> reports = new TreeSet<>();
        /** Subclusters of stories that lost reports. */
        public final Set<Long> storySubclusters = new TreeSet<>();
        /** Mentions that are new, or neighbours of one that is gone. */
        public final Set<Long> mentions = new TreeSet<>();
        /** Subclusters of events that lost mentions. */
        public final Set<Long> eventSubclusters = new TreeSet<>();
        /** Wordings whose family has changed. */
        public final Set<Long> wordings = new TreeSet<>();
        /** Events that must be gathered again for another reason. */
        public final Set<Long> events = new TreeSet<>();
    }

    /** What has changed since this transaction began. */
    public Touched touched() {
        return touched;
    }

    /** The graph of reports, clustered into stories. */
    public StoredGraph stories() {
        return stories;
    }

    /** The graph of mentions, clustered into events. */
    public StoredGraph events() {
        return events;
    }

    /** Which reports are copies of each other. */
    public WordingIndex copies() {
        return copies;
    }

    /** What reports are about. */
    public SubjectIndex subjects() {
        return subjects;
    }

    /**
     * Begins a run.
     *
     * @param what it does, for people
     * @return its number
     */
    public long run(String coder, String data, String what, String started) {
        return handle.createUpdate(
                        "INSERT INTO run (started, coder, data, what) VALUES (:started, :coder, :data, :what)")
                .bind("started", started)
                .bind("coder", coder)
                .bind("data", data)
                .bind("what", what)
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
    }

    /** Notes how far an import is. */
    public void progress(String what, long files, long readings) {
        handle.execute("INSERT OR REPLACE INTO progress VALUES (?, ?, ?)", what, files, readings);
    }

    /** Notes that an import is done. */
    public void finished(String what) {
        handle.execute("DELETE FROM progress WHERE what = ?", what);
    }

    /**
     * Puts a report into the store. Which of two reports with one id stays does not depend on the order in which they arrive: see
     * {@link ReportVersion}.
     *
     * @param run number of the run
     */
    public Outcome put(StoredReport stored, long run) {
        ReportVersion version = new ReportVersion(stored.day(), stored.sha256(), stored.codedBy(), stored.record());
        Known known = known(stored.id());
        if (known == null) {
            insert(stored, run);
            return Outcome.NEW;
        }
        boolean sameText = known.version().hasTextOf(version);
        if (known.version().staysAgainst(version)) {
            return !sameText && earlier(stored.id(), version, run) ? Outcome.EARLIER : Outcome.SAME;
        }
        if (!sameText) {
            earlier(stored.id(), known.version(), known.run());
        }
        remove(known.report(), known.version().day());
        insert(stored, run);
        return Outcome.UPDATED;
    }

    private record Known(long report, ReportVersion version, long run) {}

    private @Nullable Known known(String id) {
        List<Known> found = prepared.all(
                rows -> new Known(
                        rows.getLong(1),
                        new ReportVersion(
                                PreparedStatements.number(rows, 2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)),
                        rows.getLong(6)),
                "SELECT report, day, sha256, coded_by, record, run FROM report WHERE id = ?",
                id);
        return found.isEmpty() ? null : found.get(0);
    }

    private boolean earlier(String id, ReportVersion version, long run) {
        return handle.execute(
                        "INSERT OR IGNORE INTO earlier VALUES (?, ?, ?, ?)",
                        id,
                        version.sha256(),
                        version.record(),
                        run)
                > 0;
    }

    private void remove(long report, @Nullable Long day) {
        for (long mention : read().mentions(report)) {
            leave(events, mention, touched.mentions, touched.eventSubclusters);
        }
        leave(stories, report, touched.reports, touched.storySubclusters);
        touched.reports.remove(report);
        long wording = copies.of(report);
        subjects.remove(report, day);
        handle.execute("DELETE FROM report WHERE report = ?", report);
        copies.removed(wording, day);
    }

    private static void leave(StoredGraph graph, long item, Set<Long> near, Set<Long> subclusters) {
        SimilarityGraph.Item known = graph.item(item);
        if (known != null) {
            near.remove(item);
            near.addAll(graph.remove(item));
            if (known.subcluster() >= 0) {
                subclusters.add(known.subcluster());
            }
        }
    }

    private void insert(StoredReport stored, long run) {
        Report report = stored.report();
        Long day = stored.day();
        long key = handle.createUpdate(
                        "INSERT INTO report (id, url, source, title, day, language, sha256, coded_by, run, record, owner)"
                                + " VALUES (:id, :url, :source, :title, :day, :language, :sha256, :coded, :run, :record, :owner)")
                .bind("id", report.id())
                .bind("url", report.url())
                .bind("source", report.source())
                .bind("title", stored.title())
                .bind("day", day)
                .bind("language", report.language())
                .bind("sha256", stored.sha256())
                .bind("coded", stored.codedBy())
                .bind("run", run)
                .bind("record", stored.record())
                .bind("owner", stored.features().owner())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        prepared.change(
                "INSERT INTO text (report, packed, given) VALUES (?, ?, ?)",
                key,
                packed(report.text().string()),
                ReportMetadata.write(report));
        copies.add(key, stored.features());
        subjects.add(key, stored.features().profile());
        stories.put(key, SimilarityGraph.Order.of(day, report.id()));
        touched.reports.add(key);
        stored.events().forEach(event -> mention(key, day, event));
        for (StoredReport.StatementRecord statement : stored.statements()) {
            prepared.change(
                    "INSERT INTO statement VALUES (?, ?, ?, ?)",
                    key,
                    statement.speaker(),
                    statement.code(),
                    statement.record());
        }
    }

    private void mention(long report, @Nullable Long day, StoredReport.EventRecord event) {
        long key = prepared.insert(
                "INSERT INTO telling (id, report, type) VALUES (?, ?, ?)", event.id(), report, event.type());
        prepared.change("INSERT INTO told VALUES (?, ?)", key, event.record());
        events.put(key, SimilarityGraph.Order.of(day, event.id()));
        touched.mentions.add(key);
    }

    /**
     * Writes an event, in place of what was there under its number.
     *
     * @param event its number: that of its first mention
     * @param mentions the numbers of all of its mentions
     */
    public void gathered(long event, List<Long> mentions, GatheredEvent gathered) {
        new EventRowWriter(prepared).write(event, gathered);
        for (long mention : mentions) {
            prepared.change("UPDATE telling SET event = ? WHERE telling = ?", event, mention);
        }
    }

    /** Removes an event that has no mentions any more. */
    public void gone(long event) {
        prepared.change("DELETE FROM event_words WHERE event = ?", event);
        prepared.change("DELETE FROM event WHERE event = ?", event);
    }

    /** Sets the story of the events whose first mention is in a report of it. */
    public void story(long cluster) {
        for (SimilarityGraph.Item report : stories.members(cluster)) {
            prepared.change(
                    "UPDATE event SET story = ? WHERE event IN (SELECT telling FROM telling WHERE report = ?)"
                            + " AND story IS NOT ?",
                    cluster,
                    report.number(),
                    cluster);
        }
    }

    /** The events mentioned in reports of a wording. */
    public List<Long> eventsOf(long wording) {
        return handle.createQuery(
                        "SELECT DISTINCT t.event FROM report r JOIN telling t USING (report) WHERE r.wording = ?"
                                + " AND t.event IS NOT NULL")
                .bind(0, wording)
                .mapTo(Long.class)
                .list();
    }

    /** Appends a decision; returns its number. */
    public long decide(Decision decision) {
        return handle.createUpdate("INSERT INTO decision (kind, target, change, by, at, why, undoes)"
                        + " VALUES (:kind, :target, :change, :by, :at, :why, :undoes)")
                .bind("kind", decision.kind().name().toLowerCase(java.util.Locale.ROOT))
                .bind("target", decision.target())
                .bind("change", decision.change())
                .bind("by", decision.by())
                .bind("at", decision.at())
                .bind("why", decision.why())
                .bind("undoes", decision.undoes())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
    }

    /** Reads in the same transaction. */
    public StoreReader read() {
        return new StoreReader(handle, prepared);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
