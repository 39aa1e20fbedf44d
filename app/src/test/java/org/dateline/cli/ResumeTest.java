package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ResumeTest {

    private static final int REPORTS = 150;

    @TempDir
    private Path folder;

    /** A folder of reports: single files, files of several, one that cannot be read, and one that comes twice. */
    private Path reports() throws IOException {
        Path outer = folder.resolve("reports");
        Path reports = Files.createDirectories(outer.resolve("inner"));
        for (int index = 0; index < REPORTS; index++) {
            Path file = (index % 2 == 0 ? reports : outer).resolve("r" + index + ".txt");
            Files.writeString(file, "Police arrested " + (index + 2) + " men in Tornby on Monday, the mayor said.");
        }
        StringBuilder lines = new StringBuilder();
        for (int index = 0; index < 40; index++) {
            lines.append("{\"id\":\"line\",\"text\":\"Rebels shelled the port for ")
                    .append(index)
                    .append(" days.\"}\n");
        }
        Files.writeString(reports.resolve("several.jsonl"), lines.append("{broken\n"));
        Files.write(reports.resolve("picture.txt"), new byte[] {0, 1, 2});
        Files.writeString(reports.resolve("twice.txt"), "Police arrested 2 men in Tornby on Monday, the mayor said.");
        return outer;
    }

    @Test
    void aRunThatWasKilledWritesInTheEndWhatARunWithoutAStopWrites() throws IOException, InterruptedException {
        Path reports = reports();
        Path whole = folder.resolve("whole.jsonl");
        new Shell().run("code", reports, "-o", whole, "--with", "reports,statements");
        Path resumed = folder.resolve("resumed.jsonl");
        Path draft = folder.resolve(".resumed.jsonl.part");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int kills = 0;
        while (kills < 4) {
            Process process = start(reports, resumed);
            long until = size(draft) + 1 + random.nextInt((int) (Files.size(whole) / 8));
            while (process.isAlive() && size(draft) < until) {
                process.waitFor(5, TimeUnit.MILLISECONDS);
            }
            boolean killed = process.isAlive();
            process.destroyForcibly().waitFor();
            assertThat(killed || Files.exists(resumed))
                    .as("seed %d, exit code %d: %s", seed, process.exitValue(), Files.readString(log()))
                    .isTrue();
            kills += killed ? 1 : 0;
            if (Files.exists(resumed)) {
                // It was done before it could be killed: what is written stays in memory for a while.
                assertThat(kills)
                        .as("seed %d: %s", seed, Files.readString(log()))
                        .isPositive();
                assertThat(resumed).as("seed %d", seed).hasSameTextualContentAs(whole);
                Files.delete(resumed);
                kills = Math.min(kills, 3);
            }
        }
        assertThat(resumed).doesNotExist();
        Shell last = new Shell().run("code", reports, "-o", resumed, "--resume", "--with", "reports,statements");
        assertThat(last.err()).contains("continuing in file");
        assertThat(resumed).as("seed %d", seed).hasSameTextualContentAs(whole);
        assertThat(draft).doesNotExist();
        assertThat(folder.resolve(".resumed.jsonl.progress")).doesNotExist();
    }

    private Path log() {
        return folder.resolve("log.txt");
    }

    private Process start(Path reports, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddateline.home=" + System.getProperty("dateline.home", ""),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "code",
                        reports.toString(),
                        "-o",
                        output.toString(),
                        "--resume",
                        "--with",
                        "reports,statements")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    @Test
    void theCheckpointOfAnotherRunIsNotTakenUp() throws IOException {
        Path out = folder.resolve("out.jsonl");
        Files.writeString(folder.resolve(".out.jsonl.progress"), "dateline 0.1.0 code elsewhere\n");
        Shell shell = new Shell().run("code", reports(), "-o", out, "--resume");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("is of another run").contains("remove it");
    }

    @Test
    void whatFailsIsListed() throws IOException {
        Path failed = folder.resolve("failed.jsonl");
        new Shell().run("code", reports(), "-o", folder.resolve("out.jsonl"), "--failed", failed);
        assertThat(Files.readAllLines(failed))
                .hasSize(2)
                .anyMatch(line -> line.contains("picture.txt") && line.contains("is not text"))
                .anyMatch(line -> line.contains("several.jsonl:41") && line.contains("not valid JSON"));
    }
}
