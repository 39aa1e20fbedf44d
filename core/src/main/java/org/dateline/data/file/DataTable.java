package org.dateline.data.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Problem;

/**
 * A tab-separated table: lines that are blank or begin with {@code #} are left out. The only place that reads such tables.
 *
 * <p>A row with another number of cells than the table has columns is a problem of its file, and is left out.
 */
public final class DataTable {

    private static final String TABS = "separate the cells by one tab each, not by blanks";

    private final List<String> columns;
    private final List<Row> rows;

    /** The line of the header, or 0 without one. */
    private final int header;

    private DataTable(List<String> columns, List<Row> rows, int header) {
        this.columns = columns;
        this.rows = rows;
        this.header = header;
    }

    /**
     * A row of a table.
     *
     * @param file the file's name
     * @param line line in the file, from 1
     * @param columns the names of the columns; empty for a table without a header
     * @param cells the cells as written
     */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        /** The cell of a column, from 0. */
        public String cell(int column) {
            return cells.get(column);
        }

        /** The cell under a name without blanks around it; empty when the table has no such column or the row ends before it. */
        public String get(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
        }

        /** The parts of a cell between bars; none when it is empty. */
        public List<String> parts(String column) {
            String cell = get(column);
            return cell.isEmpty() ? List.of() : split(cell, '|');
        }

        /** A problem of this row. */
        public Problem problem(String message, String remedy) {
            return new Problem(file, line, message, remedy);
        }
    }

    /**
     * Reads a table without a header.
     *
     * @param file the file
     * @param least the fewest cells a row may have
     * @param most the most
     * @param problems gets what is wrong with it
     */
    public static DataTable plain(DataFile file, int least, int most, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String written : file.lines()) {
            line++;
            if (isRow(written)) {
                addRow(new Row(file.name(), line, List.of(), cells(written)), least, most, rows, problems);
            }
        }
        return new DataTable(List.of(), List.copyOf(rows), 0);
    }

    /**
     * Reads a table whose first row names given columns and whose rows all have a cell for each.
     *
     * @param file the file
     * @param columns the names of the columns, in their order
     * @param problems gets what is wrong with it; with another first row, the table has no rows
     */
    public static DataTable withColumns(DataFile file, List<String> columns, List<Problem> problems) {
        List<Problem> ofRows = new ArrayList<>();
        DataTable table = withHeader(file, columns.size(), ofRows);
        if (table.columns.equals(columns)) {
            problems.addAll(ofRows);
            return table;
        }
        problems.add(new Problem(
                file.name(),
                table.header,
                table.columns.isEmpty()
                        ? "is empty"
                        : "the first row is no header of this table: " + String.join(" ", table.columns),
                "begin the table with the row " + String.join(", ", columns) + ", separated by tabs"));
        return new DataTable(columns, List.of(), table.header);
    }

    /**
     * Reads a table whose first row names the columns.
     *
     * @param file the file
     * @param least the fewest cells a row may have; those that it lacks at its end are empty
     * @param problems gets what is wrong with it
     */
    public static DataTable withHeader(DataFile file, int least, List<Problem> problems) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int line = 0;
        int header = 0;
        for (String written : file.lines()) {
            line++;
            if (!isRow(written)) {
                continue;
            }
            if (columns.isEmpty()) {
                header = line;
                columns = cells(written);
                continue;
            }
            addRow(new Row(file.name(), line, columns, cells(written)), least, columns.size(), rows, problems);
        }
        return new DataTable(columns, List.copyOf(rows), header);
    }

    /** The first row of a table, which names its columns, without reading the rest; one without cells when it has no row. */
    public static Row header(DataFile file) {
        byte[] bytes = file.unpacked();
        int start = 0;
        int number = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            number++;
            if (isRow(row)) {
                return new Row(file.name(), number, List.of(), cells(row));
            }
            start = end + 1;
        }
        return new Row(file.name(), 0, List.of(), List.of());
    }

    private static void addRow(Row row, int least, int most, List<Row> rows, List<Problem> problems) {
        int cells = row.cells().size();
        if (cells < least || cells > most) {
            String wanted = least == most ? "" + most : least + " to " + most;
            problems.add(row.problem((cells == 1 ? "1 cell" : cells + " cells") + ", not " + wanted, TABS));
        } else {
            rows.add(row);
        }
    }

    /** The names of the columns, empty for a table without a header. */
    public List<String> columns() {
        return columns;
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether a line is a row, not blank and no comment. */
    public static boolean isRow(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    /** What stands between the tabs of a line. */
    public static List<String> cells(String line) {
        return split(line, '\t');
    }

    /** The parts of a text between separators, also empty ones. */
    public static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
