package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(120)
class PublishCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    @Test
    void aSiteHoldsWhatTheQueryFindsAndNoTextThatMayNotBeShown() throws IOException {
        Path store = SampleStore.filled(folder);
        Path site = folder.resolve("site");
        Shell shell = new Shell().run("publish", store, site, "type:ASSAULT");
        assertThat(shell.exitCode()).as(shell.err()).isEqualTo(ExitCode.DONE);
        JsonNode rows = read(site.resolve("data/rows.json"));
        assertThat(rows.size()).isPositive();
        rows.forEach(row -> assertThat(row.path("type").asString()).isEqualTo("ASSAULT"));
        JsonNode row = rows.path(0);
        JsonNode page = read(site.resolve("data/events/" + row.path("shard").asInt() + ".json"))
                .path(row.path("id").asString());
        assertThat(page.path("event").path("id").asString())
                .isEqualTo(row.path("id").asString());
        page.path("reports")
                .forEach(report -> assertThat(report.path("text").isNull()).isTrue());
        assertThat(read(site.resolve("data/about.json")).path("events").asInt()).isEqualTo(rows.size());
        assertThat(Files.readString(site.resolve("index.html"))).contains("dateline-data");
        assertThat(Files.readAllLines(site.resolve("events.csv"))).hasSize(rows.size() + 1);

        Path whole = folder.resolve("whole");
        new Shell().run("publish", store, whole, "--texts");
        assertThat(read(whole.resolve("data/reports.json")).propertyNames()).contains("lamp", "march", "talks");
        int shard = read(whole.resolve("data/reports.json")).path("lamp").asInt();
        assertThat(read(whole.resolve("data/reports/" + shard + ".json"))
                        .path("lamp")
                        .path("report")
                        .path("text")
                        .asString())
                .contains("Grain barges burned");
    }

    @Test
    void aPortThatAnotherProgramHasIsTold() throws IOException {
        Path store = SampleStore.filled(folder);
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Shell shell = new Shell().run("serve", store, "--port", other.getLocalPort());
            assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
            assertThat(shell.err())
                    .contains("port " + other.getLocalPort(), "--port")
                    .doesNotContain("bug");
        }
    }

    @Test
    void aRecordThatCannotBeReadIsToldWithoutItsPassword() {
        Shell shell = new Shell().run("serve", "jdbc:postgresql://me:secret@127.0.0.1:1/news?password=secret");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err())
                .contains("jdbc:postgresql://127.0.0.1:1/news: cannot be read", "--to-postgres")
                .doesNotContain("secret")
                .doesNotContain("bug");
        assertThat(new Shell().run("serve", "jdbc:mysql://host/news").err()).contains("PostgreSQL alone");
        assertThat(new Shell().run("serve", "news.db", "--copy", "copy.db").err())
                .contains("--copy", "news.db is a store itself");
    }

    @Test
    void nothingButAnOlderSiteIsReplaced() throws IOException {
        Path store = SampleStore.filled(folder);
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("index.html"), "my page");
        Shell refused = new Shell().run("publish", store, mine, "--overwrite");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("give another folder");
        assertThat(mine.resolve("index.html")).hasContent("my page");
        Path site = folder.resolve("site");
        new Shell().run("publish", store, site);
        Files.writeString(site.resolve("robots.txt"), "mine");
        assertThat(new Shell().run("publish", store, site).err()).contains("--overwrite");
        assertThat(new Shell()
                        .run("publish", store, site, "type:PROTEST", "--overwrite")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        assertThat(site.resolve("robots.txt")).exists();
        assertThat(read(site.resolve("data/rows.json")).size()).isEqualTo(1);
    }
}
