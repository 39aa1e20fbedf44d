package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    @Test
    void printsFiguresForTheSetAndForEachRoot() throws IOException {
        Shell shell = new Shell().run("eval", Shell.file("gold.jsonl"));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("gold.jsonl: 2 sentences, 1 coded, 1 right", "recall 0.500, precision 1.000", "ASSAULT");
    }

    @Test
    void aMissedFloorIsTold() throws IOException {
        Shell shell = new Shell().run("eval", Shell.file("gold.jsonl"), "--least-recall", "0.9");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.PARTLY);
        assertThat(shell.err()).contains("recall is 0.500, below the floor of 0.900");
    }

    @Test
    void aSetThatIsNoJsonIsAnInputError(@TempDir Path folder) throws IOException {
        Path set = Files.writeString(folder.resolve("set.jsonl"), "hello\n");
        assertThat(new Shell().run("eval", set).exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(new Shell().run("eval", folder.resolve("none.jsonl")).exitCode())
                .isEqualTo(ExitCode.INPUT);
    }
}
