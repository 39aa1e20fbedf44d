package org.dateline.export.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;

/**
 * A table shaped like POLECAT's public files: forty columns, {@code None} for what is unknown, {@code ;} between several values. What
 * did not happen, and totals, are left out. Columns
 * for which a record has nothing (numbers of the Correlates of War, titles, what else a report names) are {@code None}.
 */
public final class PolecatTable implements EventTable {

    private static final String UNKNOWN = "None";

    static final List<Column> COLUMNS = Cells.columns(
                    "Event_ID Event_Date:day Event_Type Event_Mode Intensity:decimal Quad_Code:integer Contexts Actor_Name Actor_Country Actor_COW"
                            + " Primary_Actor_Sector Actor_Sectors Actor_Title Actor_Name_Raw Wikipedia_Actor_ID Recipient_Name"
                            + " Recipient_Country Recipient_COW Primary_Recipient_Sector Recipient_Sectors Recipient_Title"
                            + " Recipient_Name_Raw Wikipedia_Recipient_ID Placename City District Province Country Latitude:decimal Longitude:decimal"
                            + " GeoNames_ID:integer Raw_Placename Feature_Type Source Publication_Date:day Story_People Story_Organizations"
                            + " Story_Locations Language Version")
            .stream()
            .map(column -> new Column(column.name().replace('_', ' '), column.kind()))
            .toList();

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<List<String>> rows(GatheredEvent gathered) {
        if (gathered.event().toll() || !Cells.happened(gathered)) {
            return List.of();
        }
        Event event = gathered.event();
        Cells cells = new Cells();
        cells.put("Event ID", event.id()).put("Event Date", Cells.day(gathered));
        cells.put("Event Type", event.code().type())
                .put("Event Mode", event.code().mode());
        cells.put("Intensity", event.intensity()).put("Quad Code", event.quad());
        cells.put("Contexts", Cells.joined(event.code().contexts().stream()));
        actors(cells, "Actor", event.actors());
        actors(cells, "Recipient", event.recipients());
        Place place = event.where();
        if (place != null) {
            cells.put("Placename", place.name()).put("City", Cells.town(place));
            cells.put("District", place.precision() == Place.Precision.ADMIN2 ? place.name() : null);
            cells.put("Province", place.admin1()).put("Country", place.country());
            cells.put("Latitude", place.latitude()).put("Longitude", place.longitude());
            cells.put("GeoNames ID", place.geonames()).put("Raw Placename", place.text());
            cells.put("Feature Type", place.precision().name().toLowerCase(Locale.ROOT));
        }
        cells.put("Source", gathered.first().source())
                .put("Publication Date", gathered.first().published());
        cells.put("Language", "en").put("Version", gathered.first().codedBy());
        return List.of(cells.row(COLUMNS).stream()
                .map(cell -> cell.isEmpty() ? UNKNOWN : cell)
                .toList());
    }

    private static void actors(Cells cells, String role, List<Actor> actors) {
        cells.put(role + " Name", Cells.joined(actors.stream().map(Actor::name)));
        cells.put(role + " Country", Cells.joined(actors.stream().flatMap(actor -> Stream.ofNullable(actor.code()))));
        cells.put(
                "Primary " + role + " Sector",
                Cells.joined(actors.stream()
                        .map(actor ->
                                actor.sectors().isEmpty() ? "" : actor.sectors().get(0))));
        cells.put(role + " Sectors", Cells.joined(actors.stream().flatMap(actor -> actor.sectors().stream())));
        cells.put(role + " Name Raw", Cells.joined(actors.stream().map(actor -> actor.phrase()
                .text())));
    }
}
