package org.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.Screen;

/** Runs commands as a shell would, and keeps what they say. */
final class Shell {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean outIsScreen;
    private byte[] in = {};
    private int exitCode;

    Shell withScreen() {
        outIsScreen = true;
        return this;
    }

    Shell withInput(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Shell run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int index = 0; index < words.length; index++) {
            words[index] = arguments[index].toString();
        }
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                outIsScreen,
                false,
                new Screen(80, false));
        exitCode = Main.run(terminal, words);
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A file beside the tests. */
    static Path file(String name) throws IOException {
        URL place = Shell.class.getResource(name);
        if (place == null) {
            throw new IOException("there is no file " + name + " beside " + Shell.class);
        }
        try {
            return Path.of(place.toURI());
        } catch (URISyntaxException wrong) {
            throw new IOException(wrong);
        }
    }
}
