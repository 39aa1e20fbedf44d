package org.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FetcherTest {

    private static final int LARGEST = 100_000;

    private NewsServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new NewsServer();
        fetcher = fetcher(Duration.ZERO, Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private static Fetcher fetcher(Duration delay, Duration timeout) {
        return new Fetcher(
                new Guard(Set.of("news.test:*", "slow.test:*"), names(new AtomicInteger())),
                new Manners("dateline/0.1.0 (desk@news.example)", delay, timeout, LARGEST));
    }

    /** The names of the test, else those that the system knows: spellings of addresses among them. */
    private static Guard.Names names(AtomicInteger asked) {
        return host -> {
            InetAddress here = InetAddress.getByName("127.0.0.1");
            InetAddress elsewhere = InetAddress.getByName("192.0.0.9");
            return switch (host.toLowerCase(java.util.Locale.ROOT)) {
                case "news.test", "slow.test", "local.test" -> new InetAddress[] {here};
                case "both.test" -> new InetAddress[] {elsewhere, here};
                case "rebind.test" -> new InetAddress[] {asked.getAndIncrement() % 2 == 0 ? elsewhere : here};
                default -> InetAddress.getAllByName(host);
            };
        };
    }

    private URI at(String path) throws Refused {
        return Fetcher.address("http://news.test:" + server.port() + path);
    }

    @Test
    void noSpellingOfAPrivateAddressIsEverConnectedTo() throws IOException {
        List<String> spellings;
        try (InputStream file = FetcherTest.class.getResourceAsStream("private.txt")) {
            spellings = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("PORT", String.valueOf(server.port())))
                    .toList();
        }
        assertThat(spellings).hasSizeGreaterThanOrEqualTo(40);
        int refused = 0;
        for (String spelling : spellings) {
            try {
                fetcher.fetch(Fetcher.address(spelling), null, null);
            } catch (IOException expected) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(spellings.size());
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
        for (String target : List.of("http://127.0.0.1:", "http://local.test:", "//localhost:", "http://[::1]:")) {
            server.page("/away", question -> {
                question.getResponseHeaders().set("Location", target + server.port() + "/secret");
                NewsServer.send(question, 302, "");
            });
            assertThatThrownBy(() -> fetcher.fetch(at("/away"), null, null)).isInstanceOf(Refused.class);
        }
        assertThat(server.asked("/secret")).isZero();
    }

    @Test
    void aPrivateHostIsReachedAtThePortThatIsAllowedAlone() throws IOException {
        server.page("/page", "here");
        for (String allowed : List.of("news.test", "news.test:1", "news.test:" + server.port())) {
            Guard guard = new Guard(Set.of(allowed), names(new AtomicInteger()));
            Manners manners = new Manners("dateline/test", Duration.ZERO, Duration.ofSeconds(3), LARGEST);
            try (Fetcher narrow = new Fetcher(guard, manners)) {
                if (allowed.endsWith(":" + server.port())) {
                    assertThat(narrow.fetch(at("/page"), null, null).isFound()).isTrue();
                } else {
                    assertThatThrownBy(() -> narrow.fetch(at("/page"), null, null))
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("private address");
                }
            }
        }
    }

    @Test
    void headersWithoutEndAreRefused() throws IOException {
        server.page("/flood", question -> {
            for (int header = 0; header < 5_000; header++) {
                question.getResponseHeaders().set("A" + header, "b".repeat(30));
            }
            NewsServer.send(question, 200, "here");
        });
        server.page("/long", question -> {
            question.getResponseHeaders().set("A", "b".repeat(1 << 20));
            NewsServer.send(question, 200, "here");
        });
        for (String path : List.of("/flood", "/long")) {
            assertThatThrownBy(() -> fetcher.fetch(at(path), null, null))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("more headers than it may");
        }
    }

    @Test
    void aServerWithoutTrustworthyTlsIsToldAsSuch() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread answering = new Thread(() -> {
                try (Socket socket = plain.accept()) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    socket.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    return;
                }
            });
            answering.start();
            URI address = Fetcher.address("https://news.test:" + plain.getLocalPort() + "/page");
            assertThatThrownBy(() -> fetcher.fetch(address, null, null))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("news.test cannot be trusted");
        }
    }

    @Test
    void redirectsAreFollowedAndEnd() throws IOException {
        server.page("/old", question -> {
            question.getResponseHeaders().set("Location", "/new");
            NewsServer.send(question, 301, "");
        });
        server.page("/new", "here");
        server.page("/round", question -> {
            question.getResponseHeaders().set("Location", "/round");
            NewsServer.send(question, 302, "");
        });
        Answer answer = fetcher.fetch(at("/old"), null, null);
        assertThat(answer.body()).asString().isEqualTo("here");
        assertThat(answer.address().getPath()).isEqualTo("/new");
        assertThatThrownBy(() -> fetcher.fetch(at("/round"), null, null)).hasMessageContaining("redirects more than");
    }

    @Test
    void whatRobotsTxtForbidsIsNotRead() throws IOException {
        server.page("/robots.txt", "User-agent: dateline\nDisallow: /private\n\nUser-agent: *\nDisallow: /\n");
        server.page("/private/page", "no");
        server.page("/page", "yes");
        assertThat(fetcher.fetch(at("/page"), null, null).body()).asString().isEqualTo("yes");
        assertThatThrownBy(() -> fetcher.fetch(at("/private/page"), null, null)).hasMessageContaining("robots.txt");
        assertThat(server.asked("/private/page")).isZero();
        assertThat(server.asked("/robots.txt")).isEqualTo(1);
    }

    @Test
    void aSiteWhoseRobotsTxtCannotBeReadIsLeftAlone() {
        server.page("/robots.txt", question -> NewsServer.send(question, 500, "broken"));
        server.page("/page", "yes");
        assertThatThrownBy(() -> fetcher.fetch(at("/page"), null, null))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(Refused.class);
        assertThat(server.asked("/page")).isZero();
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws IOException {
        server.page("/feed", question -> {
            boolean known = "\"a\"".equals(question.getRequestHeaders().getFirst("If-None-Match"));
            question.getResponseHeaders().set("ETag", "\"a\"");
            NewsServer.send(question, known ? 304 : 200, known ? "" : "feed");
        });
        Answer first = fetcher.fetch(at("/feed"), null, null);
        Answer second = fetcher.fetch(at("/feed"), first.entityTag(), first.lastModified());
        assertThat(first.isFound()).isTrue();
        assertThat(second.isUnchanged()).isTrue();
    }

    @Test
    void itSaysWhoItIs() throws IOException {
        server.page(
                "/page",
                question -> NewsServer.send(
                        question, 200, question.getRequestHeaders().getFirst("User-Agent")));
        assertThat(fetcher.fetch(at("/page"), null, null).body())
                .asString()
                .isEqualTo("dateline/0.1.0 (desk@news.example)");
    }

    @Test
    void aHostIsLeftAloneBetweenTwoQuestions() throws IOException {
        server.page("/page", "yes");
        try (Fetcher patient = fetcher(Duration.ofMillis(300), Duration.ofSeconds(3))) {
            long start = System.nanoTime();
            patient.fetch(at("/page"), null, null);
            patient.fetch(at("/page"), null, null);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isGreaterThan(Duration.ofMillis(600));
        }
    }

    @Test
    void aHostThatAsksForPatienceGetsIt() throws IOException {
        server.page("/page", question -> {
            question.getResponseHeaders().set("Retry-After", "3600");
            NewsServer.send(question, 429, "later");
        });
        Answer answer = fetcher.fetch(at("/page"), null, null);
        assertThat(answer.isPassing()).isTrue();
        assertThat(fetcher.wait(at("/other"))).isGreaterThan(Duration.ofMinutes(59));
        assertThatThrownBy(() -> fetcher.fetch(at("/other"), null, null))
                .hasMessageContaining("may not be asked again");
        assertThat(server.asked("/other")).isZero();
    }

    @Test
    void anAnswerThatDoesNotEndIsCutOff() {
        server.page("/slow", question -> {
            question.sendResponseHeaders(200, 0);
            try {
                for (int index = 0; index < 100; index++) {
                    question.getResponseBody().write('x');
                    question.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        long start = System.nanoTime();
        assertThatThrownBy(() -> fetcher.fetch(at("/slow"), null, null)).hasMessageContaining("longer than 3 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] packed = packed(200_000_000);
        server.page("/bomb", question -> {
            question.getResponseHeaders().set("Content-Encoding", "gzip");
            question.sendResponseHeaders(200, packed.length);
            question.getResponseBody().write(packed);
        });
        assertThatThrownBy(() -> fetcher.fetch(at("/bomb"), null, null))
                .hasMessageContaining("larger than 100000 bytes");
    }

    private static byte[] packed(int zeros) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            byte[] block = new byte[1_000_000];
            for (int written = 0; written < zeros; written += block.length) {
                gzip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void publicAddressesAreToldFromAllOthers() throws UnknownHostException {
        for (String open :
                List.of("8.8.8.8", "193.0.6.139", "2001:4860:4860::8888", "64:ff9b::8.8.8.8", "172.32.0.1")) {
            assertThat(Addresses.isPublic(InetAddress.getByName(open))).as(open).isTrue();
        }
        for (String closed : List.of(
                "172.31.255.255",
                "192.168.1.1",
                "224.0.0.1",
                "255.255.255.255",
                "2002:a00:1::",
                "ff02::1",
                "fec0::1",
                "2001:db8::1",
                "100.127.255.255",
                "192.0.2.1",
                "::7f00:1")) {
            assertThat(Addresses.isPublic(InetAddress.getByName(closed)))
                    .as(closed)
                    .isFalse();
        }
    }
}
