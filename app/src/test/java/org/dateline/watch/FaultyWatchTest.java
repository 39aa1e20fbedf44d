package org.dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dateline.cli.terminal.GrowingOutput;
import org.dateline.data.DataFolder;
import org.dateline.fault.FaultyDisk;
import org.dateline.fetch.Fetcher;
import org.dateline.fetch.Guard;
import org.dateline.fetch.Manners;
import org.dateline.model.report.Report;
import org.dateline.read.news.NewsItem;
import org.dateline.read.page.PageReader;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A watch writes to two files. Whichever change of them fails, it ends, and the next one writes each report once. */
@Timeout(600)
class FaultyWatchTest {

    private static final PageReader PAGES =
            PageReader.open(new DataFolder(List.of(DataFolder.installed().toAbsolutePath())).files("read", ".tsv"));
    private static final int MOST_CHANGES = 100;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static final class Lines implements ReportSink {

        private final GrowingOutput output;

        Lines(GrowingOutput output) {
            this.output = output;
        }

        @Override
        public long accept(Report report, NewsItem item) throws IOException {
            output.write((report.url() + "\n").getBytes(StandardCharsets.UTF_8));
            return output.settled();
        }

        @Override
        public void failed(String what, String why) {
            throw new AssertionError(what + ": " + why);
        }
    }

    private void watch(Site site, FaultyDisk disk) throws IOException {
        Guard guard = new Guard(Set.of("news.test:*"), host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
        Path place = disk.path(folder.resolve("cursor"));
        try (Cursor cursor = Cursor.open(place);
                GrowingOutput output = new GrowingOutput(
                        disk.path(folder.resolve("out")), cursor.outputLength(), cursor.isNew(), place);
                Fetcher fetcher = new Fetcher(
                        guard, new Manners("dateline/test", Duration.ZERO, Duration.ofSeconds(10), 1_000_000));
                Watcher watcher = new Watcher(
                        List.of(site.feed()),
                        new WatchSettings(Duration.ofHours(1), 4, true, false),
                        fetcher,
                        PAGES,
                        cursor,
                        new Lines(output))) {
            watcher.run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whicheverChangeFailsNothingIsLostOrDoubled(FaultyDisk.Kind kind) throws IOException {
        try (Site site = new Site()) {
            site.articles("a", "b");
            for (int change = 1; change < MOST_CHANGES; change++) {
                Files.deleteIfExists(folder.resolve("cursor"));
                Files.deleteIfExists(folder.resolve("out"));
                FaultyDisk disk = new FaultyDisk(kind, change);
                boolean ended = false;
                try {
                    watch(site, disk);
                } catch (IOException fault) {
                    ended = true;
                }
                assertThat(ended).as("change %d of %s", change, disk.changes()).isEqualTo(disk.hasFailed());
                if (ended) {
                    watch(site, new FaultyDisk(kind, 0));
                }
                assertThat(Files.readAllLines(folder.resolve("out")))
                        .as("%s at %d of %s", kind, change, disk.changes())
                        .containsExactlyInAnyOrder(site.at("/a"), site.at("/b"));
                if (!ended) {
                    assertThat(change).isGreaterThan(8);
                    return;
                }
            }
        }
        throw new AssertionError("more than " + MOST_CHANGES + " changes");
    }
}
