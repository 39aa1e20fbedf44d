package org.dateline.where.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
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
    private final Set<String> claims = new HashSet<>();
    private final EnglishNames english;
    private final List<Problem> problems;

    /**
     * @param english how English readers write first-level regions
     * @param problems gets what is wrong with the tables
     */
    SmallPlaces(EnglishNames english, List<Problem> problems) {
        this.english = english;
        this.problems = problems;
    }

    /** Adds a table; what it holds is known by its columns. */
    void add(DataFile file) {
        DataTable.Row header = DataTable.header(file);
        List<String> columns = header.cells();
        if (columns.contains("claimed by")) {
            rows(file).forEach(row -> row.parts("claimed by").forEach(by -> claims.add(row.get("country") + " " + by)));
        } else if (columns.contains("iso3")) {
            rows(file).forEach(this::addCountry);
        } else if (columns.contains("code") && columns.contains("geonames")) {
            rows(file).forEach(this::addRegion);
        } else if (columns.contains("precision")) {
            rows(file).forEach(this::addLandmark);
        } else if (!columns.isEmpty()) {
            problems.add(header.problem(
                    "no table of places has the columns " + String.join(" ", columns),
                    "name the columns in the first row as landmarks.tsv does, with one tab between"));
        }
    }

    private List<DataTable.Row> rows(DataFile file) {
        return DataTable.withHeader(file, 2, problems).rows();
    }

    /** Whether no country is known, so that no place can be given one. */
    boolean isWithoutCountries() {
        return countries.isEmpty();
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

    /** Whether a country claims or holds land of another. */
    boolean isClaimed(String country, String by) {
        return claims.contains(country + " " + by);
    }

    private void addCountry(DataTable.Row row) {
        String iso3 = row.get("iso3");
        KnownPlace country = new KnownPlace(
                row.get("name"),
                row.get("name"),
                Level.COUNTRY,
                iso3,
                "",
                "",
                number(row, "lat"),
                number(row, "lon"),
                COUNTRY_WEIGHT,
                "PCLI",
                whole(row, "geonames"),
                true);
        countries.put(iso3, country);
        name(row.get("name"), country);
        row.parts("aliases").forEach(alias -> name(alias, country));
        row.parts("demonyms").forEach(word -> demonyms.putIfAbsent(NameKey.of(word), iso3));
    }

    private void addRegion(DataTable.Row row) {
        String[] code = row.get("code").split("\\.", 2);
        if (code.length < 2) {
            problems.add(row.problem("code without a dot", "write COUNTRY.CODE, as in IRQ.13"));
            return;
        }
        Integer population = whole(row, "population");
        KnownPlace region = new KnownPlace(
                english.of(whole(row, "geonames"), row.get("name")),
                row.get("name"),
                Level.ADMIN1,
                code[0],
                code[1],
                "",
                number(row, "lat"),
                number(row, "lon"),
                population == null ? 0 : population,
                "ADM1",
                whole(row, "geonames"),
                true);
        regions.put(row.get("code"), region);
        name(row.get("name"), region);
        row.parts("aliases").forEach(alias -> name(alias, region));
    }

    private void addLandmark(DataTable.Row row) {
        Level level = level(row.get("precision"), row.get("kind"));
        if (level == null) {
            problems.add(row.problem(
                    "unknown precision '" + row.get("precision") + "'",
                    "write exact, near, admin2, admin1, country or region"));
            return;
        }
        Integer population = whole(row, "population");
        KnownPlace landmark = new KnownPlace(
                row.get("name"),
                row.get("name"),
                level,
                row.get("country"),
                "",
                "",
                number(row, "lat"),
                number(row, "lon"),
                population == null ? (level == Level.SITE ? 200_000 : 2_000_000) : population,
                row.get("kind").toUpperCase(Locale.ROOT),
                whole(row, "geonames"),
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

    private double number(DataTable.Row row, String column) {
        String field = row.get(column);
        if (field.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(field);
        } catch (NumberFormatException wrong) {
            problems.add(row.problem(column + " is '" + field + "'", "write degrees with a decimal point"));
            return Double.NaN;
        }
    }

    private @Nullable Integer whole(DataTable.Row row, String column) {
        String field = row.get(column);
        if (field.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(field);
        } catch (NumberFormatException wrong) {
            problems.add(row.problem(column + " is '" + field + "'", "write a whole number"));
            return null;
        }
    }
}
