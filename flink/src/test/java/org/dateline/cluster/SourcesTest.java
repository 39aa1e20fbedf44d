package org.dateline.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Whatever the files are, the job makes the records of an import of them. */
@Timeout(300)
class SourcesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String page(String line) {
        var report = JSON.readTree(line);
        return "<html><head><title>News</title><meta property=\"article:published_time\" content=\""
                + report.path("published").asString() + "\"></head><body><article><p>"
                + report.path("text").asString() + "</p></article></body></html>";
    }

    private static byte[] capture(int number, String page) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2022-05-04T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:6a4d55ea-3f43-4b9d-9d29-000000000" + (100 + number) + ">\r\n"
                + "WARC-Target-URI: https://news.example/" + number + "\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        return (head + answer + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Pages, an archive of pages, and lines, in one folder and one below it. */
    private Path reports() throws IOException {
        List<String> lines = new MadeNews(11)
                .lines(30).stream().filter(line -> !line.startsWith("{broken")).toList();
        Path reports = folder.resolve("reports");
        Files.createDirectories(reports.resolve("pages"));
        for (int number = 0; number < 8; number++) {
            Files.writeString(reports.resolve("pages/" + number + ".html"), page(lines.get(number)));
        }
        try (OutputStream archive = Files.newOutputStream(reports.resolve("crawl.warc.gz"))) {
            for (int number = 8; number < 16; number++) {
                // each capture is packed by itself, as crawlers do
                GZIPOutputStream packed = new GZIPOutputStream(archive);
                packed.write(capture(number, page(lines.get(number))));
                packed.finish();
            }
        }
        Files.write(reports.resolve("lines.jsonl"), lines.subList(16, lines.size()));
        return reports;
    }

    @Test
    void pagesArchivesAndLinesAreReadAsAnImportReadsThem() throws Exception {
        Path reports = reports();
        Set<String> expected = LocalRecord.of(reports, folder.resolve("local.db"), 2);
        assertThat(expected).anyMatch(line -> line.contains("https://news.example/9"));
        Path out = folder.resolve("out");
        Path parquet = folder.resolve("parquet");
        Settings settings = JobRun.settings(
                List.of(reports),
                List.of(
                        new Settings.Output.Lines(out.toUri().toString()),
                        new Settings.Output.Parquet(parquet.toUri().toString())));
        JobRun.over(settings, 2, folder.resolve("state"));
        assertThat(JobRun.lines(out)).containsExactlyElementsOf(expected);
        assertThat(idsIn(parquet)).isNotEmpty().containsExactlyElementsOf(idsOf(expected));
    }

    private static List<String> idsOf(Set<String> records) {
        return records.stream()
                .map(JSON::readTree)
                .filter(record -> record.path("record").asString().equals("event"))
                .map(record -> record.path("id").asString())
                .sorted()
                .toList();
    }

    private static List<String> idsIn(Path parquet) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM read_parquet('" + parquet
                        + "/**/*.parquet', hive_partitioning = false) WHERE NOT gone ORDER BY id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
