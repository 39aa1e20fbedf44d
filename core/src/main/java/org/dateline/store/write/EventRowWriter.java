package org.dateline.store.write;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.store.sql.PreparedStatements;
import org.jspecify.annotations.Nullable;

/** Writes what an event is searched, counted and sorted by. */
final class EventRowWriter {

    /** The columns, but for the number, in their order. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "type",
            "mode",
            "quad",
            "earliest",
            "latest",
            "country",
            "place",
            "lat",
            "lon",
            "killed",
            "injured",
            "reality",
            "historical",
            "standing",
            "confidence",
            "year",
            "source",
            "reports",
            "sources",
            "versions",
            "story",
            "review",
            "precision",
            "toll",
            "modes");

    /** Puts a row in, or changes the one that is there. */
    private static final String WRITE = "INSERT INTO event (event, " + String.join(", ", COLUMNS)
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " (SELECT report FROM report WHERE id = ?), ?, ?, ?, ?) ON CONFLICT (event) DO UPDATE SET "
            + COLUMNS.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));

    /** What belongs to a row and is written anew with it. */
    private static final List<String> PARTS = List.of("party", "claim", "spot");

    private final PreparedStatements prepared;

    EventRowWriter(PreparedStatements prepared) {
        this.prepared = prepared;
    }

    void write(long key, GatheredEvent gathered) {
        Event event = gathered.event();
        Place place = event.where();
        LocalDate earliest = event.when().earliest();
        LocalDate latest = event.when().latest();
        GatheredEvent.Review review = gathered.review();
        String story = gathered.story();
        String words = words(event);
        List<String> before =
                prepared.all(rows -> rows.getString(1), "SELECT words FROM event_words WHERE event = ?", key);
        for (String table : before.isEmpty() ? List.<String>of() : PARTS) {
            prepared.change("DELETE FROM " + table + " WHERE event = ?", key);
        }
        prepared.change(
                WRITE,
                key,
                event.id(),
                event.code().type(),
                event.code().mode(),
                event.quad(),
                earliest == null ? null : earliest.toEpochDay(),
                latest == null ? null : latest.toEpochDay(),
                place == null ? null : place.country(),
                place == null ? null : place.name(),
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                most(event, Count.Kind.KILLED),
                most(event, Count.Kind.INJURED),
                word(event.stance().reality()),
                event.stance().historical() ? 1 : 0,
                word(gathered.standing()),
                event.confidence(),
                latest == null ? null : latest.getYear(),
                gathered.first().source(),
                gathered.reports(),
                gathered.sources(),
                gathered.versions().size(),
                story,
                review == null ? null : word(review.verdict()),
                place == null ? null : word(place.precision()),
                event.toll() ? 1 : 0,
                event.modes().size() < 2 ? null : ";" + String.join(";", event.modes()) + ";");
        if (!before.isEmpty()) {
            prepared.change(
                    "INSERT INTO spot SELECT event, lat, lat, lon, lon FROM event WHERE event = ? AND lat IS NOT NULL",
                    key);
        }
        // Removing words from the full-text index is costly, and they mostly stay.
        if (!before.contains(words)) {
            prepared.change("DELETE FROM event_words WHERE event = ?", key);
            prepared.change("INSERT INTO event_words VALUES (?, ?)", key, words);
        }
        parties(key, "actor", event.actors());
        parties(key, "recipient", event.recipients());
        for (Attribution claim : event.stance().attributions()) {
            Actor by = claim.by();
            prepared.change(
                    "INSERT INTO claim VALUES (?, ?, ?)",
                    key,
                    claim.kind().name().toLowerCase(Locale.ROOT),
                    by == null ? null : by.name());
        }
    }

    /** A word of an enumeration as people write it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Long most(Event event, Count.Kind kind) {
        Long most = null;
        for (Count count : event.counts()) {
            Long given = count.best() == null ? count.low() : count.best();
            Long best = count.kind() == kind ? given : null;
            most = best == null || most != null && most > best ? most : best;
        }
        return most;
    }

    private static String words(Event event) {
        return String.join(
                "\n", event.evidence().stream().map(Evidence::text).distinct().toList());
    }

    private void parties(long event, String role, List<Actor> actors) {
        for (Actor actor : actors) {
            List<String> sectors = actor.sectors().isEmpty() ? Arrays.asList((String) null) : actor.sectors();
            for (String sector : sectors) {
                prepared.change(
                        "INSERT INTO party VALUES (?, ?, ?, ?, ?, ?)",
                        event,
                        role,
                        actor.name(),
                        actor.code(),
                        sector,
                        actor.entity());
            }
        }
    }
}
