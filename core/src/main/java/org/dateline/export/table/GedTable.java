package org.dateline.export.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * A table shaped like UCDP's Georeferenced Event Dataset: assaults that happened and killed somebody, no totals. Numbers of conflicts, dyads, sides
 * and grid cells are UCDP's own and stay empty; ids are ours. Our record names the killed only where all recipients are civilians.
 */
public final class GedTable implements EventTable {

    static final List<Column> COLUMNS = Cells.columns(
            "id:text relid:text year:integer active_year:integer code_status:text type_of_violence:integer"
                    + " conflict_dset_id:text conflict_new_id:text conflict_name:text dyad_dset_id:text dyad_new_id:text"
                    + " dyad_name:text side_a_dset_id:text side_a_new_id:text side_a:text side_b_dset_id:text side_b_new_id:text"
                    + " side_b:text number_of_sources:integer source_article:text source_office:text source_date:day"
                    + " source_headline:text source_original:text where_prec:integer where_coordinates:text"
                    + " where_description:text adm_1:text adm_2:text latitude:decimal longitude:decimal geom_wkt:text"
                    + " priogrid_gid:text country:text country_id:text region:text event_clarity:integer date_prec:integer"
                    + " date_start:day date_end:day deaths_a:integer deaths_b:integer deaths_civilians:integer"
                    + " deaths_unknown:integer best:integer high:integer low:integer gwnoa:text gwnob:text");

    private final ExportFacts facts;

    /** @param facts names of countries */
    public GedTable(ExportFacts facts) {
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
        Count killed = Cells.count(event, Count.Kind.KILLED);
        Long best = Cells.killed(event);
        if (killed == null
                || !event.code().type().equals("ASSAULT")
                || !Cells.isCurrent(gathered)
                || best == null
                || best < 1) {
            return List.of();
        }
        Cells cells = new Cells().put("id", event.id()).put("relid", event.id());
        sides(cells, event, best);
        cells.put("number_of_sources", gathered.sources());
        cells.put(
                "source_article",
                gathered.versions().stream()
                        .flatMap(version -> version.tellers().stream())
                        .map(teller -> teller.url() == null ? teller.report() : teller.url())
                        .limit(20)
                        .collect(Collectors.joining(";")));
        cells.put("source_office", gathered.first().source())
                .put("source_date", gathered.first().published());
        cells.put("source_headline", gathered.first().title());
        where(cells, event.where());
        when(cells, gathered);
        cells.put("best", best);
        cells.put("high", killed.high() == null ? best : Math.max(best, killed.high()));
        cells.put("low", killed.low() == null ? best : Math.min(best, killed.low()));
        return List.of(cells.row(COLUMNS));
    }

    private static void sides(Cells cells, Event event, long killed) {
        Actor first = Cells.first(event);
        Actor second = Cells.second(event);
        boolean armed = second != null && Cells.isArmed(second);
        boolean state = isState(first) || isState(second);
        boolean swapped = armed && !isState(first) && isState(second);
        Actor sideA = swapped ? second : first;
        Actor sideB = swapped ? first : second;
        cells.put("type_of_violence", !armed ? 3 : state ? 1 : 2);
        String other = armed ? Cells.name(sideB) : "Civilians";
        cells.put("side_a", Cells.name(sideA)).put("side_b", other);
        cells.put("dyad_name", (sideA == null ? "Unknown" : sideA.name()) + " - " + other);
        cells.put("deaths_a", 0).put("deaths_b", 0);
        boolean civilians = second != null && !armed;
        cells.put("deaths_civilians", civilians ? killed : 0).put("deaths_unknown", civilians ? 0 : killed);
    }

    private static boolean isState(@Nullable Actor actor) {
        return actor != null
                && actor.sectors().stream()
                        .anyMatch(sector -> sector.equals("GOV") || sector.equals("MIL") || sector.equals("COP"));
    }

    private void where(Cells cells, @Nullable Place place) {
        if (place == null) {
            return;
        }
        int precision =
                switch (place.precision()) {
                    case EXACT -> 1;
                    case NEAR -> 2;
                    case ADMIN2 -> 3;
                    case ADMIN1 -> 4;
                    case UNKNOWN -> 5;
                    case COUNTRY -> 6;
                    case REGION -> 7;
                };
        cells.put("where_prec", precision).put("where_coordinates", place.name());
        cells.put("where_description", place.text()).put("adm_1", place.admin1());
        cells.put("adm_2", place.precision() == Place.Precision.ADMIN2 ? place.name() : null);
        cells.put("latitude", place.latitude()).put("longitude", place.longitude());
        if (place.latitude() != null && place.longitude() != null) {
            cells.put("geom_wkt", "POINT (" + place.longitude() + " " + place.latitude() + ")");
        }
        cells.put("country", facts.name(place.country()));
    }

    private static void when(Cells cells, GatheredEvent gathered) {
        Event event = gathered.event();
        LocalDate start = event.when().earliest();
        LocalDate end = event.when().latest();
        LocalDate day = Cells.day(gathered);
        int precision =
                switch (event.when().precision()) {
                    case DAY -> 1;
                    case DAYS -> 2;
                    case WEEK -> 3;
                    case MONTH -> 4;
                    default -> 5;
                };
        cells.put("year", day == null ? null : day.getYear()).put("date_prec", precision);
        cells.put("active_year", 1).put("event_clarity", precision <= 2 ? 1 : 2);
        cells.put("date_start", Objects.requireNonNullElse(start, day == null ? "" : day));
        cells.put("date_end", Objects.requireNonNullElse(end, day == null ? "" : day));
    }
}
