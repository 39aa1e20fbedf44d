package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.Screen;
import org.junit.jupiter.api.Test;

class ManualTest {

    private static final Path FILE = Path.of("..", "docs", "cli.md");

    @Test
    void theManualIsWhatTheHelpTextsSay() throws IOException {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                Screen.plain());
        String manual = Manual.of(Main.commands(terminal));
        if (Boolean.getBoolean("dateline.manual.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, manual);
        }
        assertThat(Files.readString(FILE))
                .as("docs/cli.md is stale; './dev docs' writes it anew")
                .isEqualTo(manual);
    }
}
