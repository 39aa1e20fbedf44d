package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;

/** The program as a process of its own. */
class StartTest {

    /** ONNX Runtime once crashed the process when its command line was long. */
    @Test
    void aLongCommandLineDoesNoHarm() throws IOException, InterruptedException {
        String nowhere = (File.pathSeparator + "/nowhere/" + "x".repeat(80)).repeat(300);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddateline.home=" + System.getProperty("dateline.home", ""),
                        "-cp",
                        System.getProperty("java.class.path") + nowhere,
                        Main.class.getName(),
                        "try",
                        "Rebels shelled the town on Tuesday.",
                        "--format",
                        "jsonl")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitCode.DONE);
        assertThat(out).contains("\"ASSAULT\"");
    }
}
