package org.dateline.export.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.export.EventWriter;
import org.dateline.export.Formula;
import org.dateline.model.event.GatheredEvent;

/** Writes a table as text: UTF-8 with line feeds. */
public final class DelimitedWriter implements EventWriter {

    private final CsvWriter csv;
    private final EventTable table;
    private final boolean raw;
    private final boolean tabs;

    /**
     * @param output where to write; closed with this writer
     * @param tabs whether tabs instead of commas separate cells; tabs and line ends inside cells then become blanks
     * @param header whether the names of the columns come first
     * @param raw whether words are written as they are, even where a spreadsheet would take them for a formula
     */
    public DelimitedWriter(OutputStream output, EventTable table, boolean tabs, boolean header, boolean raw) {
        this.csv = CsvWriter.builder()
                .fieldSeparator(tabs ? '\t' : ',')
                .lineDelimiter(LineDelimiter.LF)
                .build(output, StandardCharsets.UTF_8);
        this.table = table;
        this.raw = raw;
        this.tabs = tabs;
        if (header) {
            csv.writeRecord(
                    table.columns().stream().map(EventTable.Column::name).toList());
        }
    }

    @Override
    public int write(GatheredEvent event) {
        List<EventTable.Column> columns = table.columns();
        List<List<String>> rows = table.rows(event);
        for (List<String> row : rows) {
            String[] cells = new String[row.size()];
            for (int index = 0; index < cells.length; index++) {
                boolean words = columns.get(index).kind() == EventTable.Kind.TEXT;
                String cell = tabs ? row.get(index).replaceAll("[\\t\\r\\n]+", " ") : row.get(index);
                cells[index] = words && !raw ? Formula.safe(cell) : cell;
            }
            csv.writeRecord(cells);
        }
        return rows.size();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
