package org.dateline.who.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Reads tables of actors: tab-separated, {@code #} comments, a header row that names the columns. */
public final class ActorTable {

    static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");
    public static final Set<String> NON_STATE = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    /**
     * A row with its names.
     *
     * @param entry what it says
     * @param names the canonical name and the aliases, as written, "~" and all
     * @param line line in the file, from 1
     */
    record Row(ActorEntry entry, List<String> names, String file, int line) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    List<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads a table of actors or of demonyms; any other is passed over. */
    void read(DataFile file) {
        ActorTableKind.ACTORS.rows(List.of(file), problems).forEach(this::actor);
        ActorTableKind.DATED_ACTORS.rows(List.of(file), problems).forEach(this::datedActor);
        ActorTableKind.DEMONYMS.rows(List.of(file), problems).forEach(this::demonym);
    }

    private void demonym(DataTable.Row row) {
        String code = code(row, row.cell(0));
        if (code == null) {
            return;
        }
        ActorEntry entry = new ActorEntry(
                "demonym:" + code, ActorEntry.Kind.DEMONYM, code, code, List.of("CVL"), null, null, "country:" + code);
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= 3; column++) {
            names.addAll(list(row.cell(column)));
        }
        rows.add(new Row(entry, names, row.file(), row.line()));
    }

    /** A row that says where it is from and, when nothing ends it, until which day it is known to hold. */
    private void datedActor(DataTable.Row row) {
        LocalDate asOf = date(row, row.cell(9));
        LocalDate from = date(row, row.cell(5));
        boolean open = row.cell(0).startsWith("person:") && row.cell(6).isBlank();
        if (row.cell(8).isBlank()) {
            problem(row, "no source", "say in the ninth column where the row is from, \"own\" for what is well known");
        }
        if (open && row.cell(9).isBlank()) {
            problem(
                    row,
                    "no end and no as-of day",
                    "write the last day of the term, or the day to which the row is known to hold");
        } else if (open && asOf != null && from != null && asOf.isBefore(from)) {
            problem(
                    row,
                    "holds from " + from + ", after the day to which it is known, " + asOf,
                    "correct one of the dates");
        }
        actor(row);
    }

    private void actor(DataTable.Row row) {
        ActorEntry.Kind kind = ActorEntry.Kind.of(row.cell(0));
        if (kind == null) {
            problem(row, "id \"" + row.cell(0) + "\" says no kind", "begin it with country:, group:, person: …");
            return;
        }
        if (row.cell(1).isBlank()) {
            problem(row, "no name", "write the canonical name in the second column");
            return;
        }
        List<String> sectors = list(row.cell(4));
        for (String sector : sectors) {
            if (!SECTORS.contains(sector)) {
                problem(
                        row,
                        "unknown sector " + sector,
                        "use one of " + SECTORS.stream().sorted().toList());
            }
        }
        LocalDate from = date(row, row.cell(5));
        LocalDate to = date(row, row.cell(6));
        if (from != null && to != null && to.isBefore(from)) {
            problem(row, "ends on " + to + " before it begins on " + from, "correct one of the dates");
            return;
        }
        String parent = row.cell(7).isBlank() ? null : row.cell(7);
        String name = row.cell(1).startsWith("~") ? row.cell(1).substring(1) : row.cell(1);
        ActorEntry entry = new ActorEntry(row.cell(0), kind, name, code(row, row.cell(3)), sectors, from, to, parent);
        List<String> names = new ArrayList<>();
        names.add(row.cell(1));
        names.addAll(list(row.cell(2)));
        rows.add(new Row(entry, names, row.file(), row.line()));
    }

    private @Nullable String code(DataTable.Row row, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        if (cell.length() != 3 || !cell.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            problem(
                    row,
                    "\"" + cell + "\" is no country",
                    "use ISO 3166-1 alpha-3 or one of "
                            + NON_STATE.stream().sorted().toList());
            return null;
        }
        return cell;
    }

    private @Nullable LocalDate date(DataTable.Row row, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        try {
            if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
                throw new NumberFormatException(cell);
            }
            return LocalDate.of(
                    Integer.parseInt(cell, 0, 4, 10),
                    Integer.parseInt(cell, 5, 7, 10),
                    Integer.parseInt(cell, 8, 10, 10));
        } catch (NumberFormatException | DateTimeException wrong) {
            problem(row, "\"" + cell + "\" is no date", "write it as 2003-04-09");
            return null;
        }
    }

    /** Whether a cell is empty or a day as the tables write it. */
    static boolean isDay(String cell) {
        try {
            return cell.isBlank() || !LocalDate.parse(cell).toString().isEmpty();
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : DataTable.split(cell, '|')) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private void problem(DataTable.Row row, String message, String remedy) {
        problems.add(row.problem(message, remedy));
    }
}
