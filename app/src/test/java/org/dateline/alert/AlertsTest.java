package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.cli.SampleStore;
import org.dateline.data.file.DataProblems;
import org.dateline.fetch.Guard;
import org.dateline.fetch.Manners;
import org.dateline.fetch.Messenger;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(120)
class AlertsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "known to both";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();

    private static Messenger messenger(String... allowed) {
        return new Messenger(
                Guard.of(Set.of(allowed)),
                new Manners("dateline/test", Duration.ofMillis(5), Duration.ofSeconds(5), 10_000));
    }

    private Alerts alerts(String yaml, Messenger messenger) throws IOException {
        Path file = Files.writeString(folder.resolve("alerts.yaml"), yaml);
        return Alerts.open(file, out, messenger, AlertsTest::secret, troubles::add);
    }

    private static @Nullable String secret(@Nullable String variable) {
        return "DESK_SECRET".equals(variable) ? SECRET : null;
    }

    /** A receiver that fails so often before it takes a message. */
    private HttpServer receiver(int failures) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] left = {failures};
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean fails = left[0]-- > 0;
            if (!fails) {
                received.add(new String(body, StandardCharsets.UTF_8));
                signatures.add(String.valueOf(exchange.getRequestHeaders().getFirst("Dateline-Signature")));
            }
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String webhook(HttpServer server) {
        return "alerts:\n- name: shelling\n  query: type:ASSAULT killed:>=1\n  to:\n  - webhook: http://localhost:"
                + server.getAddress().getPort() + "/hook\n    secret-env: DESK_SECRET\n";
    }

    @Test
    void aMatchGoesToFilesFeedsAndTheStandardOutput() throws IOException {
        Path store = SampleStore.filled(folder);
        String yaml =
                "alerts:\n- name: shelling & more\n  query: type:ASSAULT killed:>=1\n  to:\n  - file: matches.jsonl\n"
                        + "  - atom: matches.xml\n  - stdout\n- name: talks\n  query: type:CONSULT\n  to: [stdout]\n";
        try (Messenger messenger = messenger();
                Store opened = Store.reading(store)) {
            Alerts alerts = alerts(yaml, messenger);
            assertThat(alerts.deliver(opened, "lamp")).isEqualTo(1);
            assertThat(alerts.deliver(opened, "march")).isZero();
            assertThat(alerts.deliver(opened, "post")).isEqualTo(1);
        }
        List<String> lines = Files.readAllLines(folder.resolve("matches.jsonl"));
        assertThat(lines).hasSize(2);
        JsonNode match = JSON.readTree(lines.get(0));
        assertThat(match.path("alert").asString()).isEqualTo("shelling & more");
        assertThat(match.path("event").path("type").asString()).isEqualTo("ASSAULT");
        assertThat(match.path("id").asString())
                .isNotEqualTo(JSON.readTree(lines.get(1)).path("id").asString());
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(folder.resolve("matches.xml"))
                .content()
                .contains("<title>Dateline: shelling &amp; more</title>")
                .containsOnlyOnce("urn:dateline:" + match.path("id").asString());
        assertThat(Files.readString(folder.resolve("matches.xml")).split("<entry>"))
                .hasSize(3);
        assertThat(troubles).isEmpty();
    }

    @Test
    void aWebhookIsSignedAndTriedAgain() throws IOException {
        Path store = SampleStore.filled(folder);
        HttpServer server = receiver(2);
        try (Messenger messenger = messenger("localhost:*");
                Store opened = Store.reading(store)) {
            alerts(webhook(server), messenger).deliver(opened, "lamp");
        } finally {
            server.stop(0);
        }
        assertThat(received).hasSize(1);
        String[] parts = signatures.get(0).split("[=,]");
        assertThat(signatures.get(0))
                .isEqualTo(WebhookTarget.signature(
                        SECRET, Long.parseLong(parts[1]), received.get(0).getBytes(StandardCharsets.UTF_8)));
        assertThat(WebhookTarget.signature("other", 1, new byte[0]))
                .isNotEqualTo(WebhookTarget.signature(SECRET, 1, new byte[0]));
    }

    @Test
    void whatCannotBeDeliveredIsKeptAndGoesOutAtTheNextStart() throws IOException {
        Path store = SampleStore.filled(folder);
        HttpServer server = receiver(4);
        Path kept = folder.resolve("alerts.yaml.undelivered");
        try (Messenger messenger = messenger("localhost:*");
                Store opened = Store.reading(store)) {
            alerts(webhook(server), messenger).deliver(opened, "lamp");
            assertThat(received).isEmpty();
            assertThat(troubles).singleElement().asString().contains("answers 503, 4 times");
            assertThat(Files.readAllLines(kept)).hasSize(1);
            alerts(webhook(server), messenger);
        } finally {
            server.stop(0);
        }
        assertThat(received).hasSize(1);
        assertThat(kept).doesNotExist();
    }

    @Test
    void aPrivateAddressIsNotAskedUnlessAllowed() throws IOException {
        Path store = SampleStore.filled(folder);
        HttpServer server = receiver(0);
        try (Messenger messenger = messenger();
                Store opened = Store.reading(store)) {
            alerts(webhook(server), messenger).deliver(opened, "lamp");
        } finally {
            server.stop(0);
        }
        assertThat(received).isEmpty();
        assertThat(troubles).singleElement().asString().contains("private address");
    }

    @Test
    void aTargetOfOnesOwnIsFoundByItsKey() throws IOException {
        Path store = SampleStore.filled(folder);
        String yaml = "alerts:\n- name: shelling\n  query: type:ASSAULT killed:>=1\n  to:\n"
                + "  - folder: matches\n    ending: .match\n";
        try (Messenger messenger = messenger();
                Store opened = Store.reading(store)) {
            assertThat(alerts(yaml, messenger).deliver(opened, "lamp")).isEqualTo(1);
        }
        try (Stream<Path> files = Files.list(folder.resolve("matches"))) {
            assertThat(files).singleElement().satisfies(file -> {
                Match match = Match.read(Files.readString(file));
                assertThat(match.alert()).isEqualTo("shelling");
                assertThat(file.getFileName()).hasToString(match.id() + ".match");
            });
        }
    }

    @Test
    void aKeyThatNoTargetTakesIsAnError() {
        String yaml =
                "alerts:\n- name: a\n  query: type:AID\n  to:\n  - folder: ''\n  - file: a.jsonl\n    secret-env: S\n";
        assertThatThrownBy(() -> alerts(yaml, messenger()))
                .isInstanceOfSatisfying(DataProblems.class, problems -> assertThat(
                                problems.problems().toString())
                        .contains("alert a: folder has no name", "alert a: file does not take secret-env"));
    }

    @Test
    void everythingWrongWithTheFileIsToldAtOnce() {
        String yaml =
                "alerts:\n- name: a\n  query: colour:red\n  to: [stdout]\n- name: a\n  query: type:AID\n  to: [pigeon]\n"
                        + "- name: b\n  query: type:AID\n- name: c\n  query: ''\n  to:\n  - webhook: ftp://desk.example\n"
                        + "- name: d\n  query: ''\n  to:\n  - webhook: https://desk.example\n    secret-env: UNSET\n";
        assertThatThrownBy(() -> alerts(yaml, messenger()))
                .isInstanceOfSatisfying(DataProblems.class, problems -> assertThat(
                                problems.problems().toString())
                        .contains("there is no field colour", "without a name of its own", "\"pigeon\" is no target")
                        .contains("alert b has no target", "is no web address", "UNSET with the secret is not set"));
    }
}
