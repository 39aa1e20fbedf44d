package org.dateline.cluster.sink;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.dateline.cluster.linking.Change;

/**
 * Tables of PostgreSQL, {@code event}, {@code report} and {@code statement}, each with {@code id}, {@code day} and {@code record} (JSON as
 * it was written). A record takes the place of the earlier one of its id, so what is written again after a failure changes nothing; all
 * that came before a checkpoint is written when the checkpoint is.
 */
public final class Postgres implements Sink<Change> {

    private static final long serialVersionUID = 1L;
    private static final int TOGETHER = 1_000;
    private static final List<String> KINDS = List.of("event", "report", "statement");

    private final String address;

    /** @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p} */
    public Postgres(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<Change> createWriter(WriterInitContext context) throws IOException {
        return new Writer(address);
    }

    private static final class Writer implements SinkWriter<Change> {

        private final Connection connection;
        private final Map<String, Change> waiting = new LinkedHashMap<>();

        Writer(String address) throws IOException {
            try {
                connection = DriverManager.getConnection(address);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    // One at a time, for PostgreSQL lets two makers of one table fail.
                    statement.execute("SELECT pg_advisory_xact_lock(7311)");
                    for (String kind : KINDS) {
                        statement.execute("CREATE TABLE IF NOT EXISTS " + kind
                                + " (id text PRIMARY KEY, day date, record json NOT NULL)");
                        statement.execute("CREATE INDEX IF NOT EXISTS " + kind + "_day ON " + kind + " (day)");
                    }
                }
                connection.commit();
            } catch (SQLException failure) {
                throw new IOException("PostgreSQL cannot be used: " + failure.getMessage(), failure);
            }
        }

        @Override
        public void write(Change change, Context context) throws IOException {
            waiting.put(change.kind + " " + change.id, change);
            if (waiting.size() >= TOGETHER) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean end) throws IOException {
            try {
                for (String kind : KINDS) {
                    List<Change> some = new ArrayList<>();
                    waiting.values().stream()
                            .filter(change -> change.kind.equals(kind))
                            .forEach(some::add);
                    put(kind, some);
                }
                connection.commit();
            } catch (SQLException failure) {
                throw new IOException("PostgreSQL cannot be written: " + failure.getMessage(), failure);
            }
            waiting.clear();
        }

        private void put(String kind, List<Change> changes) throws SQLException {
            try (PreparedStatement put = connection.prepareStatement("INSERT INTO " + kind
                            + " (id, day, record) VALUES (?, ?::date, ?::json) ON CONFLICT (id) DO UPDATE"
                            + " SET day = excluded.day, record = excluded.record");
                    PreparedStatement drop = connection.prepareStatement("DELETE FROM " + kind + " WHERE id = ?")) {
                for (Change change : changes) {
                    if (change.record == null) {
                        drop.setString(1, change.id);
                        drop.addBatch();
                    } else {
                        put.setString(1, change.id);
                        put.setString(2, change.day);
                        put.setString(3, change.record);
                        put.addBatch();
                    }
                }
                drop.executeBatch();
                put.executeBatch();
            }
        }

        @Override
        public void close() throws Exception {
            connection.close();
        }
    }
}
