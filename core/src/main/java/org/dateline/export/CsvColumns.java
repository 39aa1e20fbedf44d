package org.dateline.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.codec.Origin;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Attribution;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.EventDate;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.Journey;
import org.dateline.model.event.Place;
import org.dateline.model.event.Stance;
import org.dateline.model.report.Article;
import org.dateline.model.report.Published;
import org.jspecify.annotations.Nullable;

/** The columns of the table of events. */
final class CsvColumns {

    private static final List<String> NAMES =
            List.of(("id type mode contexts quad cameo intensity reality historical claims"
                            + " actors actor_codes actor_sectors recipients recipient_codes recipient_sectors"
                            + " earliest latest when_precision when_basis when_text"
                            + " place country admin1 lat lon geonames where_precision where_text"
                            + " origin origin_country destination destination_country host host_code"
                            + " killed_low killed_best killed_high injured_low injured_best injured_high other_counts"
                            + " report title published url source sentences words rule confidence coder data"
                            + " modes toll event_date event_date_precision event_date_basis where_basis gazetteer_name")
                    .split(" "));

    private final Origin origin;
    private final boolean raw;

    CsvColumns(Origin origin, boolean raw) {
        this.origin = origin;
        this.raw = raw;
    }

    List<String> names() {
        return NAMES;
    }

    /**
     * The cells of a row about the report of an event.
     *
     * @param published its day, or null
     */
    record Head(
            @Nullable String title,
            @Nullable LocalDate published,
            @Nullable String url,
            @Nullable String source) {

        static Head of(Article article) {
            Published published = article.published();
            return new Head(
                    article.title(),
                    published == null ? null : published.date(),
                    article.report().url(),
                    article.report().source());
        }
    }

    /** The cells of one event, one for each column; unknown values are empty. */
    List<String> row(Head head, Event event) {
        Map<String, String> cells = new TreeMap<>();
        code(cells, event);
        actors(cells, "actor", event.actors());
        actors(cells, "recipient", event.recipients());
        when(cells, event);
        where(cells, event);
        journey(cells, event.journey());
        counts(cells, event.counts());
        source(cells, head, event);
        return NAMES.stream().map(name -> cells.getOrDefault(name, "")).toList();
    }

    private void code(Map<String, String> cells, Event event) {
        cells.put("id", event.id());
        cells.put("type", words(event.code().type()));
        cells.put("mode", words(event.code().mode()));
        cells.put("modes", joined(event.modes().stream()));
        cells.put("toll", Boolean.toString(event.toll()));
        cells.put("contexts", joined(event.code().contexts().stream()));
        cells.put("quad", Integer.toString(event.quad()));
        cells.put("cameo", words(event.code().cameo()));
        cells.put("intensity", number(event.intensity()));
        Stance stance = event.stance();
        cells.put("reality", word(stance.reality()));
        cells.put("historical", Boolean.toString(stance.historical()));
        cells.put("claims", joined(stance.attributions().stream().map(CsvColumns::claim)));
    }

    /** Who claims what; for an unnamed speaker, the word that says so. */
    private static String claim(Attribution claim) {
        Actor by = claim.by();
        return word(claim.kind()) + ": " + (by == null ? claim.cue() : by.name());
    }

    private void actors(Map<String, String> cells, String role, List<Actor> actors) {
        cells.put(role + "s", joined(actors.stream().map(Actor::name)));
        cells.put(role + "_codes", joined(actors.stream().map(actor -> Objects.requireNonNullElse(actor.code(), "?"))));
        cells.put(role + "_sectors", joined(actors.stream().map(actor -> String.join(" ", actor.sectors()))));
    }

    private void when(Map<String, String> cells, Event event) {
        cells.put("earliest", number(event.when().earliest()));
        cells.put("latest", number(event.when().latest()));
        cells.put("when_precision", word(event.when().precision()));
        cells.put("when_basis", word(event.when().basis()));
        cells.put("when_text", words(event.when().text()));
        EventDate date = event.date();
        if (date != null) {
            cells.put("event_date", number(date.day()));
            cells.put("event_date_precision", word(date.precision()));
            cells.put("event_date_basis", word(date.basis()));
        }
    }

    private void where(Map<String, String> cells, Event event) {
        if (event.where() == null) {
            return;
        }
        cells.put("place", words(event.where().name()));
        cells.put("country", words(event.where().country()));
        cells.put("admin1", words(event.where().admin1()));
        cells.put("lat", number(event.where().latitude()));
        cells.put("lon", number(event.where().longitude()));
        cells.put("geonames", number(event.where().geonames()));
        cells.put("where_precision", word(event.where().precision()));
        cells.put("where_text", words(event.where().text()));
        cells.put("where_basis", word(event.where().basis()));
        cells.put("gazetteer_name", words(event.where().gazetteerName()));
    }

    private void journey(Map<String, String> cells, Journey journey) {
        end(cells, "origin", journey.origin());
        end(cells, "destination", journey.destination());
        Actor host = journey.host();
        if (host != null) {
            cells.put("host", words(host.name()));
            cells.put("host_code", words(host.code()));
        }
    }

    private void end(Map<String, String> cells, String column, @Nullable Place place) {
        if (place != null) {
            cells.put(column, words(place.name()));
            cells.put(column + "_country", words(place.country()));
        }
    }

    /** The first numbers of dead and of injured in columns of their own, all others as words. */
    private void counts(Map<String, String> cells, List<Count> counts) {
        List<String> others = new ArrayList<>();
        for (Count count : counts) {
            String kind = word(count.kind());
            boolean hasColumns = count.kind() == Count.Kind.KILLED || count.kind() == Count.Kind.INJURED;
            if (hasColumns && !cells.containsKey(kind + "_low")) {
                cells.put(kind + "_low", number(count.low()));
                cells.put(kind + "_best", number(count.best()));
                cells.put(kind + "_high", number(count.high()));
            } else {
                others.add(kind + ": " + count.text());
            }
        }
        cells.put("other_counts", joined(others.stream()));
    }

    private void source(Map<String, String> cells, Head head, Event event) {
        List<Evidence> evidence = event.evidence();
        cells.put("report", joined(evidence.stream().map(Evidence::report).distinct()));
        cells.put("title", words(head.title()));
        cells.put("published", number(head.published()));
        cells.put("url", words(head.url()));
        cells.put("source", words(head.source()));
        cells.put(
                "sentences",
                joined(evidence.stream().map(Evidence::sentence).distinct().map(number -> Integer.toString(number))));
        cells.put("words", joined(evidence.stream().map(Evidence::text).distinct()));
        cells.put("rule", words(event.why().rule()));
        cells.put("confidence", String.format(Locale.ROOT, "%.4f", event.confidence()));
        cells.put("coder", words(origin.coder()));
        cells.put("data", words(origin.data()));
    }

    private String joined(Stream<String> values) {
        return words(values.collect(Collectors.joining("; ")));
    }

    private String words(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return raw ? text : Formula.safe(text);
    }

    private static String number(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
