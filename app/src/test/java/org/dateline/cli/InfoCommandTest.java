package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {

    @Test
    void countsTheRecordsOfAFile() throws IOException {
        Shell shell = new Shell().run("info", Shell.file("events.jsonl"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "event records 2",
                        "report records 1",
                        "reports with events 2",
                        "days 2026-11-17 to 2026-11-20",
                        "ASSAULT 1",
                        "CONSULT 1",
                        "actual 1",
                        "future 1",
                        "coded by dateline 0.1.0, data 2026.11");
    }

    @Test
    void listsThePartsOfADataFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("VERSION"), "2026.12\n");
        Files.createDirectory(folder.resolve("lexicon"));
        Files.writeString(folder.resolve("lexicon").resolve("own.yaml"), "[]\n");
        Shell shell = new Shell().run("info", folder);
        assertThat(shell.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("version 2026.12", "lexicon/ 1 file, 1 KB");
    }

    @Test
    void aFileThatHoldsNoRecordsIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "{\"record\":\"event\"}\nhello\n");
        Shell shell = new Shell().run("info", file);
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("notes.txt:2");
        assertThat(new Shell().run("info", folder.resolve("none")).exitCode()).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void explainsARecordedEventByItsId() throws IOException {
        Shell shell = new Shell().run("explain", "evt-0a1", "--in", Shell.file("events.jsonl"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("evt-0a1 ASSAULT", "assault.shell", "verb shell", "Rebels shelled the town of Kalva.");
        Shell unknown = new Shell().run("explain", "evt-ffff", "--in", Shell.file("events.jsonl"));
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.INPUT);
    }

    @Test
    void configTellsVersionsFoldersAndMemory() {
        Shell shell = new Shell().run("config");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("coder", "dateline 0.1.0", "data folder 1", "memory limit");
    }
}
