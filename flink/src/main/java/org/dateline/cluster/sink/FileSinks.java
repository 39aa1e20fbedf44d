package org.dateline.cluster.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.export.parquet.ParquetRows;
import org.dateline.export.table.EventTable;
import org.dateline.export.table.OwnTable;
import tools.jackson.databind.ObjectMapper;

/** Files by kind and day, each written exactly once: they appear with the checkpoint that they belong to. */
public final class FileSinks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FileSinks() {}

    /** Lines of JSON. A record that is gone is written as {@code {"record":"gone","of":KIND,"id":ID}}. */
    public static Sink<RecordChange> lines(String folder) {
        return FileSink.forRowFormat(new Path(folder), (Encoder<RecordChange>) FileSinks::line)
                .withBucketAssigner(new ByDay())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(names(".jsonl"))
                .build();
    }

    private static OutputFileConfig names(String ending) {
        return OutputFileConfig.builder()
                .withPartPrefix("part")
                .withPartSuffix(ending)
                .build();
    }

    private static void line(RecordChange change, OutputStream stream) throws IOException {
        String line = change.record == null
                ? JSON.createObjectNode()
                        .put("record", "gone")
                        .put("of", change.kind)
                        .put("id", change.id)
                        .toString()
                : change.record;
        stream.write(line.getBytes(StandardCharsets.UTF_8));
        stream.write('\n');
    }

    /**
     * Parquet of events, with the columns of {@code dateline export --to parquet} and two more: {@code told}, when the row was published, and
     * {@code gone}. Of several rows with one id the last published holds.
     */
    public static Sink<RecordChange> parquet(String folder) {
        return FileSink.forBulkFormat(new Path(folder), (BulkWriter.Factory<RecordChange>) Rows::new)
                .withBucketAssigner(new ByDay())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(names(".parquet"))
                .build();
    }

    private static final class Rows implements BulkWriter<RecordChange> {

        private final int cells;
        private final ParquetRows rows;

        Rows(FSDataOutputStream stream) throws IOException {
            List<EventTable.Column> columns = new ArrayList<>(new OwnTable().columns());
            cells = columns.size();
            columns.add(new EventTable.Column("told", EventTable.Kind.INTEGER));
            columns.add(new EventTable.Column("gone", EventTable.Kind.FLAG));
            rows = new ParquetRows(new LeftOpen(stream), columns);
        }

        @Override
        public void addElement(RecordChange change) throws IOException {
            List<String> row = new ArrayList<>(List.of(change.row));
            while (row.size() < cells) {
                row.add(row.isEmpty() ? change.id : "");
            }
            row.add(Long.toString(change.time));
            row.add(Boolean.toString(change.record == null));
            rows.write(row);
        }

        @Override
        public void flush() {
            // A file of Parquet is whole at its end only.
        }

        @Override
        public void finish() throws IOException {
            rows.close();
        }
    }

    /** Flink closes the stream itself. */
    private static final class LeftOpen extends OutputStream {

        private final OutputStream stream;

        LeftOpen(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int one) throws IOException {
            stream.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            stream.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.flush();
        }
    }
}
