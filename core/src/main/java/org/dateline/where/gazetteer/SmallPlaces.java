package org.dateline.where.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/** Countries, first-level regions and landmarks: the tables a person edits, read whole. */
final class SmallPlaces {

    /** People of a country as a population for countries, so that a country outranks a town of its name. */
    private static final long COUNTRY_WEIGHT = 1_000_000_000L;

    private final Map<String, List<KnownPlace>> byName = new HashMap<>();
    private final Map<String, KnownPlace> countries = new HashMap<>();
    private final Map<String, KnownPlace> regions = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final List<Problem> problems;

    /** @param problems gets what is wrong with the tables */
    SmallPlaces(List<Problem> problems) {
        this.problems = problems;
    }

    /** Adds a table; what it holds is known by its columns. Tables without places are passed over. */
    void add(DataFile file) {
        Table table = Table.read(file, problems);
        if (table.columns().contains("iso3")) {
            table.rows().forEach(row -> addCountry(table, row));
        } else if (table.columns().contains("code") && table.columns().contains("geonames")) {
            table.rows().forEach(row -> addRegion(table, row));
        } else if (table.columns().contains("precision")) {
            table.rows().forEach(row -> addLandmark(table, row));
        }
    }

    /** The places of a name, in the order of the files. */
    List<KnownPlace> find(String key) {
        return byName.getOrDefault(key, List.of());
    }

    /** A country by its code, or null. */
    @Nullable
    KnownPlace country(String iso3) {
        return countries.get(iso3);
    }

    /** A first-level region by its country and code, or null. */
    @Nullable
    KnownPlace region(String iso3, String code) {
        return regions.get(iso3 + "." + code);
    }

    /** The country whose people or adjective this is, or null. */
    @Nullable
    String demonym(String key) {
        return demonyms.get(key);
    }

    private void addCountry(Table table, Table.Row row) {
        String iso3 = row.get("iso3");
        KnownPlace country = new KnownPlace(
                row.get("name"),
                Level.COUNTRY,
                iso3,
                "",
                "",
                number(table, row, "lat"),
                number(table, row, "lon"),
                COUNTRY_WEIGHT,
                "PCLI",
                whole(table, row, "geonames"),
                true);
        countries.put(iso3, country);
        name(row.get("name"), country);
        row.parts("aliases").forEach(alias -> name(alias, country));
        row.parts("demonyms").forEach(word -> demonyms.putIfAbsent(NameKey.of(word), iso3));
    }

    private void addRegion(Table table, Table.Row row) {
        String[] code = row.get("code").split("\\.", 2);
        if (code.length < 2) {
            problems.add(
                    new Problem(table.name(), row.line(), "code without a dot", "write COUNTRY.CODE, as in IRQ.13"));
            return;
        }
        Integer population = whole(table, row, "population");
        KnownPlace region = new KnownPlace(
                row.get("name"),
                Level.ADMIN1,
                code[0],
                code[1],
                "",
                number(table, row, "lat"),
                number(table, row, "lon"),
                population == null ? 0 : population,
                "ADM1",
                whole(table, row, "geonames"),
                true);
        regions.put(row.get("code"), region);
        name(row.get("name"), region);
        row.parts("aliases").forEach(alias -> name(alias, region));
    }

    private void addLandmark(Table table, Table.Row row) {
        Level level = level(row.get("precision"), row.get("kind"));
        if (level == null) {
            problems.add(new Problem(
                    table.name(),
                    row.line(),
                    "unknown precision '" + row.get("precision") + "'",
                    "write exact, near, admin2, admin1, country or region"));
            return;
        }
        Integer population = whole(table, row, "population");
        KnownPlace landmark = new KnownPlace(
                row.get("name"),
                level,
                row.get("country"),
                "",
                "",
                number(table, row, "lat"),
                number(table, row, "lon"),
                population == null ? (level == Level.SITE ? 200_000 : 2_000_000) : population,
                row.get("kind").toUpperCase(Locale.ROOT),
                whole(table, row, "geonames"),
                true);
        name(row.get("name"), landmark);
        row.parts("aliases").forEach(alias -> name(alias, landmark));
    }

    private static @Nullable Level level(String precision, String kind) {
        return switch (precision) {
            case "exact", "near" -> "town".equals(kind) || "city".equals(kind) ? Level.TOWN : Level.SITE;
            case "admin2" -> Level.ADMIN2;
            case "admin1" -> Level.ADMIN1;
            case "country" -> Level.COUNTRY;
            case "region" -> Level.REGION;
            default -> null;
        };
    }

    private void name(String name, KnownPlace place) {
        String key = NameKey.of(name);
        if (key.isEmpty()) {
            return;
        }
        List<KnownPlace> places = byName.computeIfAbsent(key, unused -> new ArrayList<>(1));
        // A place's own names stand one after the other.
        if (places.isEmpty() || places.get(places.size() - 1) != place) {
            places.add(place);
        }
    }

    private double number(Table table, Table.Row row, String column) {
        String field = row.get(column);
        if (field.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException wrong) {
            problems.add(new Problem(
                    table.name(), row.line(), column + " is '" + field + "'", "write degrees with a decimal point"));
            return Double.NaN;
        }
    }

    private @Nullable Integer whole(Table table, Table.Row row, String column) {
        String field = row.get(column);
        if (field.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(field);
        } catch (NumberFormatException wrong) {
            problems.add(new Problem(table.name(), row.line(), column + " is '" + field + "'", "write a whole number"));
            return null;
        }
    }
}
