package org.dateline.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.codec.Origin;
import org.dateline.model.event.CodedReport;
import org.dateline.model.event.Event;

/**
 * Writes one row an event, UTF-8 with line feeds and a header row; lists are joined by {@code "; "}. The columns are
 * those of {@link CsvColumns}.
 */
public final class CsvRecordWriter implements RecordWriter {

    private final CsvWriter csv;
    private final CsvColumns columns;
    private boolean headerWritten;
    private boolean closed;

    /**
     * @param output where to write; closed with this writer
     * @param origin what made the records
     * @param raw whether words are written as they are; otherwise words that a spreadsheet would take for a formula are
     *     prefixed with an apostrophe
     */
    public CsvRecordWriter(OutputStream output, Origin origin, boolean raw) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(output, StandardCharsets.UTF_8);
        this.columns = new CsvColumns(origin, raw);
    }

    @Override
    public void write(CodedReport coded) throws IOException {
        header();
        for (Event event : coded.events()) {
            csv.writeRecord(columns.row(CsvColumns.Head.of(coded.article()), event));
        }
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            header();
            csv.close();
        }
    }

    private void header() {
        if (!headerWritten) {
            headerWritten = true;
            List<String> names = columns.names();
            csv.writeRecord(names);
        }
    }
}
