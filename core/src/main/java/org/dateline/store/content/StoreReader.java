package org.dateline.store.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import org.dateline.link.copy.DuplicateOf;
import org.dateline.model.event.GatheredEvent.Teller;
import org.dateline.model.report.Report;
import org.dateline.store.sql.PreparedStatements;
import org.dateline.store.sql.StoreProblem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a store holds. */
public final class StoreReader {

    private final Handle handle;
    private final PreparedStatements prepared;

    /** Of an open store. */
    public StoreReader(Handle handle, PreparedStatements prepared) {
        this.handle = handle;
        this.prepared = prepared;
    }

    /** The position of an import, in files and readings; or null. */
    public long @Nullable [] progress(String what) {
        return handle.createQuery("SELECT files, readings FROM progress WHERE what = :what")
                .bind("what", what)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .findOne()
                .orElse(null);
    }

    /** Whether the store has a report with the same text and metadata, coded by the same program and data. */
    public boolean has(Report report, String sha256, String codedBy) {
        return handle
                .createQuery("SELECT coalesce(t.given, '') FROM report r JOIN text t USING (report)"
                        + " WHERE r.id = :id AND r.sha256 = :sha256 AND r.coded_by = :coded")
                .bind("id", report.id())
                .bind("sha256", sha256)
                .bind("coded", codedBy)
                .mapTo(String.class)
                .stream()
                .anyMatch(given -> given.isEmpty() || ReportMetadata.isSame(given, report));
    }

