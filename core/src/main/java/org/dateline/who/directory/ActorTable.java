package org.dateline.who.directory;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Reads tables of actors: tab-separated, {@code #} comments, a header row that names the columns. */
public final class ActorTable {

    private static final List<String> ACTOR_COLUMNS =
            List.of("id", "name", "aliases", "country", "sectors", "from", "to", "parent", "source");
    private static final List<String> DEMONYM_COLUMNS = List.of("country", "adjectives", "nouns", "plurals", "source");
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

    /** Whether a file is a table of actors or of demonyms, by its header. */
    static boolean isFor(DataFile file) {
        String header = header(file);
        return header.equals(String.join("\t", ACTOR_COLUMNS)) || header.equals(String.join("\t", DEMONYM_COLUMNS));
    }

    /** The header row of a table, or an empty string. */
    public static String header(DataFile file) {
        byte[] bytes = file.bytes();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return line;
            }
            start = end + 1;
        }
        return "";
    }

    void read(DataFile file) {
        boolean demonyms = header(file).startsWith("country\t");
        boolean headerSeen = false;
        int number = 0;
        for (String line : file.lines()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headerSeen) {
                headerSeen = true;
                continue;
            }
            String[] cells = line.split("\t", -1);
            int wanted = demonyms ? DEMONYM_COLUMNS.size() : ACTOR_COLUMNS.size();
            if (cells.length != wanted) {
                problem(file, number, cells.length + " cells, not " + wanted, "separate the cells by one tab each");
            } else if (demonyms) {
                demonym(file, number, cells);
            } else {
                actor(file, number, cells);
            }
        }
    }

    private void demonym(DataFile file, int line, String[] cells) {
        String code = code(file, line, cells[0]);
        if (code == null) {
            return;
        }
        ActorEntry entry = new ActorEntry(
                "demonym:" + code, ActorEntry.Kind.DEMONYM, code, code, List.of("CVL"), null, null, "country:" + code);
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= 3; column++) {
            names.addAll(list(cells[column]));
        }
        rows.add(new Row(entry, names, file.name(), line));
    }

    private void actor(DataFile file, int line, String[] cells) {
        ActorEntry.Kind kind = ActorEntry.Kind.of(cells[0]);
        if (kind == null) {
            problem(file, line, "id \"" + cells[0] + "\" says no kind", "begin it with country:, group:, person: …");
            return;
        }
        if (cells[1].isBlank()) {
            problem(file, line, "no name", "write the canonical name in the second column");
            return;
        }
        List<String> sectors = list(cells[4]);
        for (String sector : sectors) {
            if (!SECTORS.contains(sector)) {
                problem(
                        file,
                        line,
                        "unknown sector " + sector,
                        "use one of " + SECTORS.stream().sorted().toList());
            }
        }
        LocalDate from = date(file, line, cells[5]);
        LocalDate to = date(file, line, cells[6]);
        if (from != null && to != null && to.isBefore(from)) {
            problem(file, line, "ends on " + to + " before it begins on " + from, "correct one of the dates");
            return;
        }
        String parent = cells[7].isBlank() ? null : cells[7];
        String name = cells[1].startsWith("~") ? cells[1].substring(1) : cells[1];
        ActorEntry entry = new ActorEntry(cells[0], kind, name, code(file, line, cells[3]), sectors, from, to, parent);
        List<String> names = new ArrayList<>();
        names.add(cells[1]);
        names.addAll(list(cells[2]));
        rows.add(new Row(entry, names, file.name(), line));
    }

    private @Nullable String code(DataFile file, int line, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        if (cell.length() != 3 || !cell.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            problem(
                    file,
                    line,
                    "\"" + cell + "\" is no country",
                    "use ISO 3166-1 alpha-3 or one of "
                            + NON_STATE.stream().sorted().toList());
            return null;
        }
        return cell;
    }

    private @Nullable LocalDate date(DataFile file, int line, String cell) {
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
            problem(file, line, "\"" + cell + "\" is no date", "write it as 2003-04-09");
            return null;
        }
    }

    private static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= cell.length() && !cell.isEmpty()) {
            int bar = cell.indexOf('|', start);
            int end = bar < 0 ? cell.length() : bar;
            if (end > start) {
                parts.add(cell.substring(start, end));
            }
            start = end + 1;
        }
        return parts;
    }

    private void problem(DataFile file, int line, String message, String remedy) {
        problems.add(new Problem(file.name(), line, message, remedy));
    }
}
