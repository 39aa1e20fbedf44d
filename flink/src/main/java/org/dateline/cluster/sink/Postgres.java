package org.dateline.cluster.sink;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.dateline.cluster.linking.message.RecordChange;

/**
 * Tables of PostgreSQL, {@code event}, {@code report} and {@code statement}, each with {@code id}, {@code day} and {@code record} (JSON as
 * it was written). A record takes the place of the earlier one of its id, so what is written again after a failure changes nothing.
 */
public final class Postgres implements Sink<RecordChange> {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address of JDBC, such as {@code jdbc:postgresql://host/database?user=u&password=p} */
    public Postgres(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<RecordChange> createWriter(WriterInitContext context) throws IOException {
        return new RowWriter<>(address, new Records());
    }

    private static final class Records implements RowWriter.Kind<RecordChange> {

        private static final long serialVersionUID = 1L;
        private static final List<String> KINDS = List.of("event", "report", "statement");

        @Override
        public List<String> tables() {
            List<String> tables = new ArrayList<>();
            for (String kind : KINDS) {
                tables.add("CREATE TABLE IF NOT EXISTS " + kind
                        + " (id text PRIMARY KEY, day date, record json NOT NULL)");
                tables.add("CREATE INDEX IF NOT EXISTS " + kind + "_day ON " + kind + " (day)");
            }
            return tables;
        }

        @Override
        public String key(RecordChange change) {
            return change.kind + " " + change.id;
        }

        @Override
        public void put(Connection connection, Collection<RecordChange> some) throws SQLException {
            for (String kind : KINDS) {
                put(
                        connection,
                        kind,
                        some.stream().filter(change -> change.kind.equals(kind)).toList());
            }
        }

        private static void put(Connection connection, String kind, List<RecordChange> changes) throws SQLException {
            try (PreparedStatement put = connection.prepareStatement("INSERT INTO " + kind
                            + " (id, day, record) VALUES (?, ?::date, ?::json) ON CONFLICT (id) DO UPDATE"
                            + " SET day = excluded.day, record = excluded.record");
                    PreparedStatement drop = connection.prepareStatement("DELETE FROM " + kind + " WHERE id = ?")) {
                for (RecordChange change : changes) {
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
    }
}
