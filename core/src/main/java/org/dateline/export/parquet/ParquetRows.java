package org.dateline.export.parquet;

import java.io.Closeable;
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
import org.dateline.export.table.EventTable;

/** Writes rows as one file of Parquet, compressed by gzip; columns are optional. */
public final class ParquetRows implements Closeable {

    private final ParquetWriter<List<String>> writer;

    /**
     * @param output where to write; closed with this writer
     * @param columns what the cells of a row are
     * @throws IOException when it cannot be written
     */
    public ParquetRows(OutputStream output, List<EventTable.Column> columns) throws IOException {
        this.writer = new Builder(new StreamOutput(output), columns)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withCodecFactory(new Gzip())
                .build();
    }

    /** Writes a row: a cell a column; an empty one is null. */
    public void write(List<String> row) throws IOException {
        writer.write(row);
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
