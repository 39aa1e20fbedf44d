package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void recordsComeInTheOrderOfTheReports() throws IOException {
        Shell shell = new Shell().run("code", Shell.file("reports.jsonl"), "--with", "reports");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().lines().filter(line -> line.contains("\"record\":\"report\"")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"id\":\"one\""),
                        line -> assertThat(line).contains("\"id\":\"two\""),
                        line -> assertThat(line).contains("\"id\":\"three\""));
        assertThat(shell.err()).contains("3 read, 3 coded", "0 failed");
    }

    @Test
    void recordsTellWhetherTheSmallEncoderMadeThem() throws IOException {
        Path report = folder.resolve("report.jsonl");
        Files.writeString(
                report,
                "{\"id\":\"r\",\"text\":\"Police arrested two men in Tornby on Monday.\",\"published\":\"2026-11-20\"}\n");
        String careful = new Shell().run("code", report).out();
        String quick = new Shell().run("code", report, "--quick").out();
        assertThat(careful).contains("\"type\":\"COERCE\"").doesNotContain("-quick\"");
        assertThat(quick).contains("\"type\":\"COERCE\"").containsPattern("\"data\":\"[0-9.]+-quick\"");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        Path many = folder.resolve("many.jsonl");
        Files.writeString(
                many,
                IntStream.range(0, 60)
                        .mapToObj(number -> "{\"id\":\"r" + number + "\",\"text\":\"Police arrested " + (number + 2)
                                + " men in Tornby on Monday.\",\"published\":\"2026-11-20\"}\n")
                        .collect(Collectors.joining()));
        String alone = new Shell()
                .run("code", many, "--threads", 1, "--with", "reports,statements")
                .out();
        String four = new Shell()
                .run("code", many, "--threads", 4, "--with", "reports,statements")
                .out();
        assertThat(alone.lines().count()).isGreaterThanOrEqualTo(60);
        assertThat(four).isEqualTo(alone);
    }

    @Test
    void aBrokenLineIsToldWithItsNumberAndTheRestIsCoded() throws IOException {
        Shell shell = new Shell().run("code", Shell.file("broken.jsonl"), "--with", "reports");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(shell.out()).contains("\"id\":\"one\"", "\"id\":\"three\"").doesNotContain("\"id\":\"two\"");
        assertThat(shell.err()).contains("3 read, 2 coded", "1 failed", "broken.jsonl:2");
    }

    @Test
    void aMissingFileIsToldAndTheOthersAreCoded() throws IOException {
        Shell shell = new Shell().run("code", "no-such.txt", Shell.file("reports.jsonl"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(shell.err()).contains("no-such.txt", "3 coded");
    }

    @Test
    void whenNothingCanBeReadThatIsAnInputError() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("picture.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        Shell shell = new Shell().run("code", empty, binary, "no-such.txt");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("empty.txt", "picture.txt", "no-such.txt", "3 failed");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void readsTheStandardInput() {
        Shell shell = new Shell().withInput("The mayor met relief workers.").run("code", "-", "--with", "reports");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("\"record\":\"report\"");
    }

    @Test
    void aScreenGetsATimelineAndAPipeGetsJsonLines() throws IOException {
        Path reports = Shell.file("reports.jsonl");
        assertThat(new Shell().withScreen().run("code", reports).out()).contains("published 2026-11-20 · ");
        assertThat(new Shell().run("code", reports).out().lines()).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void theNameOfTheOutputFileDecidesItsFormat() throws IOException {
        Path csv = folder.resolve("events.csv");
        Shell shell = new Shell().run("code", Shell.file("reports.jsonl"), "-o", csv);
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(csv)).startsWith("id,type,mode,");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void nothingIsOverwrittenUnlessAskedTo() throws IOException {
        Path output = Files.writeString(folder.resolve("events.jsonl"), "precious\n");
        Shell refused = new Shell().run("code", Shell.file("reports.jsonl"), "-o", output);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.err()).contains("events.jsonl", "--overwrite");
        assertThat(output).hasContent("precious");

        Shell allowed = new Shell().run("code", Shell.file("reports.jsonl"), "-o", output, "--overwrite");
        assertThat(allowed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(output)).doesNotContain("precious");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void anOutputFolderThatIsNotThereIsTold() throws IOException {
        Shell shell = new Shell().run("code", Shell.file("reports.jsonl"), "-o", folder.resolve("no/such.jsonl"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("no such folder");
    }

    @Test
    void wordsAreWrittenInUtf8() {
        byte[] bytes = new Shell()
                .withScreen()
                .run("try", "--format", "timeline", "Zürich")
                .out()
                .getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains(" · ");
    }
}
