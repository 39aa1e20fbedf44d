package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    @TempDir
    private Path folder;

    @Test
    void printsFiguresForTheSetAndForEachRoot() throws IOException {
        Shell shell = new Shell().run("eval", Shell.file("gold.jsonl"), "-v");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("gold: 2 items", "ASSAULT", "sentences/s", "peak memory")
                .containsPattern("recall +0\\.5000")
                .containsPattern("precision +1\\.0000");
        assertThat(shell.err()).contains("coded []");
    }

    @Test
    void aMissedFloorIsToldAndRaisingLowersNone() throws IOException {
        Path floors = folder.resolve("floors.json");
        Path set = Shell.file("gold.jsonl");
        assertThat(new Shell()
                        .run("eval", set, "--floors", floors, "--raise-floors")
                        .exitCode())
                .isEqualTo(ExitCode.DONE);
        Files.writeString(floors, Files.readString(floors).replace("0.49", "0.9"));
        Shell shell = new Shell().run("eval", set, "--floors", floors, "--raise-floors");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(shell.err()).contains("gold: recall is 0.5000, below its floor of 0.9");
        assertThat(Files.readString(floors)).contains("0.9");
    }

    @Test
    void figuresComeAsJsonToo() throws IOException {
        Shell shell = new Shell().run("eval", Shell.file("gold.jsonl"), "--json", "--every", "2");
        assertThat(shell.out())
                .startsWith("{\"set\":\"gold\"")
                .contains("\"items\":1", "\"recall\":")
                .hasLineCount(1);
    }

    @Test
    void aNamedSetIsLookedForAndOneThatIsNowhereIsPassedOver() throws IOException {
        Files.copy(Shell.file("gold.jsonl"), folder.resolve("known.jsonl"));
        Shell shell = new Shell().run("eval", "known", "nowhere", "--sets", folder);
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("known: 2 items");
        assertThat(shell.err()).contains("nowhere: no such set");
    }

    @Test
    void aSetThatIsNoJsonIsAnInputError() throws IOException {
        Path set = Files.writeString(folder.resolve("set.jsonl"), "hello\n");
        assertThat(new Shell().run("eval", set).exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(new Shell().run("eval", folder.resolve("none.jsonl")).exitCode())
                .isEqualTo(ExitCode.INPUT);
    }
}