    /** The stored text of a report, or null. */
    public @Nullable String text(String id) {
        return handle.createQuery("SELECT packed FROM text JOIN report USING (report) WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> unpacked(row.getBytes(1)))
                .findOne()
                .orElse(null);
    }

    /** Ids of reports that other programs or data coded than these, some after an id, in order. */
    public List<String> stale(String codedBy, String after, int most) {
        return handle.createQuery("SELECT id FROM report WHERE coded_by <> ? AND id > ? ORDER BY id LIMIT ?")
                .bind(0, codedBy)
                .bind(1, after)
                .bind(2, most)
                .mapTo(String.class)
                .list();
    }

    /** A report as it was given; of a store's first version as far as that kept it. */
    public Report given(String id) {
        return handle.createQuery(
                        "SELECT t.packed, coalesce(t.given, json_object('title', r.title, 'url', r.url, 'source', r.source,"
                                + " 'language', r.language, 'published', date(r.day * 86400, 'unixepoch'))) FROM report r"
                                + " JOIN text t USING (report) WHERE r.id = ?")
                .bind(0, id)
                .map((row, context) -> ReportMetadata.read(id, unpacked(row.getBytes(1)), row.getString(2)))
                .findOne()
                .orElseThrow(() -> new StoreProblem(id + ": the store does not have its text; import it again"));
    }

    /** The records of the events of a report, JSON, as it was coded. */
    public List<String> records(String id) {
        return handle.createQuery(
                        "SELECT o.record FROM report r JOIN telling t USING (report) JOIN told o USING (telling)"
                                + " WHERE r.id = ? ORDER BY t.telling")
                .bind(0, id)
                .mapTo(String.class)
                .list();
    }

    private static String unpacked(byte[] packed) {
        try (InflaterInputStream stream = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** The numbers of all reports. */
    public List<Long> reports() {
        return prepared.numbers("SELECT report FROM report ORDER BY report");
    }

    /** The number of a report, or -1. */
    public long report(String id) {
        return first(prepared.numbers("SELECT report FROM report WHERE id = ?", id));
    }

    private static long first(List<Long> found) {
        return found.isEmpty() ? -1 : found.get(0);
    }

    /** The mentions of a report. */
    public List<Long> mentions(long report) {
        return prepared.numbers("SELECT telling FROM telling WHERE report = ? ORDER BY telling", report);
    }

    /** The mentions of a report, each with its type of event. */
    public Map<Long, String> types(long report) {
        Map<Long, String> types = new TreeMap<>();
        prepared.all(
                rows -> types.put(rows.getLong(1), rows.getString(2)),
                "SELECT telling, type FROM telling WHERE report = ?",
                report);
        return types;
    }

    /**
     * A mention of an event.
     *
     * @param mention its number
     * @param record its record, JSON
     * @param teller its report
     */
    public record StoredMention(long mention, String record, Teller teller) {}

    /** A mention. */
    public StoredMention mention(long mention) {
        return prepared.all(
                        row -> {
                            Long day = PreparedStatements.number(row, 5);
                            return new StoredMention(
                                    mention,
                                    row.getString(1),
                                    new Teller(
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            day == null ? null : LocalDate.ofEpochDay(day),
                                            row.getString(6),
                                            row.getString(7),
                                            row.getString(8),
                                            row.getLong(9),
                                            row.getLong(10)));
                        },
                        "SELECT o.record, r.id, r.source, r.owner, r.day, r.url, r.title, r.coded_by, r.wording, w.family FROM told o"
                                + " JOIN telling t USING (telling) JOIN report r USING (report) LEFT JOIN wording w USING (wording)"
                                + " WHERE o.telling = ?",
                        mention)
                .get(0);
    }

    /** The mentions of an event, in order of publication. */
    public List<Long> mentionsOf(long event) {
        return prepared.numbers(
                "SELECT t.telling FROM telling t JOIN report r USING (report) WHERE t.event = ?"
                        + " ORDER BY r.day IS NULL, r.day, t.id",
                event);
    }

    /** The first published report that a report is a copy of, or null when it is the first itself. */
    public @Nullable DuplicateOf duplicateOf(long report) {
        List<Optional<DuplicateOf>> found = prepared.all(
                rows -> rows.getLong(1) == report
                        ? Optional.empty()
                        : Optional.of(DuplicateOf.first(
                                rows.getString(2),
                                rows.getInt(3) == 1,
                                rows.getInt(4) == 1,
                                rows.getString(5),
                                rows.getString(6))),
                "SELECT o.report, o.id, o.sha256 = r.sha256, o.wording = r.wording, c.kind, c.why FROM report r"
                        + " JOIN wording w USING (wording) JOIN wording f ON f.family = w.family"
                        + " JOIN report o ON o.wording = f.wording"
                        + " LEFT JOIN copy c ON c.one = r.wording AND c.other = o.wording"
                        + " WHERE r.report = ? ORDER BY o.day IS NULL, o.day, o.id LIMIT 1",
                report);
        return found.isEmpty() ? null : found.get(0).orElse(null);
    }

    /** The numbers of the reports that mention an event. */
    public List<Long> reportsOf(long event) {
        return prepared.numbers("SELECT DISTINCT report FROM telling WHERE event = ? ORDER BY report", event);
    }

    /** The record of a report as it was written, JSON. */
    public String reportRecord(long report) {
        return prepared.all(rows -> rows.getString(1), "SELECT record FROM report WHERE report = ?", report)
                .get(0);
    }

    /** The id of a report. */
    public String id(long report) {
        return prepared.all(rows -> rows.getString(1), "SELECT id FROM report WHERE report = ?", report)
                .get(0);
    }

    /** The records of what is said in a report, JSON. */
    public List<String> statements(long report) {
        return prepared.all(
                rows -> rows.getString(1), "SELECT record FROM statement WHERE report = ? ORDER BY rowid", report);
    }

    /** Other events of an event's story, those nearest to its day first. */
    public List<Long> storyOf(long event, int most) {
        return prepared.numbers(
                "SELECT o.event FROM event e JOIN event o ON o.story = e.story WHERE e.event = ? AND o.event <> e.event"
                        + " ORDER BY abs(coalesce(o.latest, e.latest) - e.latest), o.event LIMIT ?",
                event,
                most);
    }

    /** The id of the report that begins the story of a report, or null. */
    public @Nullable String story(String report) {
        List<String> found = prepared.all(
                row -> row.getString(1),
                "SELECT b.id FROM report r JOIN story_thing t ON t.thing = r.report"
                        + " JOIN story_strand s USING (strand) JOIN report b ON b.report = s.whole WHERE r.id = ?",
                report);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The numbers of the reports of the story that a report begins, the earliest first. */
    public List<Long> reportsOfStory(String begins, int most) {
        return prepared.numbers(
                "SELECT r.report FROM report b JOIN story_strand s ON s.whole = b.report JOIN story_thing t USING (strand)"
                        + " JOIN report r ON r.report = t.thing WHERE b.id = ? ORDER BY r.day IS NULL, r.day, r.id LIMIT ?",
                begins,
                most);
    }

    /** Under which names and codes the party of a name, or others of the same entity, take part in events. */
    public List<Map<String, String>> partiesLike(String name) {
        return prepared.all(
                rows -> {
                    Map<String, String> party = new TreeMap<>();
                    party.put("name", rows.getString(1));
                    party.put("code", Objects.requireNonNullElse(rows.getString(2), ""));
                    party.put("sectors", Objects.requireNonNullElse(rows.getString(3), ""));
                    party.put("entity", Objects.requireNonNullElse(rows.getString(4), ""));
                    return party;
                },
                "SELECT name, code, group_concat(DISTINCT sector), entity FROM party WHERE name = ?1 OR entity IN (SELECT entity FROM"
                        + " party WHERE name = ?1 AND entity IS NOT NULL) GROUP BY name, code, entity ORDER BY count(*) DESC LIMIT 30",
                name);
    }

    /**
     * What became of an event.
     *
     * @param number grows with each change
     * @param id of the event
     * @param at when, UTC
     * @param gone whether no event has the id any more: it was merged into another, or its report was coded otherwise
     */
    public record Change(long number, String id, String at, boolean gone) {}

    /** The last change of each event that was changed after a change, in their order. */
    public List<Change> changesSince(long number, int most) {
        return prepared.all(
                row -> new Change(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4) == 1),
                "SELECT number, id, at, gone FROM change WHERE number > ? ORDER BY number LIMIT ?",
                number,
                most);
    }

    /** The number of the last change. */
    public long lastChange() {
        return prepared.numbers("SELECT coalesce(max(number), 0) FROM change").get(0);
    }

    /** All decisions, in their order. */
    public List<Decision> decisions() {
        return handle.createQuery(
                        "SELECT decision, kind, target, change, by, at, why, undoes FROM decision ORDER BY decision")
                .map((row, context) -> new Decision(
                        row.getLong(1),
                        Decision.Kind.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8) == null ? null : (Long) row.getLong(8)))
                .list();
    }

    /** The numbers of the mentions with an id; more than one only by chance. */
    public List<Long> mentionsWith(String id) {
        return handle.createQuery("SELECT telling FROM telling WHERE id = ? ORDER BY telling")
                .bind(0, id)
                .mapTo(Long.class)
                .list();
    }

    /** The number of the event that a mention is gathered in, or -1. */
    public long eventOf(long mention) {
        return first(prepared.numbers("SELECT event FROM telling WHERE telling = ? AND event IS NOT NULL", mention));
    }

    /** By which programs and data reports were coded: how many each. */
    public Map<String, Long> codedBy() {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery("SELECT coded_by, count(*) FROM report GROUP BY coded_by")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Counts of what is there, by name. */
    public Map<String, Long> sizes() {
        Map<String, Long> sizes = new TreeMap<>();
        for (String table : List.of("report", "telling", "event", "statement", "wording", "decision", "earlier")) {
            sizes.put(
                    table,
                    handle.createQuery("SELECT count(*) FROM " + table)
                            .mapTo(Long.class)
                            .one());
        }
        return sizes;
    }

    /**
     * Emits everything that does not depend on when and how it arrived: reports, events, statements and copies, in the order of their
     * ids; for comparing stores.
     */
    public void content(Consumer<String> line) {
        for (String query : List.of(
                "SELECT id || ' ' || sha256 || ' ' || record FROM report ORDER BY id",
                "SELECT t.id || ' ' || e.id || ' ' || o.record FROM telling t JOIN told o USING (telling) JOIN event e USING (event)"
                        + " ORDER BY t.id, o.record",
                "SELECT e.id || ' ' || coalesce(e.killed, '') || ' ' || e.reports || ' ' || e.sources || ' ' || e.versions || ' '"
                        + " || e.standing || ' ' || coalesce(r.id, '') || ' ' || coalesce(e.place, '') || ' ' || coalesce(e.latest, '')"
                        + " FROM event e LEFT JOIN report r ON r.report = e.story ORDER BY e.id",
                "SELECT r.id || ' ' || b.id FROM story_thing t JOIN report r ON r.report = t.thing JOIN story_strand s USING (strand)"
                        + " JOIN report b ON b.report = s.whole ORDER BY r.id",
                "SELECT record FROM statement ORDER BY record",
                "SELECT id || ' ' || sha256 || ' ' || record FROM earlier ORDER BY id, sha256",
                "SELECT r.id || ' ' || min(o.id) FROM report r JOIN wording w USING (wording) JOIN wording f ON f.family = w.family"
                        + " JOIN report o ON o.wording = f.wording GROUP BY r.id ORDER BY r.id",
                "SELECT a.digest || ' ' || b.digest || ' ' || kind || ' ' || likeness FROM copy JOIN wording a ON a.wording = one"
                        + " JOIN wording b ON b.wording = other ORDER BY a.digest, b.digest")) {
            handle.createQuery(query).mapTo(String.class).forEach(line);
        }
    }

    /** The reports that are copies of one, directly or by others. */
    public List<String> copies(String report) {
        return handle.createQuery(
                        "SELECT o.id FROM report r JOIN wording w USING (wording) JOIN wording f ON f.family = w.family"
                                + " JOIN report o ON o.wording = f.wording WHERE r.id = :id AND o.id <> :id ORDER BY o.id")
                .bind("id", report)
                .mapTo(String.class)
                .list();
    }
}
