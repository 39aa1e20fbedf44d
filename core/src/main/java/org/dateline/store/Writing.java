package org.dateline.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.dateline.model.Actor;
import org.dateline.model.Attribution;
import org.dateline.model.CodedReport;
import org.dateline.model.Count;
import org.dateline.model.Event;
import org.dateline.model.Evidence;
import org.dateline.model.Place;
import org.dateline.model.Report;
import org.dateline.model.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes into a store, inside of one transaction. */
public final class Writing {

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

    Writing(Handle handle) {
        this.handle = handle;
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
     * is greater: so the order in which they come makes no difference.
     *
     * @param sha256 digest of the stored text
     * @param codedBy the program and the data, which make the record
     */
    public Outcome put(StoredReport stored, String sha256, String codedBy, long run) {
        Report report = stored.coded().article().report();
        Long day = day(stored.coded());
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
            insert(stored, sha256, codedBy, run, day);
            return Outcome.NEW;
        }
        boolean sameWords = known.sha256().equals(sha256);
        if (sameWords && known.codedBy().equals(codedBy) && known.record().equals(stored.record())) {
            return Outcome.SAME;
        }
        if (!sameWords && isLater(known, day, sha256)) {
            return earlier(report.id(), sha256, stored.record(), run) ? Outcome.EARLIER : Outcome.SAME;
        }
        if (!sameWords) {
            earlier(report.id(), known.sha256(), known.record(), known.run());
        }
        remove(known.report());
        insert(stored, sha256, codedBy, run, day);
        return Outcome.UPDATED;
    }

    private record Known(
            long report, String sha256, @Nullable Long day, String codedBy, String record, long run) {}

    private static boolean isLater(Known known, @Nullable Long day, String sha256) {
        long knownDay = known.day() == null ? Long.MIN_VALUE : known.day();
        long thatDay = day == null ? Long.MIN_VALUE : day;
        return knownDay != thatDay ? knownDay > thatDay : known.sha256().compareTo(sha256) > 0;
    }

    private boolean earlier(String id, String sha256, String record, long run) {
        return handle.execute("INSERT OR IGNORE INTO earlier VALUES (?, ?, ?, ?)", id, sha256, record, run) > 0;
    }

    private void remove(long report) {
        handle.execute("DELETE FROM report WHERE report = ?", report);
    }

    private static @Nullable Long day(CodedReport coded) {
        var published = coded.article().published();
        return published == null ? null : published.date().toEpochDay();
    }

    private void insert(StoredReport stored, String sha256, String codedBy, long run, @Nullable Long day) {
        Report report = stored.coded().article().report();
        long key = handle.createUpdate(
                        "INSERT INTO report (id, url, source, title, day, language, sha256, coded_by, run, record)"
                                + " VALUES (:id, :url, :source, :title, :day, :language, :sha256, :coded, :run, :record)")
                .bind("id", report.id())
                .bind("url", report.url())
                .bind("source", report.source())
                .bind("title", stored.coded().article().title())
                .bind("day", day)
                .bind("language", report.language())
                .bind("sha256", sha256)
                .bind("coded", codedBy)
                .bind("run", run)
                .bind("record", stored.record())
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        handle.execute(
                "INSERT INTO text VALUES (?, ?)", key, packed(report.text().string()));
        handle.execute("INSERT INTO fingerprint VALUES (?, ?)", key, stored.fingerprint());
        PreparedBatch keys = handle.prepareBatch("INSERT OR IGNORE INTO fingerprint_key VALUES (?, ?)");
        for (long pair : stored.keys()) {
            keys.add(pair, key);
        }
        if (keys.size() > 0) {
            keys.execute();
        }
        for (int index = 0; index < stored.events().size(); index++) {
            telling(
                    key,
                    report.source(),
                    stored.coded().events().get(index),
                    stored.events().get(index));
        }
        for (int index = 0; index < stored.statements().size(); index++) {
            statement(
                    key,
                    stored.coded().statements().get(index),
                    stored.statements().get(index));
        }
    }

