package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.SampleStore;
import org.dateline.data.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Data over HTTP: whole, counted, followed. */
@Timeout(180)
@SuppressWarnings("NullAway.Init")
class DataEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        ServerSettings settings = new ServerSettings(
                SampleStore.filled(folder),
                "127.0.0.1",
                0,
                null,
                null,
                true,
                0,
                List.of(),
                false,
                List.of("https://map.example"));
        server = new Server(settings, new DataFolder(List.of(DataFolder.installed())));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> ask(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(ask("GET", path).body());
    }

    @Test
    void aQueryIsSentWhole() throws IOException, InterruptedException {
        int all = json("/events.json").path("found").asInt();
        HttpResponse<String> lines = ask("GET", "/events.jsonl");
        assertThat(lines.body().lines().count()).isEqualTo(all);
        assertThat(header(lines, "Total-Count")).isEqualTo("" + all);
        assertThat(header(lines, "Link")).isEmpty();
        assertThat(ask("GET", "/events.csv").body().lines().count()).isEqualTo(all + 1);
        assertThat(ask("GET", "/events.parquet").body()).startsWith("PAR1");
    }

    @Test
    void aPageSaysWhereTheNextOneIs() throws IOException, InterruptedException {
        HttpResponse<String> first = ask("GET", "/events.jsonl?limit=1");
        assertThat(first.body().lines().count()).isEqualTo(1);
        assertThat(header(first, "Link")).isEqualTo("</events.jsonl?limit=1&page=2>; rel=\"next\"");
        assertThat(header(ask("GET", "/events.json?limit=1&page=1000"), "Link")).isEmpty();
        assertThat(header(ask("GET", "/events.json?q=country:Iraq&limit=1"), "Total-Count"))
                .isNotEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws IOException, InterruptedException {
        for (String path : List.of("/events.csv", "/events.json", "/counts.csv")) {
            String tag = header(ask("GET", path), "ETag");
            assertThat(tag).as(path).isNotEmpty();
            HttpResponse<String> again = ask("GET", path, "If-None-Match", tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).as(path).isEmpty();
        }
    }

    @Test
    void headHasTheHeadersOfGet() throws IOException, InterruptedException {
        for (String path : List.of("/events.csv", "/events.json", "/event.json?id=none")) {
            HttpResponse<String> head = ask("HEAD", path);
            HttpResponse<String> get = ask("GET", path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(header(head, "Content-Type")).as(path).isEqualTo(header(get, "Content-Type"));
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void eventsAreCountedByWhatIsAsked() throws IOException, InterruptedException {
        List<String> rows =
                ask("GET", "/counts.csv?by=country,type").body().lines().toList();
        assertThat(rows.get(0)).isEqualTo("country,type,events,events_with_dead_known,killed");
        int sum = rows.stream()
                .skip(1)
                .mapToInt(row -> Integer.parseInt(row.split(",")[2]))
                .sum();
        JsonNode events = json("/events.json");
        assertThat(sum)
                .isEqualTo(events.path("found").asInt() - events.path("totals").asInt());
        assertThat(ask("GET", "/dyads.csv").body())
                .startsWith("actor,recipient,events\n")
                .contains("rebels,");
        assertThat(ask("GET", "/parties.csv").body())
                .startsWith("party,role,events\n")
                .contains("rebels,actor,");
    }

    @Test
    void changesGoOnWhereTheReaderWas() throws IOException, InterruptedException {
        JsonNode first = json("/changes.json?since=0&limit=2");
        assertThat(first.path("changes").size()).isEqualTo(2);
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode rest = json("/changes.json?since=" + first.path("next").asLong() + "&limit=1000");
        assertThat(rest.path("changes").path(0).path("number").asLong())
                .isGreaterThan(first.path("next").asLong());
        assertThat(json("/changes.json?since=" + rest.path("next").asLong())
                        .path("changes")
                        .size())
                .isZero();
    }

    @Test
    void otherOriginsReadTheDataWhereTheyAreAllowed() throws IOException, InterruptedException {
        HttpResponse<String> allowed = ask("GET", "/events.geojson", "Origin", "https://map.example");
        assertThat(header(allowed, "Access-Control-Allow-Origin")).isEqualTo("https://map.example");
        assertThat(header(
                        ask("GET", "/events.geojson", "Origin", "https://else.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(header(ask("GET", "/", "Origin", "https://map.example"), "Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(ask("OPTIONS", "/events.geojson", "Origin", "https://map.example")
                        .statusCode())
                .isEqualTo(204);
    }
}
