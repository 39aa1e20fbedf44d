package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.dateline.data.DataFolder;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.WordWeights;
import org.dateline.record.RecordKeeper;
import org.dateline.record.StoreFollower;
import org.dateline.store.Store;
import org.dateline.store.sql.StoreProblem;
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

    @Test
    void aStoreThatFollowsHoldsTheRecordsOfAnImport() throws Exception {
        List<String> lines = new MadeNews(6).lines(30);
        Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, 18));
        Path second = Files.write(folder.resolve("second.jsonl"), lines.subList(12, 30));
        Path all = Files.write(folder.resolve("all.jsonl"), lines);
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        WordWeights weights = new WordWeights(data.files("link", ".tsv"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("pg"))
                        .start();
                Store store = Store.open(folder.resolve("copy.db"))) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            RecordKeeper keeper = new RecordKeeper(new SameEvent(data.files("link", ".tsv"), weights));
            StoreFollower following = new StoreFollower(address, store, keeper);
            assertThatThrownBy(() -> following.update(count -> {}))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("coded")
                    .hasMessageContaining("--to-postgres");
            for (Path file : List.of(first, second)) {
                Settings settings = JobRun.settings(List.of(file), List.of(new Settings.Output.Tables(address)));
                JobRun.over(settings, 2, folder.resolve("state-" + file.getFileName()));
                assertThat(following.update(count -> {})).isPositive();
                assertThat(following.update(count -> {})).isZero();
            }
            assertThat(LocalRecord.lines(store))
                    .containsExactlyElementsOf(LocalRecord.of(all, folder.resolve("local.db"), 2));
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
