package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @Test
    void dataThatAreNotValidAreAnInputErrorWithEveryProblem(@TempDir Path own) throws IOException {
        Path lexicon = Files.createDirectories(own.resolve("lexicon"));
        Files.writeString(
                lexicon.resolve("own.yaml"), "- id: own.a\n  verb: [greet]\n  type: GREETING\n- verb: [hail]\n");
        Shell shell = new Shell().run("check", own);
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("lexicon/own.yaml:1: ", "lexicon/own.yaml:4: ", "problems in the data");
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsRead(@TempDir Path folder) {
        assertThat(new Shell().run("check", folder.resolve("none")).exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(new Shell().run("check", folder, folder.resolve("none")).err())
                .contains("no such folder");
    }
}
