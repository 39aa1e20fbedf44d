package org.dateline.export.table;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.event.GatheredEvent;
import org.dateline.model.event.Place;
import org.dateline.model.report.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A table shaped like the events of GDELT 2.0: sixty-one columns, one row an event that happened with its first actor and the other side. Ids are
 * our own, derived from the record's id. Our record has neither tone nor where actors are from; these cells stay empty.
 */
public final class GdeltEventTable implements EventTable {

    private static final int DIGITS_OF_NUMBER = 12;

    static final List<Column> COLUMNS = Cells.columns(
            "GLOBALEVENTID:integer SQLDATE:integer MonthYear:integer Year:integer FractionDate:decimal " + actor(1)
                    + actor(2) + "IsRootEvent:integer EventCode EventBaseCode EventRootCode QuadClass:integer"
                    + " GoldsteinScale:decimal NumMentions:integer NumSources:integer NumArticles:integer AvgTone:decimal "
                    + place("Actor1") + place("Actor2") + place("Action")
                    + "DATEADDED:integer SOURCEURL");

    private final ExportFacts facts;

    /** @param facts names and codes of GDELT's layout */
    public GdeltEventTable(ExportFacts facts) {
        this.facts = facts;
    }

    private static String actor(int number) {
        return List.of(
                        "Code",
                        "Name",
                        "CountryCode",
                        "KnownGroupCode",
                        "EthnicCode",
                        "Religion1Code",
                        "Religion2Code",
                        "Type1Code",
                        "Type2Code",
                        "Type3Code")
                .stream()
                .map(part -> "Actor" + number + part + " ")
                .collect(Collectors.joining());
    }

    private static String place(String of) {
        return List.of(
                        "Type:integer",
                        "FullName:text",
                        "CountryCode:text",
                        "ADM1Code:text",
                        "ADM2Code:text",
                        "Lat:decimal",
                        "Long:decimal",
                        "FeatureID:text")
                .stream()
                .map(part -> of + "Geo_" + part + " ")
                .collect(Collectors.joining());
    }

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
        Cells cells = new Cells().put("GLOBALEVENTID", number(event.id()));
        LocalDate day = Cells.day(gathered);
        if (day != null) {
            cells.put("SQLDATE", Cells.compact(day));
            cells.put("MonthYear", Cells.compact(day).substring(0, 6)).put("Year", day.getYear());
            cells.put(
                    "FractionDate",
                    String.format(
                            Locale.ROOT, "%.4f", day.getYear() + day.getDayOfYear() / (double) day.lengthOfYear()));
        }
        actor(cells, "Actor1", Cells.first(event));
        actor(cells, "Actor2", Cells.second(event));
        String cameo = facts.cameo(event);
        cells.put("IsRootEvent", event.evidence().get(0).sentence() == 0 ? 1 : 0);
        cells.put("EventCode", cameo).put("EventBaseCode", cameo.substring(0, Math.min(3, cameo.length())));
        cells.put("EventRootCode", cameo.substring(0, Math.min(2, cameo.length())));
        cells.put("QuadClass", quad(cameo)).put("GoldsteinScale", facts.goldstein(cameo));
        cells.put("NumMentions", event.evidence().size()).put("NumSources", gathered.sources());
        cells.put("NumArticles", gathered.reports());
        place(cells, event.where());
        cells.put("DATEADDED", added(gathered.first().published()));
        String url = gathered.first().url();
        cells.put("SOURCEURL", url == null ? gathered.first().report() : url);
        return List.of(cells.row(COLUMNS));
    }

    /** The end of the day of publication, as GDELT writes times. */
    static String added(@Nullable LocalDate published) {
        return published == null ? "" : Cells.compact(published) + "235959";
    }

    /** A number of 48 bits derived from an id. */
    static String number(String id) {
        return new BigInteger(Digest.sha256(id).substring(0, DIGITS_OF_NUMBER), 16).toString();
    }

    private static String quad(String cameo) {
        if (cameo.length() < 2) {
            return "";
        }
        int root = Integer.parseInt(cameo.substring(0, 2));
        return root <= 5 ? "1" : root <= 8 ? "2" : root <= 13 ? "3" : "4";
    }

    private void actor(Cells cells, String column, @Nullable Actor actor) {
        if (actor == null) {
            return;
        }
        List<String> roles = facts.roles(actor);
        String country = facts.number(actor.code()).isEmpty() ? "" : actor.code();
        cells.put(column + "Code", (actor.code() == null ? "" : actor.code()) + String.join("", roles));
        cells.put(column + "Name", actor.name().toUpperCase(Locale.ROOT)).put(column + "CountryCode", country);
        for (int index = 0; index < Math.min(3, roles.size()); index++) {
            cells.put(column + "Type" + (index + 1) + "Code", roles.get(index));
        }
    }

    private void place(Cells cells, @Nullable Place place) {
        if (place == null) {
            return;
        }
        boolean american = "USA".equals(place.country());
        String type =
                switch (place.precision()) {
                    case EXACT, NEAR, ADMIN2 -> american ? "3" : "4";
                    case ADMIN1 -> american ? "2" : "5";
                    case COUNTRY -> "1";
                    case REGION, UNKNOWN -> "";
                };
        String country = facts.name(place.country());
        String fullName = java.util.stream.Stream.of(
                        place.name(), place.admin1() == null ? "" : place.admin1(), country)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        cells.put("ActionGeo_Type", type).put("ActionGeo_FullName", fullName);
        cells.put("ActionGeo_CountryCode", facts.fips(place.country()));
        cells.put("ActionGeo_Lat", place.latitude()).put("ActionGeo_Long", place.longitude());
        cells.put("ActionGeo_FeatureID", place.geonames());
    }
}
