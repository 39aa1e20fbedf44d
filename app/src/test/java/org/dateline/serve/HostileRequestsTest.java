package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dateline.cli.SampleStore;
import org.dateline.data.DataFolder;
import org.dateline.serve.person.PeopleFile;
import org.dateline.serve.person.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.ObjectMapper;

/** Questions that mean harm are refused, and those who read are answered meanwhile. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class HostileRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-for-tests-only";

    @TempDir
    private static Path folder;

    private static Path store;
    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        store = SampleStore.filled(folder);
        ServerSettings settings = new ServerSettings(
                store, "127.0.0.1", 0, TOKEN, null, true, 0, List.of("news.example"), false, List.of());
        server = new Server(settings, data());
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static DataFolder data() {
        return new DataFolder(List.of(DataFolder.installed()));
    }

    /** Sends bytes as they are; returns the status, or 0 when the connection is closed without one. */
    private static int status(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            String first = new String(answer.readNBytes(12), StandardCharsets.ISO_8859_1);
            return first.isEmpty() ? 0 : Integer.parseInt(first.substring(9));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "hosts.csv", useHeadersInDisplayName = true)
    void onlyTheServersOwnNamesAreAnswered(String host, int status) throws IOException {
        assertThat(status("GET /about.json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "posts.csv", useHeadersInDisplayName = true)
    void whatAnotherPageCouldSendIsRefused(String header, String value, int status) throws IOException {
        String body = "{\"text\":\" \"}";
        assertThat(status("POST /code HTTP/1.1\r\nHost: news.example\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n"
                        + (header.equals("Content-Type") ? "" : "Content-Type: application/json\r\n")
                        + header + ": " + value + "\r\n\r\n" + body))
                .isEqualTo(status);
    }

    @Test
    void slowBodiesTakeNoThreadsFromReaders() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int count = 0; count < 80; count++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                OutputStream out = socket.getOutputStream();
                out.write(("POST /code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 300000\r\n\r\n{\"text\":\"")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                slow.add(socket);
            }
            long start = System.nanoTime();
            assertThat(get("/about.json", null).statusCode()).isEqualTo(200);
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void decisionsAboutWhatHasChangedMeanwhileAreRefused() throws IOException, InterruptedException {
        String id = anEvent();
        String seen =
                get("/event.json?id=" + id, null).headers().firstValue("ETag").orElseThrow();
        assertThat(decide(id, "accept", null).statusCode()).isEqualTo(428);
        assertThat(decide(id, "accept", seen).statusCode()).isEqualTo(201);
        HttpResponse<String> late = decide(id, "reject", seen);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("not as you saw it");
        String now =
                get("/event.json?id=" + id, null).headers().firstValue("ETag").orElseThrow();
        assertThat(now).isNotEqualTo(seen);
        assertThat(decide(id, "reject", now).statusCode()).isEqualTo(201);
        HttpResponse<String> unchanged = client.send(
                HttpRequest.newBuilder(address("/event.json?id=" + id))
                        .header(
                                "If-None-Match",
                                get("/event.json?id=" + id, null)
                                        .headers()
                                        .firstValue("ETag")
                                        .orElseThrow())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(unchanged.statusCode()).isEqualTo(304);
    }

    @Test
    void oddQuestionsAreTheAskersFault() throws IOException, InterruptedException {
        String id = anEvent();
        for (String query : List.of(
                "word ".repeat(390).strip(),
                "a ".repeat(999),
                "country:Nowhere",
                "\"".repeat(1000),
                "near:99999,99999,5",
                "day:2026-99-99")) {
            assertThat(get("/events.json?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8), null)
                            .statusCode())
                    .as(query)
                    .isBetween(400, 499);
        }
        assertThat(status("GET /events.json?q=%ED%A0%80 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(200, 499);
        assertThat(status("GET /events.json?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(200, 499);
        assertThat(
                        status(
                                "GET /event.json?id=\u00ed\u00a0\u0080 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .isBetween(400, 499);
        for (String body : List.of(
                "{\"text\":\"\\ud800\"}",
                "{\"text\":[1]}",
                "[]",
                "\"text\"",
                "{\"text\":\"a\",\"published\":\"9999999-99-99\"}",
                "[".repeat(100_000))) {
            assertThat(post("/code", body, "*").statusCode()).as(body).isBetween(400, 499);
        }
        for (String body : List.of(
                "{\"kind\":\"merge\",\"by\":\"a\",\"ids\":[\"" + id + "\",\"" + id + "\"]}",
                "{\"kind\":\"edit\",\"by\":\"a\",\"set\":\"country=BBB\",\"ids\":[\"" + id + "\"]}",
                "{\"kind\":\"edit\",\"by\":\"a\",\"set\":\"lat=999\",\"ids\":[\"" + id + "\"]}",
                "{\"kind\":\"accept\",\"by\":\"\\ud800\",\"ids\":[\"" + id + "\"]}",
                "{\"kind\":\"accept\",\"by\":\"a\",\"ids\":{}}",
                "{\"kind\":\"undo\",\"by\":\"a\",\"undoes\":99999999999999999999}")) {
            assertThat(post("/decisions.json", body, "*").statusCode()).as(body).isBetween(400, 499);
        }
    }

    @Test
    void peopleReadAndDecideByTheirRoleUntilTheirTokensAreTakenBack() throws IOException, InterruptedException {
        PeopleFile file = new PeopleFile(folder.resolve("people.tsv"));
        String reads = file.add("A. Reader", Role.READER);
        String decides = file.add("B. Reviewer", Role.REVIEWER);
        assertThat(Files.readString(folder.resolve("people.tsv"))).doesNotContain(reads, decides);
        ServerSettings settings = new ServerSettings(
                store, "127.0.0.1", 0, null, folder.resolve("people.tsv"), true, 0, List.of(), false, List.of());
        try (Server closed = new Server(settings, data())) {
            String base = "http://127.0.0.1:" + closed.port();
            assertThat(send(base + "/about.json", null, null)).isEqualTo(401);
            assertThat(send(base + "/", "Bearer nothing", null)).isEqualTo(401);
            assertThat(send(base + "/about.json", "Bearer " + reads, null)).isEqualTo(200);
            String pair = Base64.getEncoder().encodeToString(("A. Reader:" + reads).getBytes(StandardCharsets.UTF_8));
            assertThat(send(base + "/", "Basic " + pair, null)).isEqualTo(200);
            String body = "{\"kind\":\"accept\",\"by\":\"Somebody else\",\"ids\":[\"" + anEvent() + "\"]}";
            assertThat(send(base + "/decisions.json", "Bearer " + reads, body)).isEqualTo(403);
            assertThat(send(base + "/decisions.json", "Bearer " + decides, body))
                    .isEqualTo(201);
            assertThat(get("/decisions.json", null).body())
                    .contains("B. Reviewer")
                    .doesNotContain("Somebody else");
            assertThat(file.revoke("A. Reader")).isTrue();
            assertThat(send(base + "/about.json", "Bearer " + reads, null)).isEqualTo(401);
        }
    }

    @Test
    void hostileTextsHoldUpNobodyWhoReads() throws Exception {
        String text = JSON.createObjectNode().put("text", "<".repeat(100_000)).toString();
        List<CompletableFuture<HttpResponse<String>>> hostile = new ArrayList<>();
        for (int count = 0; count < 4; count++) {
            hostile.add(client.sendAsync(request("/code", text, "*"), HttpResponse.BodyHandlers.ofString()));
        }
        for (int question = 0; question < 20; question++) {
            assertThat(get("/about.json", null).statusCode()).isEqualTo(200);
        }
        for (CompletableFuture<HttpResponse<String>> one : hostile) {
            assertThat(one.get().statusCode()).isIn(200, 422, 503);
        }
    }

    private static int send(String address, @Nullable String authorization, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static HttpResponse<String> get(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest request(String path, String body, @Nullable String match) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (match != null) {
            request.header("If-Match", match);
        }
        return request.build();
    }

    private static HttpResponse<String> post(String path, String body, @Nullable String match)
            throws IOException, InterruptedException {
        return client.send(request(path, body, match), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> decide(String id, String kind, @Nullable String match)
            throws IOException, InterruptedException {
        return post("/decisions.json", "{\"kind\":\"" + kind + "\",\"by\":\"a\",\"ids\":[\"" + id + "\"]}", match);
    }

    private static String anEvent() throws IOException, InterruptedException {
        return JSON.readTree(get("/events.json?q=type:PROTEST", null).body())
                .path("events")
                .path(0)
                .path("id")
                .asString();
    }
}
