package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.ReportReaderTest.problems;
import static org.dateline.read.ReportReaderTest.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.dateline.read.page.PageReaderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Archives give the reports that lie in them, and what cannot be read in them is reported. */
class ArchivesTest {

    private static final int LARGEST = 1 << 20;

    private static final String PAGE =
            "<html><title>News of the port</title><body><article><p>Dockers %d walked out of the port on Monday,"
                    + " the harbour master said, and ships waited outside the bay.</p></article></body></html>";

    @TempDir
    private Path folder;

    @Test
    void aZipGivesItsPagesTextsAndLinesAndNothingElse() throws IOException {
        Path zip = folder.resolve("week.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "a/one.html", PAGE.formatted(1));
            put(out, "a/two.txt", "Rebels shelled a village.");
            put(out, "a/three.jsonl", "{\"id\":\"x\",\"text\":\"Three.\"}\n{\"id\":\"y\",\"text\":\"Four.\"}\n");
            put(out, "a/picture.png", "not a report");
            put(out, "../../outside.txt", "A name is no path.");
        }
        List<Reading> readings = read(zip);
        assertThat(reports(readings)).hasSize(5);
        assertThat(reports(readings).get(0).origin()).isEqualTo(zip + ": a/one.html");
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("1 file in it was left out, the first a/picture.png"));
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(zip);
        }
    }

    @Test
    void aTarIsReadWhateverItIsPackedWith() throws IOException {
        Path tar = folder.resolve("week.tgz");
        try (TarArchiveOutputStream out =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(tar)))) {
            byte[] bytes = "Rebels shelled a village.".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("one.txt");
            entry.setSize(bytes.length);
            out.putArchiveEntry(entry);
            out.write(bytes);
            out.closeArchiveEntry();
        }
        assertThat(reports(read(tar)))
                .singleElement()
                .satisfies(report -> assertThat(report.text().string()).isEqualTo("Rebels shelled a village."));
    }

    @Test
    void whatIsTooLargeInAnArchiveIsToldAndTheRestIsRead() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.txt"));
            zeros(out, 64 * LARGEST);
            put(out, "after.txt", "Rebels shelled a village.");
        }
        List<Reading> readings = read(zip);
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(zip + ": bomb.txt");
            assertThat(problem.message()).contains("larger than");
        });
    }

    @Test
    void anArchiveInAnArchiveIsReadAndOneInThatIsNot() throws IOException {
        byte[] inner = zipped("c.txt", "Three.".getBytes(StandardCharsets.UTF_8));
        byte[] middle = zipped("inner.zip", inner);
        Path once = folder.resolve("once.zip");
        Files.write(once, zipped("inner.zip", inner));
        Path twice = folder.resolve("twice.zip");
        Files.write(twice, zipped("middle.zip", middle));
        assertThat(reports(read(once))).hasSize(1);
        assertThat(problems(read(twice))).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("archive in an archive"));
    }

    @Test
    void anArchiveCutOffGivesWhatCameBefore() throws IOException {
        byte[] whole = zipped("a.txt", "Rebels shelled a village. ".repeat(4000).getBytes(StandardCharsets.UTF_8));
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 3));
        assertThat(problems(read(cut))).singleElement().satisfies(problem -> assertThat(problem.remedy())
                .isNotBlank());
    }

    @Test
    @Timeout(60)
    void aWebArchiveGivesItsPagesAlthoughABombLiesAmongThem() throws IOException {
        Path warc = folder.resolve("news.warc.gz");
        try (OutputStream out = Files.newOutputStream(warc)) {
            record(out, "warcinfo", null, "software: a test\r\n".getBytes(StandardCharsets.UTF_8));
            for (int page = 0; page < 20; page++) {
                if (page == 7) {
                    bomb(out, "http://bomb.example/", 64 * LARGEST);
                }
                if (page == 9) {
                    response(out, "http://deep.example/", "text/html", "<div>".repeat(200_000) + PAGE.formatted(99));
                }
                if (page == 11) {
                    response(out, "http://picture.example/", "image/png", "no page");
                }
                response(out, "http://news.example/" + page, "text/html; charset=utf-8", PAGE.formatted(page));
            }
        }
        List<Reading> readings = read(warc);
        assertThat(reports(readings)).hasSize(21);
        assertThat(reports(readings)).anySatisfy(report -> {
            assertThat(report.url()).isEqualTo("http://news.example/19");
            assertThat(report.title()).isEqualTo("News of the port");
        });
        assertThat(problems(readings)).hasSize(2).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(warc + ": http://bomb.example/");
            assertThat(problem.message()).contains("larger than");
        });
        assertThat(problems(readings).get(1).message()).isEqualTo("1 record was left out: 1 of another type than HTML");
    }

    @Test
    void whatIsNamedAnArchiveAndIsNoneIsTold() throws IOException {
        Path file = folder.resolve("fake.warc");
        Files.writeString(file, "Not an archive at all.");
        assertThat(problems(read(file))).hasSize(1);
    }

    private static void record(OutputStream out, String type, @Nullable String address, byte[] content)
            throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(out);
        packed.write(head(type, address, content.length));
        packed.write(content);
        packed.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        packed.finish();
    }

    private static byte[] head(String type, @Nullable String address, long length) {
        return ("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2022-05-04T00:00:00Z\r\n"
                        + (address == null ? "" : "WARC-Target-URI: " + address + "\r\n")
                        + "WARC-Record-ID: <urn:uuid:"
                        + java.util.UUID.nameUUIDFromBytes((type + address).getBytes(StandardCharsets.UTF_8))
                        + ">\r\nContent-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void response(OutputStream out, String address, String type, String page) throws IOException {
        byte[] body = page.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(
                ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        content.writeBytes(body);
        record(out, "response", address, content.toByteArray());
    }

    private static void bomb(OutputStream out, String address, int size) throws IOException {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + size + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        GZIPOutputStream packed = new GZIPOutputStream(out);
        packed.write(head("response", address, http.length + (long) size));
        packed.write(http);
        zeros(packed, size);
        packed.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        packed.finish();
    }

    private static void zeros(OutputStream out, int size) throws IOException {
        byte[] zeros = new byte[1 << 16];
        for (int written = 0; written < size; written += zeros.length) {
            out.write(zeros);
        }
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static List<Reading> read(Path file) {
        InputStream none = new ByteArrayInputStream(new byte[0]);
        ReadOptions options = new ReadOptions(null, LARGEST * 2, none);
        try (Stream<Reading> readings =
                new ReportReader(options, PageReaderTest.PAGES).read(List.of(file.toString()))) {
            return readings.toList();
        }
    }
}
