package org.dateline.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.model.Actor;
import org.dateline.model.Attribution;
import org.dateline.model.Count;
import org.dateline.model.Event;
import org.dateline.model.Evidence;
import org.dateline.model.GatheredEvent;
import org.dateline.model.Place;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what an event is searched, counted and sorted by. */
final class EventRow {

    private final Handle handle;

    EventRow(Handle handle) {
        this.handle = handle;
    }

    void write(long key, GatheredEvent gathered) {
        Event event = gathered.event();
        Place place = event.where();
        LocalDate earliest = event.when().earliest();
        LocalDate latest = event.when().latest();
        GatheredEvent.Review review = gathered.review();
        handle.createUpdate(
                        "INSERT INTO event VALUES (:event, :id, :type, :mode, :quad, :earliest, :latest, :country, :place, :lat,"
                                + " :lon, :killed, :injured, :reality, :historical, :standing, :confidence, :year, :source, :reports,"
                                + " :sources, :versions, (SELECT report FROM report WHERE id = :story), :review)")
                .bind("event", key)
                .bind("id", event.id())
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
                .bind("reality", word(event.stance().reality()))
                .bind("historical", event.stance().historical())
                .bind("standing", word(gathered.standing()))
                .bind("confidence", event.confidence())
                .bind("year", latest == null ? null : latest.getYear())
                .bind("source", gathered.first().source())
                .bind("reports", gathered.reports())
                .bind("sources", gathered.sources())
                .bind("versions", gathered.versions().size())
                .bind("story", gathered.story())
                .bind("review", review == null ? null : word(review.verdict()))
                .execute();
        handle.execute("INSERT INTO event_words VALUES (?, ?)", key, words(event));
        parties(key, "actor", event.actors());
        parties(key, "recipient", event.recipients());
        for (Attribution claim : event.stance().attributions()) {
            Actor by = claim.by();
            handle.execute(
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
            Long best = count.kind() == kind ? count.best() : null;
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
                handle.execute(
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
