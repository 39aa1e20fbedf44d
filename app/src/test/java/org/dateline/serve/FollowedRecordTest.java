package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.dateline.Dateline;
import org.dateline.cli.SampleStore;
import org.dateline.codec.Origin;
import org.dateline.data.DataFolder;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Digest;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.dateline.record.ReportRecorder;
import org.dateline.record.StoredReportCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(180)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = "amd64",
        disabledReason = "**** LEFT OUT: the tests have binaries of PostgreSQL for Linux on amd64 only ****")
class FollowedRecordTest {

    private static final DataFolder DATA = new DataFolder(List.of(DataFolder.installed()));
    private static final Duration OFTEN = Duration.ofMillis(100);

    @TempDir
    private Path folder;

    /** The rows that a cluster's job would write. */
    private List<String> rows() throws Exception {
        Path batch = Files.write(folder.resolve("in.jsonl"), SampleStore.lines());
        ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, System.in, true);
        try (Dateline dateline = Dateline.open(DATA);
                Readings readings = new ReportReader(options, dateline.pages())
                        .open(List.of(batch.toString()), Position.START, List.of())) {
            Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
            ReportRecorder records = ReportRecorder.of(origin, DATA, new WordWeights(DATA.files("link", ".tsv")));
            List<String> rows = new ArrayList<>();
            while (readings.hasNext()) {
                Reading.Read read = (Reading.Read) readings.next().reading();
                rows.add(StoredReportCodec.write(records.of(dateline.code(read.report()))));
            }
            return rows;
        }
    }

    private static void insert(String address, List<String> rows) throws Exception {
        try (Connection connection = DriverManager.getConnection(address);
                Statement make = connection.createStatement();
                PreparedStatement put =
                        connection.prepareStatement("INSERT INTO coded (sha256, report) VALUES (?, ?::json)")) {
            make.execute("CREATE TABLE IF NOT EXISTS coded (number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,"
                    + " sha256 text PRIMARY KEY, report json NOT NULL)");
            for (String row : rows) {
                put.setString(1, Digest.sha256(row));
                put.setString(2, row);
                put.executeUpdate();
            }
        }
    }

    private static JsonNode get(Server server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private static void await(Server server, IntPredicate events) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!events.test(get(server, "/about.json").path("events").asInt(-1)) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(get(server, "/about.json").path("events").asInt(-1)).matches(events::test, "number of events");
    }

    @Test
    void whatAClusterRecordsIsShownAsItComesAndStaysWhenTheDatabaseIsGone() throws Exception {
        List<String> rows = rows();
        Path copy = folder.resolve("copy.db");
        BlockingQueue<String> problems = new LinkedBlockingQueue<>();
        AtomicLong taken = new AtomicLong();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .start();
        try {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            insert(address, rows.subList(0, 3));
            try (FollowedRecord followed = new FollowedRecord(address, copy, DATA)) {
                followed.catchUp(taken::set);
                assertThat(taken).hasValue(3);
                try (Server server = new Server(new ServerSettings(copy, "127.0.0.1", 0, null, true, 0), DATA)) {
                    int before = get(server, "/about.json").path("events").asInt();
                    assertThat(before).isPositive();
                    assertThat(get(server, "/report.json?id=lamp")
                                    .path("report")
                                    .path("text")
                                    .asString())
                            .contains("Grain barges burned");
                    followed.follow(OFTEN, problems::add);
                    insert(address, rows.subList(3, rows.size()));
                    await(server, events -> events > before);
                    assertThat(problems).isEmpty();
                    postgres.close();
                    assertThat(problems.poll(20, TimeUnit.SECONDS)).contains("cannot be read", "tried again");
                    Thread.sleep(5 * OFTEN.toMillis());
                    assertThat(problems).isEmpty();
                    await(server, events -> events > before);
                }
            }
        } finally {
            postgres.close();
        }
    }

    @Test
    void aCopyGoesOnWhereItWas() throws Exception {
        List<String> rows = rows();
        Path copy = folder.resolve("copy.db");
        AtomicLong taken = new AtomicLong();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .start()) {
            String address = postgres.getJdbcUrl("postgres", "postgres");
            insert(address, rows.subList(0, 2));
            try (FollowedRecord followed = new FollowedRecord(address, copy, DATA)) {
                followed.catchUp(taken::set);
            }
            assertThat(taken).hasValue(2);
            insert(address, rows.subList(2, 3));
            try (FollowedRecord followed = new FollowedRecord(address, copy, DATA)) {
                followed.catchUp(taken::set);
            }
            assertThat(taken).hasValue(1);
        }
    }
}
