package org.dateline.eval.measure;

import java.util.List;

/**
 * Figures in rows and columns.
 *
 * @param name what the rows are, such as {@code field}
 * @param columns what the cells of each row are
 * @param rows in the order in which they are read
 */
public record ScoreTable(String name, List<String> columns, List<Row> rows) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when a row has not a cell for each column
     */
    public ScoreTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(name + " " + row.name() + ": " + row.cells() + " for " + columns);
            }
        }
    }

    /**
     * A row.
     *
     * @param name what it is about
     * @param cells whole numbers, and shares from 0 to 1
     */
    public record Row(String name, List<Number> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
