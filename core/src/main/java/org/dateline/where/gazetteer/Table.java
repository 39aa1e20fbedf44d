package org.dateline.where.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;

/**
 * A small TSV of the data folder: comment lines begin with {@code #}, the first other line names the columns.
 *
 * @param name the file's name
 * @param columns its columns
 * @param rows its rows
 */
record Table(String name, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param line line in the file, from 1
     * @param columns the table's columns
     * @param fields the fields in the order of the columns; the last ones may be missing
     */
    record Row(int line, List<String> columns, List<String> fields) {

        /** A field, empty when the table has no such column. */
        String get(String column) {
            int index = columns.indexOf(column);
            return index < 0 || index >= fields.size() ? "" : fields.get(index).strip();
        }

        /** A field's parts between bars. */
        List<String> parts(String column) {
            String field = get(column);
            if (field.isEmpty()) {
                return List.of();
            }
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int bar = field.indexOf('|'); bar >= 0; bar = field.indexOf('|', from)) {
                parts.add(field.substring(from, bar));
                from = bar + 1;
            }
            parts.add(field.substring(from));
            return parts;
        }
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @param problems gets what is wrong with it
     */
    static Table read(DataFile file, List<Problem> problems) {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : file.lines()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = fields;
            } else if (fields.size() > columns.size()) {
                problems.add(new Problem(
                        file.name(),
                        number,
                        "has " + fields.size() + " fields for " + columns.size() + " columns",
                        "separate fields by one tab each"));
            } else {
                rows.add(new Row(number, columns, fields));
            }
        }
        return new Table(file.name(), columns, rows);
    }
}
