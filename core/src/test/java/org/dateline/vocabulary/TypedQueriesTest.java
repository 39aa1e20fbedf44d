package org.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.store.query.Search;
import org.dateline.store.query.Vocabulary;
import org.dateline.store.sql.StoreProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries typed as people type them find what they should: {@code queries.txt} over the store of {@code events.tsv}. */
@SuppressWarnings("NullAway.Init")
class TypedQueriesTest {

    @TempDir
    private static Path folder;

    private static Store store;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void fill() throws IOException, SQLException {
        Path file = folder.resolve("store.db");
        Store.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            int number = 0;
            for (DataTable.Row row : DataTable.withHeader(file("events.tsv"), 2, new ArrayList<>())
                    .rows()) {
                put(connection, ++number, row);
            }
            connection.commit();
        }
        store = Store.reading(file);
        vocabulary = new KnownNames(new DataFolder(List.of(DataFolder.installed()))).with(store.words());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static DataFile file(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(TypedQueriesTest.class.getResourceAsStream(name))) {
            return new DataFile(name, stream.readAllBytes());
        }
    }

    private static void put(Connection connection, int number, DataTable.Row row) throws SQLException {
        String source = row.get("source");
        execute(connection, "INSERT INTO run (run, started, coder, data, what) VALUES (?, '', '', '', '')", number);
        execute(
                connection,
                "INSERT INTO report (report, id, source, sha256, coded_by, run, record) VALUES (?, ?, ?, '', '', ?, '')",
                number,
                row.get("id"),
                source,
                number);
        execute(
                connection,
                "INSERT INTO event (event, id, type, mode, quad, earliest, latest, country, place, killed, reality, historical,"
                        + " standing, confidence, source, reports, sources, versions)"
                        + " VALUES (?, ?, ?, ?, 4, ?, ?, ?, ?, ?, 'actual', 0, 'single-source', ?, ?, 1, 1, 1)",
                number,
                row.get("id"),
                row.get("type"),
                row.get("mode"),
                LocalDate.parse(row.get("from")).toEpochDay(),
                LocalDate.parse(row.get("to")).toEpochDay(),
                row.get("country"),
                row.get("place"),
                row.get("killed"),
                Double.parseDouble(row.get("confidence")),
                source);
        execute(
                connection,
                "INSERT INTO telling (id, report, type, event) VALUES (?, ?, ?, ?)",
                row.get("id"),
                number,
                row.get("type"),
                number);
        execute(connection, "INSERT INTO event_words VALUES (?, ?)", number, row.get("words"));
        for (String party : row.parts("parties")) {
            List<String> sides = List.of(party.split("=", 2));
            List<String> parts = DataTable.split(sides.get(1), '/');
            execute(
                    connection,
                    "INSERT INTO party VALUES (?, ?, ?, ?, NULL, ?)",
                    number,
                    sides.get(0),
                    parts.get(0),
                    parts.get(1),
                    parts.get(2));
        }
    }

    private static void execute(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, "".equals(values[index]) ? null : values[index]);
            }
            statement.execute();
        }
    }

    static List<String> queries() throws IOException {
        return file("queries.txt").lines().stream().filter(DataTable::isRow).toList();
    }

    private static List<String> found(String written) throws SQLException {
        List<String> ids = new ArrayList<>();
        Search.Page page = store.search().page(Query.of(written, vocabulary), Search.Sort.DAY, 100, 0);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                PreparedStatement id = connection.prepareStatement("SELECT id FROM event WHERE event = ?")) {
            for (long event : page.events()) {
                id.setLong(1, event);
                ids.add(id.executeQuery().getString(1));
            }
        }
        return ids;
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryFindsWhatPeopleMean(String line) throws SQLException {
        String written = line.substring(0, line.indexOf(" => "));
        String wanted = line.substring(line.indexOf(" => ") + 4).strip();
        if (wanted.startsWith("error ")) {
            assertThatThrownBy(() -> Query.of(written, vocabulary))
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining(wanted.substring("error ".length()));
            return;
        }
        List<String> ids = wanted.isEmpty() ? List.of() : List.of(wanted.split(" "));
        assertThat(found(written))
                .as("%s", Query.of(written, vocabulary).meanings())
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(store.explore()
                        .select(Query.of(written, vocabulary), store.search())
                        .count())
                .as("in memory")
                .isEqualTo(ids.size());
    }

    @Test
    void whoFindsNothingIsToldWhatMayBeMeant() {
        assertThat(vocabulary.alike("protests in Bengazzi")).contains("protests in Benghazi");
        assertThat(vocabulary.alike("party:Gadafi")).contains("party:Gaddafi");
        assertThat(vocabulary.alike("zzz")).isEmpty();
    }

    @Test
    void whatIsTypedIsCompletedFromTheStoreAndTheLists() {
        assertThat(vocabulary.completions("country:sy", 5)).contains("country:Syria");
        assertThat(vocabulary.completions("place:be", 5)).containsExactly("place:Benghazi");
        assertThat(vocabulary.completions("mode:ae", 5)).containsExactly("mode:aerial");
        assertThat(vocabulary.completions("musl", 5)).containsExactly("party:\"Muslim Brotherhood\"");
        assertThat(vocabulary.completions("kil", 5)).contains("killed:");
    }
}
