package org.dateline.cli;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.Screen;

/**
 * The program in a process of its own, with a folder of its own to stand in. It runs the commands that the script {@code dateline} of a
 * {@link Session} hands it, one after the other, so that Java starts only once.
 */
final class WaitingProgram {

    /** What the launcher takes when it cannot ask the terminal. */
    private static final int COLUMNS = 100;

    private WaitingProgram() {}

    /** Answers until the input ends; the only argument is the folder where calls are put. */
    @SuppressWarnings("InfiniteLoopStatement")
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        endWithTheInput();
        Path calls = Path.of(arguments[0]);
        while (true) {
            Path call = Path.of(told(calls.resolve("asked")));
            int code = run(call);
            try (OutputStream answer =
                    new FileOutputStream(calls.resolve("answered").toFile())) {
                answer.write((code + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static int run(Path call) throws IOException {
        boolean screen =
                Boolean.parseBoolean(Files.readString(call.resolve("screen")).strip());
        String words = Files.readString(call.resolve("words"));
        try (InputStream in = Files.newInputStream(call.resolve("in"));
                OutputStream out = Files.newOutputStream(call.resolve("out"));
                PrintStream err =
                        new PrintStream(Files.newOutputStream(call.resolve("err")), true, StandardCharsets.UTF_8)) {
            Terminal terminal = new Terminal(in, out, err, screen, false, new Screen(COLUMNS, false));
            return Main.run(terminal, words.isEmpty() ? new String[0] : words.split("\0"));
        }
    }

    /** The line that somebody writes into a pipe with a name; waits for it. */
    private static String told(Path pipe) throws IOException {
        try (BufferedReader told = Files.newBufferedReader(pipe)) {
            String line = told.readLine();
            if (line == null) {
                throw new EOFException(pipe + ": nothing was asked");
            }
            return line;
        }
    }

    private static void endWithTheInput() {
        Thread watch = new Thread(() -> {
            try {
                System.in.readAllBytes();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                Runtime.getRuntime().halt(0);
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
