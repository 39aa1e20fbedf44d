package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.read.page.PageReaderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {

    @TempDir
    private Path folder;

    private ReadOptions options = ReadOptions.standard();

    @Test
    void readsFoldersByNameAndTellsWhatItLeavesOut() throws IOException {
        write("b.txt", "Second.");
        write("a/z.txt", "First.");
        write(
                "c.html",
                "<html><body><p>Third comes from a page of the town paper, a rather short one.</p></body></html>");
        write("notes.md", "not a report");
        write(".hidden.txt", "not seen");
        write("b.expected.jsonl", "{\"type\": \"ASSAULT\"}");
        write("b.gold.jsonl", "{\"id\": \"b\", \"text\": \"Second.\"}");
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings))
                .extracting(report -> report.text().string().substring(0, 5))
                .containsExactly("First", "Secon", "Third");
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("1 file was left out")
                .contains("notes.md"));
    }

    @Test
    void aJsonFileMayHoldOneReportWithTheFieldsOfBatchInput() throws IOException {
        write("one.json", "{\n  \"id\": \"a\",\n  \"text\": \"One.\"\n}\n");
        assertThat(reports(read(file("one.json")))).extracting(Report::id).containsExactly("a");
    }

    @Test
    void aBrokenLineIsToldAndTheOthersAreRead() throws IOException {
        write(
                "in.jsonl",
                "{\"id\":\"a\",\"text\":\"One.\"}\n"
                        + "{\"id\":\n\n"
                        + "[1]\n"
                        + "{\"id\":\"b\",\"text\":\"Two.\",\"unknown\":{\"x\":[1]}}\n"
                        + "{\"id\":\"c\"}\n");
        List<Reading> readings = read(file("in.jsonl"));
        assertThat(reports(readings)).extracting(Report::id).containsExactly("a", "b");
        assertThat(problems(readings)).extracting(Problem::line).containsExactly(2, 4, 6, 0);
        assertThat(problems(readings).get(3).message()).isEqualTo("does not read the field unknown");
        assertThat(problems(readings)).allSatisfy(problem -> {
            assertThat(problem.file()).endsWith("in.jsonl");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void aTextThatIsTooLongForAReportIsToldAndTheOthersAreRead() throws IOException {
        write("a.txt", "Word and word. ".repeat(70_000));
        write("b.txt", "Short.");
        List<Reading> readings = read(file("a.txt"), file("b.txt"));
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("1050000 letters");
            assertThat(problem.remedy()).isNotEmpty();
        });
    }

    @Test
    void missingAndRepeatedIdsAreMadeFromTheText() throws IOException {
        write(
                "in.jsonl",
                "{\"text\":\"One.\"}\n"
                        + "{\"id\":\"x\",\"text\":\"Two.\"}\n"
                        + "{\"id\":\"x\",\"text\":\"Three.\"}\n"
                        + "{\"id\":7,\"text\":\"Four.\"}\n");
        List<Reading> readings = read(file("in.jsonl"));
        List<String> ids = reports(readings).stream().map(Report::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(4).contains("x", "7");
        assertThat(ids.get(0)).matches("rpt-[0-9a-f]{16}");
        assertThat(problems(readings)).extracting(Problem::line).containsExactly(1, 3);
        assertThat(reports(read(file("in.jsonl")))).extracting(Report::id).isEqualTo(ids);
    }

    @Test
    void anInvalidDateIsToldAndTheReportKept() throws IOException {
        write(
                "in.jsonl",
                "{\"id\":\"a\",\"text\":\"One.\",\"published\":\"2020-02-30\"}\n"
                        + "{\"id\":\"b\",\"text\":\"Two.\",\"published\":\"2020-02-29T10:00:00Z\"}\n");
        List<Reading> readings = read(file("in.jsonl"));
        assertThat(reports(readings))
                .extracting(Report::published)
                .containsExactly(null, new Published(LocalDate.of(2020, 2, 29), Published.Basis.FIELD));
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("2020-02-30"));
    }

    @Test
    void theOptionsDateStandsAboveAll() throws IOException {
        options = options.published(LocalDate.of(2021, 5, 6));
        write("in.jsonl", "{\"id\":\"a\",\"text\":\"One.\",\"published\":\"2020-02-20\"}\n");
        assertThat(reports(read(file("in.jsonl"))).get(0).published())
                .isEqualTo(new Published(LocalDate.of(2021, 5, 6), Published.Basis.OPTION));
    }

    @Test
    void aLineOverTheLimitIsSkippedAndReadingGoesOn() throws IOException {
        options = new ReadOptions(null, 1000, InputStream.nullInputStream());
        write(
                "in.jsonl",
                "{\"id\":\"a\",\"text\":\"" + "long ".repeat(200_000) + "\"}\n{\"id\":\"b\",\"text\":\"Two.\"}");
        List<Reading> readings = read(file("in.jsonl"));
        assertThat(reports(readings)).extracting(Report::id).containsExactly("b");
        assertThat(problems(readings)).extracting(Problem::line).containsExactly(1);
    }

    @Test
    void badFilesAreToldWithARemedyEach() throws IOException {
        write("empty.txt", " \n");
        write("empty.jsonl", "");
        write("binary.txt", "abc\0def");
        write("cut.jsonl.gz", new String(new byte[] {0x1f, (byte) 0x8b, 8, 0}, StandardCharsets.ISO_8859_1));
        write("bare.html", "<html><body><script>run()</script></body></html>");
        List<Reading> readings = read(folder.toString(), file("missing.txt"));
        assertThat(reports(readings)).isEmpty();
        assertThat(problems(readings)).hasSize(6).allSatisfy(problem -> assertThat(problem.remedy())
                .isNotBlank());
    }

    @Test
    void characterSetsAreRecognisedOrGuessedWithAWarning() throws IOException {
        byte[] marked = "\uFEFFSão Tomé one".getBytes(StandardCharsets.UTF_16LE);
        Files.write(folder.resolve("1.txt"), marked);
        Files.write(folder.resolve("2.txt"), "\uFEFFSão Tomé two".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("3.txt"), "São Tomé three".getBytes(Charset.forName("windows-1252")));
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings))
                .extracting(report -> report.text().string())
                .containsExactly("São Tomé one", "São Tomé two", "São Tomé three");
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.file())
                .endsWith("3.txt"));
    }

    @Test
    void standardInputIsRecognisedByItsContent() throws IOException {
        assertThat(fromStandardInput("{\"id\":\"a\",\"text\":\"One.\"}\n".getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo("a");
        assertThat(fromStandardInput("Just words — é.".getBytes(StandardCharsets.UTF_8))
                        .text()
                        .string())
                .isEqualTo("Just words — é.");
        assertThat(fromStandardInput("<!DOCTYPE html><title>T</title><p>Words of a page that is long enough to count."
                                .getBytes(StandardCharsets.UTF_8))
                        .title())
                .isEqualTo("T");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"id\":\"z\",\"text\":\"One.\"}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fromStandardInput(packed.toByteArray()).id()).isEqualTo("z");
    }

    @Test
    void readsNoFurtherThanAsked() throws IOException {
        write(
                "in.jsonl",
                "{\"id\":\"a\",\"text\":\"One.\"}\n".repeat(1) + "{\"id\":\"b\",\"text\":\"Two.\"}\n".repeat(100_000));
        try (Stream<Reading> stream =
                new ReportReader(options, PageReaderTest.PAGES).read(List.of(file("in.jsonl"), file("missing.txt")))) {
            assertThat(stream.findFirst()).get().isInstanceOf(Reading.Read.class);
        }
    }

    @Test
    void aMailNestedWithoutEndIsAProblemAndTheOthersAreRead() throws IOException {
        StringBuilder mail = new StringBuilder("From: a@b.example\nSubject: s\nMIME-Version: 1.0\n");
        for (int part = 0; part < 30_000; part++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b").append(part);
            mail.append("\"\n\n--b").append(part).append('\n');
        }
        write("a.eml", mail.toString());
        write("b.txt", "Second.");
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("a.eml");
            assertThat(problem.message()).contains("nested too deeply");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void aMailInAMailInAMailWithoutEndIsAProblem() throws IOException {
        write(
                "a.eml",
                "From: a@b.example\nSubject: s\nMIME-Version: 1.0\n"
                        + "Content-Type: message/rfc822\n\nSubject: inner\n".repeat(10_000)
                        + "\nWords.");
        write("b.txt", "Second.");
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("nested too deeply"));
    }

    @Test
    void aLinkOutOfAFolderIsFollowedWhenThatIsAskedFor() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path outside = Files.writeString(folder.resolve("secret.txt"), "Outside.");
        Files.writeString(inside.resolve("a.txt"), "Inside.");
        Files.createSymbolicLink(inside.resolve("b.txt"), Path.of("a.txt"));
        Files.createSymbolicLink(inside.resolve("c.txt"), outside);
        List<Reading> readings = read(inside.toString());
        assertThat(reports(readings))
                .extracting(report -> report.text().string())
                .containsExactly("Inside.", "Inside.");
        assertThat(problems(readings))
                .filteredOn(problem -> problem.message().contains("outside"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).endsWith("c.txt"));
        options = options.links(true);
        assertThat(reports(read(inside.toString())))
                .extracting(report -> report.text().string())
                .contains("Outside.");
    }

    @Test
    void aWebArchiveWithALengthBeyondAllNumbersIsAProblemAndTheOthersAreRead() throws IOException {
        write(
                "a.warc",
                "WARC/1.0\r\n"
                        + "WARC-Type: response\r\n"
                        + "Content-Length: 1000000000000000000000000000000\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\n");
        write("b.txt", "Second.");
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("a.warc");
            assertThat(problem.message()).contains("no web archive from here on");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    @Timeout(20)
    void aPipeInAFolderIsNotOpened() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", file("a.txt")).start().waitFor())
                .isZero();
        write("b.txt", "Second.");
        List<Reading> readings = read(folder.toString());
        assertThat(reports(readings)).hasSize(1);
        assertThat(problems(readings)).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("a.txt");
            assertThat(problem.message()).contains("is a pipe");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private Report fromStandardInput(byte[] bytes) {
        options = new ReadOptions(null, ReadOptions.LARGEST, new ByteArrayInputStream(bytes));
        return reports(read("-")).get(0);
    }

    private List<Reading> read(String... inputs) {
        try (Stream<Reading> stream = new ReportReader(options, PageReaderTest.PAGES).read(List.of(inputs))) {
            return stream.toList();
        }
    }

    static List<Report> reports(List<Reading> readings) {
        List<Report> reports = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Read read) {
                reports.add(read.report());
            }
        }
        return reports;
    }

    static List<Problem> problems(List<Reading> readings) {
        List<Problem> problems = new ArrayList<>();
        for (Reading reading : readings) {
            if (reading instanceof Reading.Failed failed) {
                problems.add(failed.problem());
            } else if (reading instanceof Reading.Warned warned) {
                problems.add(warned.problem());
            }
        }
        return problems;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(name.endsWith(".gz") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }
}
