package org.dateline.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.store.query.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of every version come to what a new store is. */
class MigrationTest {

    @TempDir
    private Path folder;

    private static List<String> statements(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(MigrationTest.class.getResourceAsStream(file), file)) {
            return List.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n;\n"));
        }
    }

    private static List<String> tables(Path file) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT type || ' ' || name FROM sqlite_schema ORDER BY 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** What a store of version 3 tells of events, before there were totals and events with several modes. */
    @Test
    void theEventsOfAStoreWithoutTotalsAreDeedsWithTheirModeAlone() throws IOException, SQLException {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            for (String file : List.of("1.sql", "held-by-1.sql", "2.sql", "3.sql")) {
                for (String one : statements(file)) {
                    statement.execute(one);
                }
            }
            statement.execute("PRAGMA user_version = 3");
        }
        try (Store store = Store.open(old)) {
            Selection all = store.explore().select(Query.of(""), store.search());
            assertThat(all.count()).isPositive();
            assertThat(all.totals()).isZero();
            assertThat(store.search().count(Query.of("toll:yes"))).isZero();
            assertThat(store.search().count(Query.of("toll:no mode:heavy-weapons")))
                    .isEqualTo(1);
            assertThat(all.facets().get("mode")).isEqualTo(Map.of("heavy-weapons", 1L));
        }
    }

    @Test
    void aStoreOfTheFirstVersionKeepsWhatItHolds() throws IOException, SQLException {
        Path old = folder.resolve("old.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement statement = connection.createStatement()) {
            for (String one : statements("1.sql")) {
                statement.execute(one);
            }
            for (String one : statements("held-by-1.sql")) {
                statement.execute(one);
            }
            statement.execute("PRAGMA user_version = 1");
        }
        Path fresh = folder.resolve("fresh.db");
        Store.open(fresh).close();
        try (Store store = Store.open(old)) {
            Query shelling =
                    Query.of("type:ASSAULT country:XKV killed:>=12 party:Rebels \"shelled the town\" box:20,40,22,43");
            assertThat(store.search().count(shelling)).isEqualTo(1);
            assertThat(store.search().count(Query.of("standing:disputed"))).isEqualTo(1);
            assertThat(store.read().text("r1")).isEqualTo("Rebels shelled the town of Kalva.");
            assertThat(store.read().given("r1").title()).isEqualTo("Kalva shelled");
            assertThat(store.read().stale("dateline, data", "", 10)).containsExactly("r1");
            assertThat(store.read().decisions()).hasSize(1);
        }
        assertThat(tables(old)).isEqualTo(tables(fresh));
    }
}