    private void telling(long report, @Nullable String source, Event event, String record) {
        Place place = event.where();
        LocalDate earliest = event.when().earliest();
        LocalDate latest = event.when().latest();
        boolean disputed =
                event.stance().attributions().stream().anyMatch(claim -> claim.kind() == Attribution.Kind.DENIES);
        long key = handle.createUpdate(
                        "INSERT INTO telling (id, report, type, mode, quad, earliest, latest, country, place, lat, lon,"
                                + " killed, injured, reality, historical, disputed, confidence, year, source) VALUES (:id, :report,"
                                + " :type, :mode, :quad, :earliest, :latest, :country, :place, :lat, :lon, :killed, :injured, :reality,"
                                + " :historical, :disputed, :confidence, :year, :source)")
                .bind("id", event.id())
                .bind("report", report)
                .bind("type", event.code().type())
                .bind("mode", event.code().mode())
                .bind("quad", event.quad())
                .bind("earliest", earliest == null ? null : earliest.toEpochDay())
                .bind("latest", latest == null ? null : latest.toEpochDay())
                .bind("country", place == null ? null : place.country())
                .bind("place", place == null ? null : place.name())
                .bind("lat", place == null ? null : place.latitude())
                .bind("lon", place == null ? null : place.longitude())
                .bind("killed", most(event, Count.Kind.KILLED))
                .bind("injured", most(event, Count.Kind.INJURED))
                .bind("reality", event.stance().reality().name().toLowerCase(Locale.ROOT))
                .bind("historical", event.stance().historical())
                .bind("disputed", disputed)
                .bind("confidence", event.confidence())
                .bind("year", latest == null ? null : latest.getYear())
                .bind("source", source)
                .executeAndReturnGeneratedKeys()
                .mapTo(Long.class)
                .one();
        handle.execute("INSERT INTO told VALUES (?, ?, ?)", key, words(event), record);
        parties(key, "actor", event.actors());
        parties(key, "recipient", event.recipients());
    }

    private static @Nullable Long most(Event event, Count.Kind kind) {
        Long most = null;
        for (Count count : event.counts()) {
            Long best = count.kind() == kind ? count.best() : null;
            most = best == null || most != null && most > best ? most : best;
        }
        return most;
    }

    private static String words(Event event) {
        return String.join(
                "\n", event.evidence().stream().map(Evidence::text).distinct().toList());
    }

    private void parties(long telling, String role, List<Actor> actors) {
        for (Actor actor : actors) {
            List<String> sectors = actor.sectors().isEmpty() ? java.util.Arrays.asList((String) null) : actor.sectors();
            for (String sector : sectors) {
                handle.execute(
                        "INSERT INTO party VALUES (?, ?, ?, ?, ?, ?)",
                        telling,
                        role,
                        actor.name(),
                        actor.code(),
                        sector,
                        actor.entity());
            }
        }
    }

    private void statement(long report, Statement statement, String record) {
        Actor speaker = statement.speaker();
        handle.execute(
                "INSERT INTO statement VALUES (?, ?, ?, ?)",
                report,
                speaker == null ? null : speaker.name(),
                speaker == null ? null : speaker.code(),
                record);
    }

    /** Notes that two reports are copies, whichever way round. */
    public void copy(String one, String other, String kind, double likeness, String why) {
        boolean inOrder = one.compareTo(other) < 0;
        handle.execute(
                "INSERT OR REPLACE INTO copy VALUES (?, ?, ?, ?, ?)",
                inOrder ? one : other,
                inOrder ? other : one,
                kind,
                likeness,
                why);
    }

    /** Forgets what a report is a copy of. */
    public void noCopy(String report) {
        handle.execute("DELETE FROM copy WHERE one = ? OR other = ?", report, report);
    }

    /** Reads inside of the same transaction. */
    public Reading read() {
        return new Reading(handle);
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
