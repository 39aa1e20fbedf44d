package org.dateline.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.model.DataFile;
import org.dateline.model.Problem;

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
     * @param fields by column
     */
    record Row(int line, Map<String, String> fields) {

        /** A field, empty when the table has no such column. */
        String get(String column) {
            return fields.getOrDefault(column, "");
        }

        /** A field's parts between bars. */
        List<String> parts(String column) {
            String field = get(column);
            return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
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
                Map<String, String> byColumn = new LinkedHashMap<>();
                for (int index = 0; index < fields.size(); index++) {
                    byColumn.put(columns.get(index), fields.get(index).strip());
                }
                rows.add(new Row(number, byColumn));
            }
        }
        return new Table(file.name(), columns, rows);
    }
}
