package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The examples of the help texts do what they say, with the files that {@code help-files.sh} makes. */
class HelpExamplesTest {

    /** What tells an example from the words behind it. */
    private static final String BEHIND = " {2,}";

    /** Columns of a help text. */
    private static final int WIDTH = 100;

    /** Commands that only tell what they did to a store or a list of people, or found in the data. */
    private static final Pattern TELLING = Pattern.compile("^dateline (?:check|decide|import|people|store) ");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path above;

    @SuppressWarnings("NullAway.Init")
    private static Session session;

    private static final Map<Path, byte[]> given = new TreeMap<>();
    private static final Map<String, String> standIns = new TreeMap<>();

    @BeforeAll
    static void makeTheFiles() throws IOException, InterruptedException {
        session = Session.open(above);
        Session.Printed made = session.run(". " + Shell.file("help-files.sh"));
        assertThat(made.exitCode()).as(made.err()).isEqualTo(ExitCode.DONE);
        for (String line : Files.readAllLines(session.folder().resolve("stand-ins"))) {
            String[] words = line.split(" ");
            standIns.put(words[0], words[1]);
        }
        given.clear();
        for (Path file : session.files()) {
            given.put(file, Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0]);
        }
    }

    @AfterAll
    static void closeTheSession() {
        session.close();
    }

    static Stream<String> examples() throws IOException {
        NotRun notRun = NotRun.read();
        return allExamples().stream().filter(example -> !notRun.holds("--help", example));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRunsAndGivesSomething(String example) throws IOException, InterruptedException {
        makeReady(example);
        Session.Printed printed = session.run(withStandIns(example));
        assertThat(printed.exitCode())
                .as(printed.err())
                .isEqualTo(example.startsWith("dateline diff ") ? ExitCode.PARTLY : ExitCode.DONE);
        String gives = printed.out() + (TELLING.matcher(example).find() ? printed.err() : written(example));
        assertThat(gives).as("what is printed and written: " + printed.err()).isNotBlank();
    }

    /** Each example finds what was made for all, and room for its output. */
    private static void makeReady(String example) throws IOException {
        session.keepOnly(given.keySet());
        for (Map.Entry<Path, byte[]> file : given.entrySet()) {
            if (Files.isRegularFile(file.getKey()) || !Files.exists(file.getKey())) {
                Files.write(file.getKey(), file.getValue());
            }
            if (isOutput(file.getKey(), example)) {
                Files.delete(file.getKey());
            }
        }
    }

    private static boolean isOutput(Path file, String example) {
        return example.contains(" -o " + file.getFileName());
    }

    private static String withStandIns(String example) {
        String commandLine = example;
        for (Map.Entry<String, String> standIn : standIns.entrySet()) {
            commandLine = commandLine.replace(standIn.getKey(), standIn.getValue());
        }
        return commandLine;
    }

    @Test
    void anExampleStandsOnOneLineWithTheWordsBehindIt() {
        assertThat(lines().filter(line -> line.length() > WIDTH)).isEmpty();
    }

    @Test
    void whatIsListedAsNotRunStandsInAHelpText() throws IOException {
        NotRun notRun = NotRun.read();
        allExamples().forEach(example -> notRun.holds("--help", example));
        assertThat(notRun.unused(true)).isEmpty();
    }

    /** What the files hold that are new, without the names of columns, and without manifests. */
    private static String written(String example) throws IOException {
        StringBuilder written = new StringBuilder();
        for (Path file : session.files()) {
            String name = file.getFileName().toString();
            boolean isNew = !given.containsKey(file) || isOutput(file, example);
            if (isNew && Files.isRegularFile(file) && !name.endsWith(".manifest.json")) {
                String all = Files.readString(file, StandardCharsets.ISO_8859_1);
                written.append(name.endsWith(".csv") ? all.substring(all.indexOf('\n') + 1) : all);
            }
        }
        return written.toString();
    }

    private static List<String> allExamples() {
        return lines().map(line -> line.strip().split(BEHIND)[0]).toList();
    }

    /** The lines of all help texts that show examples. */
    private static Stream<String> lines() {
        CommandLine root = Main.commands(new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                Screen.plain()));
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .flatMap(HelpExamplesTest::lines);
    }

    private static Stream<String> lines(CommandLine command) {
        return Stream.of(command.getCommandSpec().usageMessage().footer())
                .dropWhile(line -> !line.startsWith("Example"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  "));
    }
}
