package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dateline.data.DataFolder;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Guard;
import org.dateline.fetch.Manners;
import org.dateline.model.report.Report;
import org.dateline.read.news.NewsItem;
import org.dateline.read.page.PageReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatcherTest {

    private static final Path DATA = DataFolder.installed().toAbsolutePath();
    private static final PageReader PAGES = PageReader.open(new DataFolder(List.of(DATA)).files("read", ".tsv"));

    @TempDir
    private Path folder;

    private Site site;

    /** What came of watches. */
    private static final class Seen implements ReportSink {

        private final List<Report> reports = new ArrayList<>();
        private final List<NewsItem> items = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        @Override
        public long accept(Report report, NewsItem item) {
            reports.add(report);
            items.add(item);
            return 0;
        }

        @Override
        public void failed(String what, String why) {
            failures.add(what + ": " + why);
        }

        List<String> addresses() {
            return reports.stream()
                    .map(report -> String.valueOf(report.url()))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void start() throws IOException {
        site = new Site();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Seen watch(String... lists) throws IOException {
        Seen seen = new Seen();
        Guard guard = new Guard(
                Set.of("news.test:*"),
                host -> host.endsWith(".test")
                        ? new InetAddress[] {InetAddress.getByName("127.0.0.1")}
                        : InetAddress.getAllByName(host));
        Manners manners = new Manners("dateline/test", Duration.ZERO, Duration.ofSeconds(10), 1_000_000);
        try (Cursor cursor = Cursor.open(folder.resolve("cursor"));
                Fetcher fetcher = new Fetcher(guard, manners);
                Watcher watcher = new Watcher(
                        List.of(lists),
                        new WatchSettings(Duration.ofHours(1), 4, true, false),
                        fetcher,
                        PAGES,
                        cursor,
                        seen)) {
            watcher.run();
        }
        return seen;
    }

    @Test
    void whatAFeedNamesIsReadOnce() throws IOException {
        site.articles("a", "b");
        assertThat(watch(site.feed()).addresses()).containsExactly(site.at("/a"), site.at("/b"));
        assertThat(watch(site.feed()).reports).isEmpty();
        site.articles("b", "c");
        assertThat(watch(site.feed()).addresses()).containsExactly(site.at("/c"));
        assertThat(site.asked("/b")).isEqualTo(1);
        assertThat(site.unchanged()).isEqualTo(1);
    }

    @Test
    void aPageIsReadWhole() throws IOException {
        site.articles("a");
        Report report = watch(site.feed()).reports.get(0);
        assertThat(report.text().string()).contains("Rebels of the north shelled the harbour of Kalva");
        assertThat(report.text().string()).doesNotContain("Subscribe");
        assertThat(report.published()).isNotNull();
        assertThat(report.parts()).isNotEmpty();
    }

    @Test
    void whatTheFeedSaysStandsInForAPageThatIsGone() throws IOException {
        site.articles("a").gone("/a");
        Seen seen = watch(site.feed());
        assertThat(seen.reports).hasSize(1);
        assertThat(seen.reports.get(0).text().string()).contains("Summary of a");
    }

    @Test
    void anItemReadAroundASlipIsReadAgainOnceItIsRepaired() throws IOException {
        site.gone("/a");
        Path feed = folder.resolve("feed.xml");
        String item = "<rss version='2.0'><channel><item><title>Shells on Kalva</title><link>" + site.at("/a")
                + "</link><description>Rebels of Bread %s Water shelled Kalva"
                + " again.</description></item></channel></rss>";
        Files.writeString(feed, item.formatted("&"));
        List<Report> first = watch(feed.toString()).reports;
        assertThat(first).hasSize(1);
        assertThat(watch(feed.toString()).reports).isEmpty();
        Files.writeString(feed, item.formatted("and"));
        assertThat(watch(feed.toString()).reports).singleElement().satisfies(report -> {
            assertThat(report.id()).isEqualTo(first.get(0).id());
            assertThat(report.text().string()).contains("Bread and Water");
        });
        assertThat(watch(feed.toString()).reports).isEmpty();
    }

    @Test
    void whatFailsForNowIsTriedInALaterRun() throws IOException {
        site.articles("a").failing("/a");
        assertThat(watch(site.feed()).reports).isEmpty();
        site.articles("a");
        assertThat(watch(site.feed()).addresses()).containsExactly(site.at("/a"));
    }

    @Test
    void aListThatIsNoneIsToldAndTheOthersAreRead() throws IOException {
        site.articles("a");
        Seen seen = watch("ftp://news.test/feed", site.at("/nothing"), "no-such-file.txt", site.feed());
        assertThat(seen.addresses()).containsExactly(site.at("/a"));
        assertThat(seen.failures)
                .hasSize(3)
                .anyMatch(one -> one.contains("is no web address"))
                .anyMatch(one -> one.contains("no such file"));
    }

    @Test
    void mapsOfSitesLeadToPages() throws IOException {
        site.articles("a", "b").map("a", "b");
        assertThat(watch(site.at("/maps.xml")).addresses()).containsExactly(site.at("/a"), site.at("/b"));
    }

    @Test
    void aPageLeadsToItsFeed() throws IOException {
        site.articles("a").front();
        assertThat(watch(site.at("/front")).addresses()).containsExactly(site.at("/a"));
    }

    @Test
    void theEventFileOfGdeltLeadsToPagesAndKeepsWhatItClaims() throws IOException {
        site.articles("a");
        String[] columns = new String[61];
        java.util.Arrays.fill(columns, "");
        columns[0] = "1000000001";
        columns[1] = "20261120";
        columns[6] = "KALVA";
        columns[26] = "190";
        columns[52] = "Kalva";
        columns[60] = site.at("/a");
        Path list = Files.writeString(folder.resolve("20261120.export.CSV"), String.join("\t", columns) + "\n");
        Seen seen = watch(list.toString());
        assertThat(seen.addresses()).containsExactly(site.at("/a"));
        assertThat(seen.items.get(0).claims()).hasSize(1);
        assertThat(seen.items.get(0).claims().get(0))
                .containsEntry("cameo", "190")
                .containsEntry("place", "Kalva");
    }

    @Test
    void anItemThatLeadsToAPrivateAddressIsNotAsked() throws IOException {
        site.feedOf("http://127.0.0.1:" + site.port() + "/secret", "http://hidden.test:" + site.port() + "/secret");
        Seen seen = watch(site.feed());
        assertThat(site.asked("/secret")).isZero();
        assertThat(seen.reports)
                .hasSize(2)
                .allMatch(report -> report.text().string().contains("Summary"));
    }

    @Test
    void twoWatchesDoNotShareACursor() throws IOException {
        Path place = folder.resolve("cursor");
        try (Cursor first = Cursor.open(place)) {
            assertThat(first.isNew()).isTrue();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> Cursor.open(place))
                    .hasMessageContaining("in use by another watch");
        }
    }

    @Test
    void nothingIsLostOrReadTwiceHoweverOftenItIsKilled() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int index = 0; index < 120; index++) {
            names.add("page" + index);
        }
        site.articles(names.toArray(String[]::new)).slowly(8);
        Path output = folder.resolve("out.txt");
        int killed = 0;
        for (Process process = killedWatch(output); process.isAlive() || process.exitValue() != 0; ) {
            long until = size(output) + (killed < 12 ? 1 + random.nextInt(600) : Long.MAX_VALUE / 2);
            while (process.isAlive() && size(output) < until) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            process.waitFor(random.nextInt(20), TimeUnit.MILLISECONDS);
            if (process.isAlive()) {
                process.destroyForcibly().waitFor();
                killed++;
                process = killedWatch(output);
            } else {
                assertThat(process.exitValue())
                        .as(Files.readString(folder.resolve("log.txt")))
                        .isZero();
            }
        }
        List<String> wanted =
                names.stream().map(name -> site.at("/" + name)).sorted().toList();
        assertThat(killed).as("kills; seed %d", seed).isPositive();
        assertThat(Files.readAllLines(output).stream().sorted().toList())
                .as("seed %d", seed)
                .isEqualTo(wanted);
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private Process killedWatch(Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWatch.class.getName(),
                        site.feed(),
                        output.toString(),
                        folder.resolve("cursor").toString(),
                        DATA.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
    }
}
