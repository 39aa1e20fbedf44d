package org.dateline.export.table;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.Evidence;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * A table shaped like ACLED's: events that happened, named by {@code data/world/export/acled.tsv}; others and totals are left out. Ids are ours.
 * {@code fatalities} is the number given, else the least that the words allow, and empty where none is reported: ACLED's 0 says that
 * nobody died, which no report of ours does by being silent.
 */
public final class AcledTable implements EventTable {

    static final List<Column> COLUMNS = Cells.columns(
            "event_id_cnty:text event_date:day year:integer time_precision:integer disorder_type:text event_type:text"
                    + " sub_event_type:text actor1:text assoc_actor_1:text inter1:integer actor2:text assoc_actor_2:text"
                    + " inter2:integer interaction:integer civilian_targeting:text iso:integer region:text country:text"
                    + " admin1:text admin2:text admin3:text location:text latitude:decimal longitude:decimal"
                    + " geo_precision:integer source:text source_scale:text notes:text fatalities:integer tags:text"
                    + " timestamp:integer");

    private final ExportFacts facts;

    /** @param facts names and codes of ACLED's layout */
    public AcledTable(ExportFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> rows(GatheredEvent gathered) {
        if (gathered.event().toll()) {
            return List.of();
        }
        Event event = gathered.event();
        String against = against(event);
        String[] names = facts.acled(event.code().type(), event.code().mode(), against);
        if (names == null || !Cells.isCurrent(gathered)) {
            return List.of();
        }
        Cells cells = new Cells().put("event_id_cnty", event.id());
        LocalDate day = Cells.day(gathered);
        cells.put("event_date", day).put("year", day == null ? null : day.getYear());
        cells.put("time_precision", precision(event.when()));
        cells.put("disorder_type", names[0]).put("event_type", names[1]).put("sub_event_type", names[2]);
        actors(cells, event);
        boolean targets = event.code().type().equals("ASSAULT") && against.equals("civilians");
        cells.put("civilian_targeting", targets ? "Civilian targeting" : null);
        where(cells, event.where());
        cells.put(
                "source",
                gathered.versions().stream()
                        .flatMap(version -> version.tellers().stream())
                        .map(teller -> teller.source() == null ? teller.report() : teller.source())
                        .distinct()
                        .limit(20)
                        .collect(Collectors.joining("; ")));
        cells.put("notes", notes(event));
        cells.put("fatalities", Cells.killed(event));
        LocalDate published = gathered.first().published();
        cells.put(
                "timestamp",
                published == null
                        ? null
                        : published.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        return List.of(cells.row(COLUMNS));
    }

    private static String against(Event event) {
        if (Cells.isFight(event)) {
            return "both";
        }
        Actor second = Cells.second(event);
        if (second != null && Cells.isArmed(second)) {
            return "armed";
        }
        boolean police = second != null
                && second.sectors().stream().anyMatch(sector -> sector.equals("COP") || sector.equals("GOV"));
        return police ? "armed" : "civilians";
    }

    private static int precision(When when) {
        return switch (when.precision()) {
            case DAY -> 1;
            case DAYS, WEEK -> 2;
            default -> 3;
        };
    }

    private void actors(Cells cells, Event event) {
        Actor first = Cells.first(event);
        Actor second = Cells.second(event);
        cells.put("actor1", Cells.name(first)).put("inter1", facts.kind(first));
        cells.put("actor2", Cells.name(second)).put("inter2", facts.kind(second));
        cells.put("assoc_actor_1", others(event.actors(), first, second));
        cells.put("assoc_actor_2", others(event.recipients(), first, second));
        cells.put("interaction", facts.kind(first) + facts.kind(second));
    }

    private static String others(List<Actor> actors, @Nullable Actor first, @Nullable Actor second) {
        return actors.stream()
                .filter(actor -> !actor.equals(first) && !actor.equals(second))
                .map(Actor::name)
                .collect(Collectors.joining("; "));
    }

    private void where(Cells cells, @Nullable Place place) {
        if (place == null) {
            return;
        }
        cells.put("iso", facts.number(place.country())).put("country", facts.name(place.country()));
        cells.put("admin1", place.admin1()).put("location", place.name());
        cells.put("admin2", place.precision() == Place.Precision.ADMIN2 ? place.name() : null);
        cells.put("latitude", place.latitude()).put("longitude", place.longitude());
        cells.put(
                "geo_precision",
                switch (place.precision()) {
                    case EXACT -> 1;
                    case NEAR, ADMIN2 -> 2;
                    default -> 3;
                });
    }

    /** The sentences that report it. */
    private static String notes(Event event) {
        return event.evidence().stream()
                .map(Evidence::text)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
    }
}
