package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(strings = {"code", "try", "explain", "check", "eval", "info", "config"})
    void everyCommandHasHelpWithExamples(String command) {
        Shell shell = new Shell().run(command, "--help");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).startsWith("Usage: dateline " + command).contains("Examples:", "  dateline " + command);
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void helpOfTheWholeNamesEveryCommand() {
        Shell shell = new Shell().run("--help");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("code", "try", "explain", "check", "eval", "info", "config", "Exit codes:");
    }

    @Test
    void theVersionTellsProgramAndData() {
        Shell shell = new Shell().run("--version");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out()).contains("dateline 0.1.0", "data 20");
    }

    @Test
    void withoutACommandItSaysWhatIsMissing() {
        Shell shell = new Shell().run();
        assertThat(shell.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("a command is missing", "dateline --help");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheOneMeant() {
        Shell shell = new Shell().run("expalin", "text");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("Did you mean", "explain");
    }

    @Test
    void aMistypedOptionIsAnsweredWithTheOneMeant() {
        Shell shell = new Shell().run("code", "--overwite", "x.txt");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).contains("--overwite", "--overwrite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "code x.txt --threads 0",
                "code x.txt --threads many",
                "code x.txt --published yesterday",
                "code x.txt --published 2026-02-30",
                "code x.txt --format xml",
                "code x.txt --with pictures",
                "code x.txt -o out.unknown",
                "code x.txt --format csv --with reports",
                "code x.txt --format jsonl --raw",
                "explain evt-12ab"
            })
    void wrongUsageIsToldOnTheErrorStreamAlone(String words) {
        Shell shell = new Shell().run((Object[]) words.split(" "));
        assertThat(shell.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err()).startsWith("dateline: ").doesNotContain("\tat ");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aDataFolderThatIsNotThereIsAnInputError() {
        Shell shell = new Shell().run("try", "--data", "no-such-folder", "text");
        assertThat(shell.exitCode()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.err()).contains("no-such-folder");
    }
}
