package org.dateline.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** The names and codes of other layouts ({@code data/world/export}). */
public final class ExportFacts {

    private static final String ANY = "*";
    private static final List<String> COUNTRIES = List.of("iso3", "iso2", "number", "fips", "name");

    private final Map<String, List<String>> countries = new HashMap<>();
    private final Map<String, List<String>> sectors = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, String> goldstein = new HashMap<>();
    private final List<List<String>> acled = new ArrayList<>();

    /**
     * @param files the files of {@code data/world/export}, and {@code cameo.tsv} of {@code data/world/ontology}
     * @throws DataProblems when a row is broken or a table is missing; carries every problem of all files
     */
    public ExportFacts(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        Set<String> missing = new TreeSet<>(List.of("acled.tsv", "countries.tsv", "roots.tsv", "sectors.tsv"));
        for (DataFile file : files) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            missing.remove(name);
            switch (name) {
                case "countries.tsv" ->
                    DataTable.withColumns(file, COUNTRIES, problems)
                            .rows()
                            .forEach(row -> countries.put(row.cell(0), row.cells()));
                case "sectors.tsv" -> rows(file, 3, problems).forEach(row -> sectors.put(row.cell(0), row.cells()));
                case "roots.tsv" -> rows(file, 2, problems).forEach(row -> roots.put(row.cell(0), row.cell(1)));
                case "acled.tsv" -> rows(file, 6, problems).forEach(row -> acled.add(row.cells()));
                case "cameo.tsv" -> rows(file, 4, problems).forEach(row -> goldstein.put(row.cell(0), row.cell(3)));
                default -> {}
            }
        }
        missing.forEach(name -> problems.add(new Problem("export/" + name, 0, "is missing", "restore it")));
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    /**
     * The facts of two folders.
     *
     * @param export the files of {@code data/world/export}
     * @param ontology the tables of {@code data/world/ontology}
     * @throws DataProblems when a row is broken or a table is missing
     */
    public static ExportFacts of(List<DataFile> export, List<DataFile> ontology) {
        List<DataFile> tables = new ArrayList<>(export);
        tables.addAll(ontology);
        return new ExportFacts(tables);
    }

    private static List<DataTable.Row> rows(DataFile file, int cells, List<Problem> problems) {
        List<DataTable.Row> rows = DataTable.plain(file, cells, cells, problems).rows();
        if (rows.isEmpty()
                && problems.stream().noneMatch(problem -> problem.file().equals(file.name()))) {
            problems.add(new Problem(file.name(), 0, "is empty", "restore it"));
        }
        return rows;
    }

    private String country(@Nullable String code, int cell) {
        List<String> cells = code == null ? null : countries.get(code);
        return cells == null ? "" : cells.get(cell);
    }

    /** The number of ISO 3166-1 of a country given by its letters; empty when there is none. */
    public String number(@Nullable String code) {
        return country(code, 2);
    }

    /** The FIPS 10-4 code. */
    public String fips(@Nullable String code) {
        return country(code, 3);
    }

    /** The English name; the code itself when it is no country. */
    public String name(@Nullable String code) {
        String name = country(code, 4);
        return name.isEmpty() && code != null ? code : name;
    }

    /** CAMEO's roles of an actor. */
    public List<String> roles(Actor actor) {
        return actor.sectors().stream()
                .map(sector -> sectors.containsKey(sector) ? cells(sector).get(1) : sector)
                .toList();
    }

    private List<String> cells(String sector) {
        return sectors.getOrDefault(sector, List.of(sector, sector, ""));
    }

    /** The number of ACLED's kind of actor: that of the first sector that has one; 7, civilians, when none has. */
    public String kind(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        return actor.sectors().stream()
                .map(sector -> cells(sector).get(2))
                .filter(kind -> !kind.isEmpty())
                .findFirst()
                .orElse("7");
    }

    /** The CAMEO code of an event; of a record without one the class of its type. */
    public String cameo(Event event) {
        String cameo = event.code().cameo();
        return cameo != null ? cameo : roots.getOrDefault(event.code().type(), "");
    }

    /** The Goldstein value of a CAMEO code, or empty. */
    public String goldstein(String cameo) {
        return goldstein.getOrDefault(cameo, "");
    }

    /**
     * The names of an event in ACLED's layout.
     *
     * @param against armed, protesters, civilians or both
     * @return kind of disorder, type and sub-type; null when it has no such events
     */
    public String @Nullable [] acled(String type, @Nullable String mode, String against) {
        for (List<String> row : acled) {
            if (fits(row.get(0), type) && fits(row.get(1), mode) && fits(row.get(2), against)) {
                return new String[] {row.get(3), row.get(4), row.get(5)};
            }
        }
        return null;
    }

    private static boolean fits(String wanted, @Nullable String value) {
        return wanted.equals(ANY) || wanted.equals(value);
    }
}
