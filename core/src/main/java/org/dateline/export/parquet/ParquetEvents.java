package org.dateline.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;
import org.dateline.export.EventWriter;
import org.dateline.export.table.EventTable;
import org.dateline.model.GatheredEvent;

/** Writes a table as one file of Parquet, compressed by gzip; columns are optional and have the kinds of the table. */
public final class ParquetEvents implements EventWriter {

    private final EventTable table;
    private final ParquetWriter<List<String>> writer;

    /**
     * @param output where to write; closed with this writer
     * @throws IOException when it cannot be written
     */
    public ParquetEvents(OutputStream output, EventTable table) throws IOException {
        this.table = table;
        this.writer = new Builder(new StreamOutput(output), table.columns())
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new Gzip())
                .build();
    }

    @Override
    public int write(GatheredEvent event) throws IOException {
        List<List<String>> rows = table.rows(event);
        for (List<String> row : rows) {
            writer.write(row);
        }
        return rows.size();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
        private final List<EventTable.Column> columns;

        Builder(OutputFile file, List<EventTable.Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<String>> getWriteSupport(Configuration unused) {
            return new Rows(columns);
        }

        @Override
        protected WriteSupport<List<String>> getWriteSupport(ParquetConfiguration unused) {
            return new Rows(columns);
        }
    }

    private static final class Rows extends WriteSupport<List<String>> {
        private final List<EventTable.Column> columns;
        private final MessageType schema;
        private RowConsumer consumer = new RowConsumer(null);

        Rows(List<EventTable.Column> columns) {
            this.columns = columns;
            this.schema = RowConsumer.schema(columns);
        }

        @Override
        public WriteContext init(Configuration unused) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration unused) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(org.apache.parquet.io.api.RecordConsumer records) {
            consumer = new RowConsumer(records);
        }

        @Override
        public void write(List<String> row) {
            consumer.write(columns, row);
        }
    }
}
