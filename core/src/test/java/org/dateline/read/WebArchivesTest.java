package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.read.ReportReaderTest.problems;
import static org.dateline.read.ReportReaderTest.reports;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.read.page.PageReaderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web archives are read in all their kinds and encodings, and what is left out is counted. */
class WebArchivesTest {

    private static final String WORDS =
            "Dockers walked out of the port on Monday, the harbour master said, and ships waited outside the bay.";
    private static final String PAGE =
            "<html><title>News of the port</title><body><article><p>" + WORDS + "</p></article></body></html>";

    /** The page, packed with Brotli. */
    private static final String BROTLI =
            "G7YAoJwHdmxlmmLRXPxiNjvSm7cCOUwTuFYU/tcbXI25pY9cnk4O2L+KCigNNK8woYjTGz73jikk5TB4Cw0DoN0x3Y0+A6a0MlK8WHLbwzlVpThBPnUuR9tfMxUWIa3Cddo4HGLVwnZau5xSsTm4Dg==";

    @TempDir
    private Path folder;

    @Test
    void everyEncodingThatServersSendIsUndone() throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        for (Sent sent : List.of(
                new Sent("br", Base64.getDecoder().decode(BROTLI)),
                new Sent("zstd", Zstd.compress(page)),
                new Sent("gzip", gzip(page)),
                new Sent("deflate", deflated(page, false)),
                new Sent("deflate", deflated(page, true)),
                new Sent("gzip, zstd", Zstd.compress(gzip(page))))) {
            assertThat(words(warc(response("text/html", sent.encoding(), sent.body()))))
                    .as(sent.encoding())
                    .contains(WORDS);
        }
    }

    @Test
    void whatIsNotEncodedAsItClaimsIsTakenAsItIs() throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        for (String encoding : List.of("br", "gzip", "deflate", "zstd", "unknown")) {
            assertThat(words(warc(response("text/html", encoding, page))))
                    .as(encoding)
                    .contains(WORDS);
        }
        assertThat(words(warc(response("text/html", null, gzip(page))))).contains(WORDS);
    }

    @Test
    void theCharacterSetThatTheServerNamesIsRead() throws IOException {
        byte[] page = PAGE.replace("Dockers", "\u0414\u043e\u043a\u0435\u0440\u044b")
                .getBytes(Charset.forName("windows-1251"));
        assertThat(words(warc(response("text/html; charset=windows-1251", null, page))))
                .contains("\u0414\u043e\u043a\u0435\u0440\u044b");
    }

    @Test
    void resourcesAndPlainTextsAreReadAndTheRestIsCounted() throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(record("resource", "text/html", page));
        warc.writeBytes(
                record("conversion", "text/plain", "Rebels shelled a village.".getBytes(StandardCharsets.UTF_8)));
        warc.writeBytes(record("resource", "image/png", page));
        warc.writeBytes(response("application/json", null, page));
        warc.writeBytes(record("revisit", "application/http", new byte[0]));
        List<Reading> readings = read(warc(warc.toByteArray()));
        assertThat(reports(readings)).hasSize(2).allSatisfy(report -> assertThat(report.url())
                .isEqualTo("http://news.example/1"));
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("3 records were left out: 2 of another type than HTML, 1 that repeat an earlier one"));
    }

    @Test
    void anArcIsRead() throws IOException {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE).getBytes(StandardCharsets.UTF_8);
        String about = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
        String arc = "filedesc://a.arc 0.0.0.0 20220504000000 text/plain " + about.length() + "\n" + about + "\n"
                + "http://news.example/1 192.0.2.1 20220504000000 text/html " + http.length + "\n"
                + new String(http, StandardCharsets.UTF_8) + "\n";
        Path file = folder.resolve("a.arc");
        Files.writeString(file, arc);
        assertThat(words(file)).contains(WORDS);
    }

    @Test
    void aWebArchiveInZstdIsReadWithItsDictionary() throws IOException {
        byte[] record = response("text/html", null, PAGE.getBytes(StandardCharsets.UTF_8));
        byte[] dictionary = (new String(record, StandardCharsets.UTF_8) + PAGE).getBytes(StandardCharsets.UTF_8);
        for (boolean isPacked : new boolean[] {false, true}) {
            byte[] stored = isPacked ? Zstd.compress(dictionary) : dictionary;
            ByteArrayOutputStream warc = new ByteArrayOutputStream();
            warc.writeBytes(new byte[] {0x5D, 0x2A, 0x4D, 0x18});
            for (int shift = 0; shift < 32; shift += 8) {
                warc.write(stored.length >> shift & 0xFF);
            }
            warc.writeBytes(stored);
            try (ZstdCompressCtx context = new ZstdCompressCtx()) {
                context.loadDict(dictionary);
                warc.writeBytes(context.compress(record));
                warc.writeBytes(context.compress(record));
            }
            Path file = folder.resolve("news" + isPacked + ".warc.zst");
            Files.write(file, warc.toByteArray());
            assertThat(reports(read(file))).hasSize(2);
        }
    }

    @Test
    void aWebArchiveInAZipGivesItsPagesAndNothingOfItsIndex() throws IOException {
        Path wacz = folder.resolve("news.wacz");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(wacz))) {
            put(
                    out,
                    "pages/pages.jsonl",
                    "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n{\"url\": \"http://news.example/1\", \"title\": \"Port\"}\n"
                            .getBytes(StandardCharsets.UTF_8));
            put(out, "archive/data.warc.gz", gzip(response("text/html", null, PAGE.getBytes(StandardCharsets.UTF_8))));
            put(out, "indexes/index.cdx", "example,news)/1 20220504000000 {}".getBytes(StandardCharsets.UTF_8));
            put(
                    out,
                    "datapackage.json",
                    "{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\"}".getBytes(StandardCharsets.UTF_8));
        }
        List<Reading> readings = read(wacz);
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).isEmpty();
    }

    private record Sent(@Nullable String encoding, byte[] body) {}

    private Path warc(byte[] records) throws IOException {
        Path file = Files.createTempFile(folder, "news", ".warc");
        Files.write(file, records);
        return file;
    }

    private static byte[] response(String type, @Nullable String encoding, byte[] body) {
        ByteArrayOutputStream http = new ByteArrayOutputStream();
        http.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n"
                        + (encoding == null ? "" : "Content-Encoding: " + encoding + "\r\n") + "Content-Length: "
                        + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        http.writeBytes(body);
        return record("response", "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String kind, String type, byte[] content) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(("WARC/1.0\r\nWARC-Type: " + kind + "\r\n"
                        + "WARC-Date: 2022-05-04T00:00:00Z\r\n"
                        + "WARC-Target-URI: http://news.example/1\r\n"
                        + "WARC-Record-ID:"
                        + " <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type:"
                        + " " + type + "\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        record.writeBytes(content);
        record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return record.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] plain, boolean isRaw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, isRaw))) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static String words(Path file) {
        List<Reading> readings = read(file);
        return reports(readings).isEmpty()
                ? readings.toString()
                : reports(readings).get(0).text().string();
    }

    private static List<Reading> read(Path file) {
        ReadOptions options = new ReadOptions(null, 1 << 20, new ByteArrayInputStream(new byte[0]));
        try (Stream<Reading> readings =
                new ReportReader(options, PageReaderTest.PAGES).read(List.of(file.toString()))) {
            return readings.toList();
        }
    }
}
