package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "**** LEFT OUT: the tests have binaries of PostgreSQL for Linux on amd64 only ****")
class PostgresTest {

    @TempDir
    private Path folder;

    @Test
    void tablesHoldTheRecordsOfAnImportHoweverOftenTheyAreWritten() throws Exception {
        List<String> lines = new MadeNews(5).lines(30);
        Path file = Files.write(folder.resolve("reports.jsonl"), lines);
        Set<String> expected = LocalRecord.of(file, folder.resolve("local.db"), 2);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            Settings settings = JobRun.settings(List.of(file), List.of(new Settings.Output.Tables(address)));
            JobRun.over(settings, 2, folder.resolve("state2"));
            JobRun.over(settings, 1, folder.resolve("state1"));
            assertThat(records(address)).containsExactlyElementsOf(expected);
        }
    }

    /** All records of all tables; none before there are tables. */
    static Set<String> records(String address) throws Exception {
        Set<String> records = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("event", "report", "statement")) {
                if (!isThere(statement, table)) {
                    continue;
                }
                try (ResultSet rows = statement.executeQuery("SELECT record FROM " + table)) {
                    while (rows.next()) {
                        records.add(rows.getString(1));
                    }
                }
            }
        }
        return records;
    }

    private static boolean isThere(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT to_regclass('" + table + "') IS NOT NULL")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
