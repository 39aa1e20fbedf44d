package org.dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.SampleStore;
import org.dateline.data.DataFolder;
import org.dateline.serve.http.SecurityHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the server answers is what it says that it answers. */
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class ServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a-token-for-tests-only";

    @TempDir
    private static Path folder;

    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        Path store = SampleStore.filled(folder);
        ServerSettings settings = new ServerSettings(store, "127.0.0.1", 0, TOKEN, true, 0);
        server = new Server(settings, new DataFolder(List.of(DataFolder.installed())));
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The description of an answer, with the published schema of records in it. */
    private static Schema schema(String path, String method, String status) throws IOException, InterruptedException {
        String api = get("/openapi.json").body().replace("record.schema.json#/$defs/", "#/$defs/");
        ObjectNode root = (ObjectNode) JSON.readTree(api);
        JsonNode content = root.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        JsonNode answer = content.properties().iterator().next().getValue().path("schema");
        root.set("$defs", JSON.readTree(get("/record.schema.json").body()).path("$defs"));
        root.put("$ref", answer.path("$ref").asString());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }

    private static JsonNode fitting(String path, String query) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(schema(path, "get", "200").validate(response.body(), InputFormat.JSON))
                .as(path)
                .isEmpty();
        return JSON.readTree(response.body());
    }

    private static String anEvent(String query) throws IOException, InterruptedException {
        return JSON.readTree(get("/events.json?q=" + encoded(query)).body())
                .path("events")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void everyAnswerIsAsTheDescriptionSays() throws IOException, InterruptedException {
        JsonNode view = fitting("/view.json", "?q=" + encoded("type:ASSAULT") + "&sort=killed&limit=5");
        assertThat(view.path("found").asInt()).isPositive();
        assertThat(view.path("facets").path("type").size()).isGreaterThan(1);
        fitting("/events.json", "?limit=20");
        fitting("/about.json", "");
        fitting("/decisions.json", "");
        fitting("/changes.json", "?since=0&limit=3");
        fitting("/reports.json", "?q=Kalva&limit=1");
        fitting("/complete.json", "?q=country:ira");
        String event = anEvent("\"shelled the harbour\"");
        JsonNode page = fitting("/event.json", "?id=" + event);
        assertThat(page.path("tellings").size()).isEqualTo(2);
        assertThat(page.path("reports").path(0).path("text").asString()).contains("shelled the harbour");
        JsonNode report = fitting("/report.json", "?id=lamp");
        assertThat(report.path("events").path(0).path("event").asString()).startsWith("evt-");
        fitting("/story.json", "?id=lamp");
        JsonNode actor = fitting("/actor.json", "?name=Rebels");
        assertThat(actor.path("known_as").size()).isPositive();
    }

    @Test
    void everyAddressThatIsDescribedIsAnswered() throws IOException, InterruptedException {
        JsonNode paths = JSON.readTree(get("/openapi.json").body()).path("paths");
        String event = anEvent("\"shelled the harbour\"");
        for (String path : paths.propertyNames()) {
            if (paths.path(path).has("get")) {
                StringBuilder asked = new StringBuilder(path).append('?');
                for (JsonNode parameter : paths.path(path).path("get").path("parameters")) {
                    if (parameter.path("required").asBoolean()) {
                        boolean id = parameter.path("name").asString().equals("id");
                        asked.append(id ? "id=" + (path.startsWith("/event.") ? event : "lamp") : "name=Rebels");
                    }
                }
                assertThat(get(asked.toString()).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void whatCannotBeAnsweredIsToldAsAProblem() throws IOException, InterruptedException {
        for (String path : List.of(
                "/view.json?q=typ:X",
                "/view.json?sort=up",
                "/events.json?country=IRQ",
                "/events.csv?Limit=3",
                "/events.json?q=country:Irak",
                "/counts.csv?by=colour",
                "/changes.json?since=yesterday",
                "/events.json?limit=0",
                "/events.json?limit=5000",
                "/event.json",
                "/event.json?id=evt-none",
                "/report.json?id=none",
                "/story.json?id=none",
                "/actor.json?name=Nobody",
                "/nowhere",
                "/assets/..%2fopenapi.json",
                "/view.json?q=" + "x".repeat(3000))) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isBetween(400, 499);
            if (!path.contains("%2f")) {
                assertThat(response.headers().firstValue("Content-Type"))
                        .as(path)
                        .contains("application/problem+json");
                assertThat(JSON.readTree(response.body()).path("detail").asString())
                        .as(path)
                        .isNotBlank();
            }
        }
    }

    @Test
    void everyAnswerForbidsThePageEverythingButItsOwnFiles() throws IOException, InterruptedException {
        for (String path : List.of("/", "/view.json", "/nowhere", "/events.csv")) {
            HttpResponse<String> response = get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy")).contains(SecurityHeaders.CONTENT);
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("Server")).isEmpty();
        }
        assertThat(get("/").body())
                .contains("<div id=\"page\">")
                .doesNotContain("<script>")
                .doesNotContain("style=");
    }

    @Test
    void aTextIsCodedAndNotKept() throws IOException, InterruptedException {
        int before = JSON.readTree(get("/about.json").body())
                .path("store")
                .path("report")
                .asInt();
        String body = JSON.createObjectNode()
                .put("text", "Rebels shelled the town of Kalva on Tuesday, killing at least 12 people.")
                .put("published", "2026-11-23")
                .toString();
        HttpResponse<String> response = post("/code", body, null);
        assertThat(schema("/code", "post", "200").validate(response.body(), InputFormat.JSON))
                .isEmpty();
        JsonNode coded = JSON.readTree(response.body());
        assertThat(coded.path("events").path(0).path("type").asString()).isEqualTo("ASSAULT");
        assertThat(coded.path("events").path(0).path("when").path("latest").asString())
                .isEqualTo("2026-11-17");
        assertThat(JSON.readTree(get("/about.json").body())
                        .path("store")
                        .path("report")
                        .asInt())
                .isEqualTo(before);
        assertThat(post("/code", "{", null).statusCode()).isEqualTo(400);
        assertThat(post("/code", "{\"text\":\" \"}", null).statusCode()).isEqualTo(400);
        assertThat(post("/code", "x".repeat(500_000), null).statusCode()).isEqualTo(413);
    }

    @Test
    void decisionsNeedTheTokenAndAreSeenAtOnce() throws IOException, InterruptedException {
        String event = anEvent("type:PROTEST");
        ObjectNode decision = JSON.createObjectNode()
                .put("kind", "reject")
                .put("by", "A. Reader")
                .put("why", "a rehearsal");
        decision.putArray("ids").add(event);
        assertThat(post("/decisions.json", decision.toString(), null).statusCode())
                .isEqualTo(401);
        assertThat(post("/decisions.json", decision.toString(), TOKEN + "x").statusCode())
                .isEqualTo(401);
        HttpResponse<String> decided = post("/decisions.json", decision.toString(), TOKEN);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        JsonNode page = fitting("/event.json", "?id=" + event);
        assertThat(page.path("event").path("review").path("verdict").asString()).isEqualTo("rejected");
        assertThat(page.path("decisions").path(0).path("why").asString()).isEqualTo("a rehearsal");
        assertThat(fitting("/view.json", "?q=review:rejected").path("found").asInt())
                .isEqualTo(1);
        ObjectNode undo = JSON.createObjectNode().put("kind", "undo").put("by", "A. Reader");
        undo.put("undoes", JSON.readTree(decided.body()).path("decision").asLong());
        assertThat(post("/decisions.json", undo.toString(), TOKEN).statusCode()).isEqualTo(201);
        assertThat(fitting("/view.json", "?q=review:rejected").path("found").asInt())
                .isZero();
        decision.putArray("ids").add("evt-none");
        assertThat(post("/decisions.json", decision.toString(), TOKEN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTotalIsFoundAndLeftOutOfWhatIsCountedAndDrawn() throws IOException, InterruptedException {
        String event = anEvent("\"shelled the harbour\"");
        JsonNode before = fitting("/view.json", "");
        assertThat(before.path("totals").asInt()).isZero();
        ObjectNode edit = JSON.createObjectNode().put("kind", "edit").put("by", "A. Reader");
        edit.put("set", "toll=true").putArray("ids").add(event);
        HttpResponse<String> decided = post("/decisions.json", edit.toString(), TOKEN);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        JsonNode after = fitting("/view.json", "?sort=killed");
        assertThat(after.path("found").asInt()).isEqualTo(before.path("found").asInt());
        assertThat(after.path("totals").asInt()).isEqualTo(1);
        assertThat(after.path("facets").path("type").path("ASSAULT").asInt())
                .isEqualTo(before.path("facets").path("type").path("ASSAULT").asInt() - 1);
        assertThat(after.path("map").path("unplaced").asInt())
                .isEqualTo(before.path("map").path("unplaced").asInt() - 1);
        assertThat(dated(after)).isEqualTo(dated(before) - 1);
        JsonNode total = fitting("/view.json", "?q=toll:yes").path("events").path(0);
        assertThat(total.path("id").asString()).isEqualTo(event);
        assertThat(total.path("toll").asBoolean()).isTrue();
        assertThat(get("/events.geojson?q=toll:yes").body()).doesNotContain(event);
        assertThat(get("/events.csv?q=toll:yes").body()).contains(event);
        ObjectNode undo = JSON.createObjectNode().put("kind", "undo").put("by", "A. Reader");
        undo.put("undoes", JSON.readTree(decided.body()).path("decision").asLong());
        assertThat(post("/decisions.json", undo.toString(), TOKEN).statusCode()).isEqualTo(201);
        assertThat(fitting("/view.json", "").path("totals").asInt()).isZero();
    }

    /** How many events surely happened in the days of a bin of the timeline. */
    private static int dated(JsonNode view) {
        int dated = 0;
        for (JsonNode bin : view.path("timeline").path("bins")) {
            dated += bin.path("sure").asInt();
        }
        return dated;
    }

    @Test
    void tablesAreSafeForSpreadsheets() throws IOException, InterruptedException {
        HttpResponse<String> table = get("/report.csv?id=" + encoded("=cmd"));
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body().lines().count()).isEqualTo(1);
        HttpResponse<String> points = get("/events.geojson?q=" + encoded("type:ASSAULT"));
        assertThat(JSON.readTree(points.body()).path("type").asString()).isEqualTo("FeatureCollection");
    }

    @Test
    void aServerMayHideTextsAndTakeNoDecisions() throws IOException, InterruptedException {
        Path store = SampleStore.filled(Files.createDirectories(folder.resolve("other")));
        ServerSettings settings = new ServerSettings(store, "127.0.0.1", 0, null, false, 3);
        try (Server other = new Server(settings, new DataFolder(List.of(DataFolder.installed())))) {
            String base = "http://127.0.0.1:" + other.port();
            HttpRequest report = HttpRequest.newBuilder(URI.create(base + "/report.json?id=lamp"))
                    .build();
            JsonNode page = JSON.readTree(
                    client.send(report, HttpResponse.BodyHandlers.ofString()).body());
            assertThat(page.path("report").path("text").isNull()).isTrue();
            HttpRequest decide = HttpRequest.newBuilder(URI.create(base + "/decisions.json"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            assertThat(client.send(decide, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
            int last = 200;
            for (int question = 0; question < 60 && last == 200; question++) {
                last = client.send(report, HttpResponse.BodyHandlers.ofString()).statusCode();
            }
            assertThat(last).isEqualTo(429);
        }
    }
}
