package org.dateline.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dateline.export.EventWriter;
import org.dateline.export.table.EventTable;
import org.dateline.model.event.GatheredEvent;

/** Writes a table as one file of Parquet, compressed by gzip; columns are optional and have the kinds of the table. */
public final class ParquetEvents implements EventWriter {

    private final EventTable table;
    private final ParquetRows rows;

    /**
     * @param output where to write; closed with this writer
     * @throws IOException when it cannot be written
     */
    public ParquetEvents(OutputStream output, EventTable table) throws IOException {
        this.table = table;
        this.rows = new ParquetRows(output, table.columns());
    }

    @Override
    public int write(GatheredEvent event) throws IOException {
        List<List<String>> made = table.rows(event);
        for (List<String> row : made) {
            rows.write(row);
        }
        return made.size();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
