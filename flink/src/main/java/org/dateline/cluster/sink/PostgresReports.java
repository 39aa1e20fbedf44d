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
import org.dateline.cluster.coding.Coded;
import org.dateline.model.report.Digest;
import org.dateline.record.PassedReport;

/**
 * The table {@code coded} of PostgreSQL: every report with what it tells, as {@link org.dateline.record.StoreFollower} puts it into a store.
 * RowWriter are numbered as they become visible; a report that is written again adds none.
 */
public final class PostgresReports implements Sink<Coded> {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p} */
    public PostgresReports(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<Coded> createWriter(WriterInitContext context) throws IOException {
        return new RowWriter<>(address, new Reports());
    }

    private static final class Reports implements RowWriter.Kind<Coded> {

        private static final long serialVersionUID = 1L;

        @Override
        public List<String> tables() {
            return List.of("CREATE TABLE IF NOT EXISTS coded (number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,"
                    + " sha256 text PRIMARY KEY, report json NOT NULL)");
        }

        @Override
        public String key(Coded coded) {
            return coded.id + " " + coded.sha256 + " " + coded.codedBy;
        }

        @Override
        public void put(Connection connection, Collection<Coded> some) throws SQLException {
            if (some.isEmpty()) {
                return;
            }
            try (Statement lock = connection.createStatement();
                    PreparedStatement put = connection.prepareStatement("INSERT INTO coded (sha256, report)"
                            + " VALUES (?, ?::json) ON CONFLICT (sha256) DO NOTHING")) {
                // Held until the rows can be seen: who reads on from a number misses none that is smaller.
                lock.execute("SELECT pg_advisory_xact_lock(7312)");
                for (Coded coded : some) {
                    String line = new PassedReport(coded.stored(), coded.codedBy).written();
                    put.setString(1, Digest.sha256(line));
                    put.setString(2, line);
                    put.addBatch();
                }
                put.executeBatch();
            }
        }
    }
}
