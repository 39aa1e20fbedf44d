package org.dateline.cluster.sink;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what could not be read or coded, and why. */
public final class Refusals implements Sink<String> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger("dateline.refused");

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) {
        return new SinkWriter<>() {
            @Override
            public void write(String why, Context unused) {
                LOG.warn("refused: {}", why);
            }

            @Override
            public void flush(boolean end) {
                // A log has nothing to flush.
            }

            @Override
            public void close() {
                // A log is not closed.
            }
        };
    }
}
