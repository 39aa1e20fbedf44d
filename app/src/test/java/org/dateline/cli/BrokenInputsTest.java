package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that break their reader cost no other report. */
@Timeout(60)
class BrokenInputsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path reports;

    @BeforeEach
    void write() throws IOException, InterruptedException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(
                reports.resolve("good.txt"),
                "Rebels shelled the town of Kalva on Tuesday, killing at least 12 people.\n");
        StringBuilder mail = new StringBuilder("From: a@b.example\nSubject: s\nMIME-Version: 1.0\n");
        for (int part = 0; part < 30_000; part++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b").append(part);
            mail.append("\"\n\n--b").append(part).append('\n');
        }
        Files.writeString(reports.resolve("deep.eml"), mail);
        Files.writeString(
                reports.resolve("a.warc"),
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1000000000000000000000000000000\r\n\r\n");
        assertThat(new ProcessBuilder("mkfifo", reports.resolve("pipe.txt").toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void theOtherReportsAreCodedAndEachProblemIsReported() {
        Shell shell = new Shell().run("code", reports);
        assertThat(shell.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(shell.out()).contains("\"type\":\"ASSAULT\"");
        assertThat(shell.err())
                .contains("4 read, 1 coded", "3 failed")
                .contains(
                        "deep.eml: cannot be read: is nested too deeply",
                        "a.warc: cannot be read",
                        "pipe.txt: is a pipe");
    }

    @Test
    void anImportGetsPastThem() {
        Path store = folder.resolve("news.db");
        Shell first = new Shell().run("import", reports, "--into", store);
        assertThat(first.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(first.err()).contains("1 new", "3 failed");
        Shell again = new Shell().run("import", reports, "--into", store);
        assertThat(again.err()).contains("0 new, 1 the same", "3 failed");
    }
}
