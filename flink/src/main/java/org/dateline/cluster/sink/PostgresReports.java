package org.dateline.cluster.sink;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.dateline.model.report.Digest;
import org.dateline.record.StoredReportCodec;
import org.dateline.store.content.StoredReport;

/**
 * The table {@code coded} of PostgreSQL: every coded report, as {@link org.dateline.record.StoreFollower} puts it into a store.
 * Rows are numbered as they become visible; a report that is written again adds none.
 */
public final class PostgresReports implements Sink<StoredReport> {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p} */
    public PostgresReports(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<StoredReport> createWriter(WriterInitContext context) throws IOException {
        return new RowWriter<>(address, new Reports());
    }

    private static final class Reports implements RowWriter.Kind<StoredReport> {

        private static final long serialVersionUID = 1L;

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE IF NOT EXISTS coded (number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,"
                    + " sha256 text PRIMARY KEY, report json NOT NULL)");
        }

        @Override
        public String key(StoredReport report) {
            return report.id() + " " + report.sha256() + " " + report.codedBy();
        }

        @Override
        public void put(Connection connection, Collection<StoredReport> some) throws SQLException {
            if (some.isEmpty()) {
                return;
            }
            try (Statement lock = connection.createStatement();
                    PreparedStatement put = connection.prepareStatement("INSERT INTO coded (sha256, report)"
                            + " VALUES (?, ?::json) ON CONFLICT (sha256) DO NOTHING")) {
                // Held until the rows can be seen: who reads on from a number misses none that is smaller.
                lock.execute("SELECT pg_advisory_xact_lock(7312)");
                for (StoredReport report : some) {
                    String line = StoredReportCodec.write(report);
                    put.setString(1, Digest.sha256(line));
                    put.setString(2, line);
                    put.addBatch();
                }
                put.executeBatch();
            }
        }
    }
}
