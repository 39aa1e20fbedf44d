package org.dateline.cluster.sink;

import java.io.IOException;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * Writes to tables of PostgreSQL, some rows at a time; all that came before a checkpoint is written when the checkpoint is.
 *
 * @param <T> what is written
 */
final class RowWriter<T> implements SinkWriter<T> {

    private static final int TOGETHER = 1_000;

    /** How something becomes rows; putting it a second time changes nothing. */
    interface Kind<T> extends Serializable {

        /** What makes the tables where there are none. */
        List<String> tables();

        /** What identifies one of them; of two with one key only the later is put. */
        String key(T thing);

        /** Puts some. */
        void put(Connection connection, Collection<T> some) throws SQLException;
    }

    private final Connection connection;
    private final Kind<T> kind;
    private final Map<String, T> waiting = new LinkedHashMap<>();

    RowWriter(String address, Kind<T> kind) throws IOException {
        this.kind = kind;
        try {
            connection = DriverManager.getConnection(address);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // One at a time, for PostgreSQL lets two makers of one table fail.
                statement.execute("SELECT pg_advisory_xact_lock(7311)");
                for (String table : kind.tables()) {
                    statement.execute(table);
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL cannot be used: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void write(T thing, Context context) throws IOException {
        waiting.put(kind.key(thing), thing);
        if (waiting.size() >= TOGETHER) {
            flush(false);
        }
    }

    @Override
    public void flush(boolean end) throws IOException {
        try {
            kind.put(connection, waiting.values());
            connection.commit();
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL cannot be written: " + failure.getMessage(), failure);
        }
        waiting.clear();
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
