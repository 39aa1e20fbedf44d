package org.dateline.export.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Event;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** What other layouts call things ({@code data/export}). */
public final class ExportFacts {

    private static final String ANY = "*";

    private final Map<String, String[]> countries = new HashMap<>();
    private final Map<String, String[]> sectors = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();
    private final Map<String, String> goldstein = new HashMap<>();
    private final List<String[]> acled = new ArrayList<>();

    /**
     * @param files the files of {@code data/export}, and {@code cameo.tsv} of {@code data/ontology}
     * @throws DataProblems when a line is broken or a table is missing; tells every problem at once
     */
    public ExportFacts(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            switch (name) {
                case "countries.tsv" -> read(file, 5, problems, cells -> countries.put(cells[0], cells));
                case "sectors.tsv" -> read(file, 3, problems, cells -> sectors.put(cells[0], cells));
                case "roots.tsv" -> read(file, 2, problems, cells -> roots.put(cells[0], cells[1]));
                case "acled.tsv" -> read(file, 6, problems, acled::add);
                case "cameo.tsv" -> read(file, 4, problems, cells -> goldstein.put(cells[0], cells[3]));
                default -> {}
            }
        }
        if (problems.isEmpty() && (countries.isEmpty() || sectors.isEmpty() || roots.isEmpty() || acled.isEmpty())) {
            problems.add(new Problem("export", 0, "a table is missing", "restore data/export"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
    }

    private interface Line {
        void of(String[] cells);
    }

    private static void read(DataFile file, int cells, List<Problem> problems, Line line) {
        for (DataFile.Row row : file.rows()) {
            String[] found = row.cells();
            if (found.length < cells) {
                problems.add(new Problem(
                        file.name(),
                        row.line(),
                        "has " + found.length + " cells",
                        "write " + cells + " parted by tabs"));
            } else {
                line.of(found);
            }
        }
    }

    private String country(@Nullable String code, int cell) {
        String[] cells = code == null ? null : countries.get(code);
        return cells == null ? "" : cells[cell];
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
                .map(sector -> sectors.containsKey(sector) ? cells(sector)[1] : sector)
                .toList();
    }

    private String[] cells(String sector) {
        return sectors.getOrDefault(sector, new String[] {sector, sector, ""});
    }

    /** The number of ACLED's kind of actor: that of the first sector that has one; 7, civilians, when none has. */
    public String kind(@Nullable Actor actor) {
        if (actor == null) {
            return "";
        }
        return actor.sectors().stream()
                .map(sector -> cells(sector)[2])
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
     * What ACLED's layout calls an event.
     *
     * @param against armed, protesters, civilians or both
     * @return kind of disorder, type and sub-type; null when it has no such events
     */
    public String @Nullable [] acled(String type, @Nullable String mode, String against) {
        for (String[] line : acled) {
            if (fits(line[0], type) && fits(line[1], mode) && fits(line[2], against)) {
                return new String[] {line[3], line[4], line[5]};
            }
        }
        return null;
    }

    private static boolean fits(String wanted, @Nullable String value) {
        return wanted.equals(ANY) || wanted.equals(value);
    }
}
