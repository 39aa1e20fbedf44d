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
import org.dateline.link.Precedence;
import org.dateline.link.SimilarityGraph;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.report.Report;
import org.dateline.store.read.Decision;
import org.dateline.store.read.ReportMetadata;
import org.dateline.store.read.StoreReader;
import org.dateline.store.read.StoredReport;
import org.dateline.store.sql.PreparedStatements;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes into a store, inside of one transaction. */
public final class StoreWriter {

    /** What became of a report that was given to a store. */
    public enum Outcome {
        /** There was none of its id. */
        NEW,
        /** It was there, coded by the same program with the same data. */
        SAME,
        /** It was there; its words, or what codes them, have changed. */
        UPDATED,
        /** Its id is taken by later words; what it said is kept beside them. */
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

    /** What has changed and is to be linked anew. */
    public static final class Touched {
        /** Reports that are new, or near to one that is gone. */
        public final Set<Long> reports = new TreeSet<>();
        /** Subclusters of stories that lost reports. */
        public final Set<Long> storySubclusters = new TreeSet<>();
        /** Mentions that are new, or near to one that is gone. */
        public final Set<Long> mentions = new TreeSet<>();
        /** Subclusters of events that lost mentions. */
        public final Set<Long> eventSubclusters = new TreeSet<>();
        /** WordingIndex whose family has changed. */
        public final Set<Long> wordings = new TreeSet<>();
        /** Events that are to be gathered anew for another reason. */
        public final Set<Long> events = new TreeSet<>();
    }

    /** What has changed since this transaction began. */
    public Touched touched() {
        return touched;
    }

    /** The reports as they are put into stories. */
    public StoredGraph stories() {
        return stories;
    }

    /** The mentions as they are put into events. */
    public StoredGraph events() {
        return events;
    }

    /** What reports are copies of each other. */
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
     * Puts a report into the store. Of two reports with one id the later published one stays, of two of one day the one whose digest
     * is greater; the same words given otherwise by day and record: so the order in which they come makes no difference.
     *
     * @param sha256 digest of the stored text
     * @param codedBy the program and the data, which make the record
     */
    public Outcome put(StoredReport stored, String sha256, String codedBy, long run) {
        Report report = stored.report();
        Long day = stored.day();
        Known known = handle.createQuery("SELECT report, sha256, day, coded_by, record, run FROM report WHERE id = :id")
                .bind("id", report.id())
                .map((row, context) -> new Known(
                        row.getLong("report"),
                        row.getString("sha256"),
                        row.getObject("day") == null ? null : row.getLong("day"),
                        row.getString("coded_by"),
                        row.getString("record"),
                        row.getLong("run")))
                .findOne()
                .orElse(null);
        if (known == null) {
            insert(stored, sha256, codedBy, run);
            return Outcome.NEW;
        }
        boolean sameWords = known.sha256().equals(sha256);
        if (sameWords
                && known.codedBy().equals(codedBy)
                && Precedence.stands(known.day(), known.record(), day, stored.record())) {
            return Outcome.SAME;
        }
        if (!sameWords && Precedence.stands(known.day(), known.sha256(), day, sha256)) {
            return earlier(report.id(), sha256, stored.record(), run) ? Outcome.EARLIER : Outcome.SAME;
        }
        if (!sameWords) {
            earlier(report.id(), known.sha256(), known.record(), known.run());
        }
        remove(known.report(), known.day());
        insert(stored, sha256, codedBy, run);
        return Outcome.UPDATED;
    }

    private record Known(
            long report, String sha256, @Nullable Long day, String codedBy, String record, long run) {}

    private boolean earlier(String id, String sha256, String record, long run) {
        return handle.execute("INSERT OR IGNORE INTO earlier VALUES (?, ?, ?, ?)", id, sha256, record, run) > 0;
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

    private void insert(StoredReport stored, String sha256, String codedBy, long run) {
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
                .bind("sha256", sha256)
                .bind("coded", codedBy)
                .bind("run", run)
                .bind("record", stored.record())
                .bind("owner", stored.marks().owner())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        prepared.change(
                "INSERT INTO text (report, packed, given) VALUES (?, ?, ?)",
                key,
                packed(report.text().string()),
                ReportMetadata.written(report));
        copies.add(key, day, stored.marks());
        subjects.add(key, day, stored.marks());
        long order = day == null ? Long.MAX_VALUE : day;
        stories.put(key, new SimilarityGraph.Order(order, report.id()));
        touched.reports.add(key);
        stored.events().forEach(event -> mention(key, order, event));
        for (StoredReport.StatementRecord said : stored.statements()) {
            prepared.change(
                    "INSERT INTO statement VALUES (?, ?, ?, ?)", key, said.speaker(), said.code(), said.record());
        }
    }

    private void mention(long report, long day, StoredReport.EventRecord event) {
        long key = prepared.insert(
                "INSERT INTO telling (id, report, type) VALUES (?, ?, ?)", event.id(), report, event.type());
        prepared.change("INSERT INTO told VALUES (?, ?)", key, event.record());
        events.put(key, new SimilarityGraph.Order(day, event.id()));
        touched.mentions.add(key);
    }

    /**
     * Writes an event, in place of what was there under its number.
     *
     * @param event its number: that of the mention that tells it first
     * @param mentions the numbers of all of its mentions
     */
    public void gathered(long event, List<Long> mentions, GatheredEvent gathered) {
        new EventRowWriter(prepared).write(event, gathered);
        for (long mention : mentions) {
            prepared.change("UPDATE telling SET event = ? WHERE telling = ?", event, mention);
        }
    }

    /** Takes an event out that nobody tells any more. */
    public void gone(long event) {
        prepared.change("DELETE FROM event_words WHERE event = ?", event);
        prepared.change("DELETE FROM event WHERE event = ?", event);
    }

    /** Notes the story of the events that reports of a story tell first. */
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

    /** The events that reports of a wording tell. */
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

    /** Reads inside of the same transaction. */
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
