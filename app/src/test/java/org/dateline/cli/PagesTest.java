package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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

/** What the pages say that commands print is what they print. */
class PagesTest {

    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?[a-z][a-z-]*");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path above;

    @SuppressWarnings("NullAway.Init")
    private static Session session;

    @BeforeAll
    static void openASession() throws IOException, InterruptedException {
        session = Session.open(above);
    }

    @AfterAll
    static void closeTheSession() {
        session.close();
    }

    /** All pages for readers but the manual, which {@link ManualTest} holds to the help texts. */
    static List<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(Session.HOME.resolve("README.md"), Session.HOME.resolve("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.list(Session.HOME.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("cli.md"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageShowsIsWhatItsCommandsPrint(Path path) throws IOException, InterruptedException {
        session.clear();
        Page page = Page.read(path);
        Map<Page.Block, String> printed = new HashMap<>();
        for (Page.Step step : page.steps()) {
            String said = follow(page, step);
            if (step.file() == null && step.shown() != null) {
                boolean isJson = step.shown().language().equals("json");
                printed.put(step.shown(), isJson ? Shown.laidOut(said) : said);
            }
        }
        if (Boolean.getBoolean("dateline.pages.write")) {
            Map<Page.Block, String> written = new HashMap<>();
            printed.forEach((block, said) -> written.put(block, Shown.anew(page.text(block), said)));
            Files.writeString(path, page.with(written));
            return;
        }
        printed.forEach((block, said) -> {
            if (!Shown.isShown(page.text(block), said)) {
                assertThat(page.text(block).stripTrailing())
                        .as("%s:%d; './dev docs' writes it anew", page.name(), block.first() + 1)
                        .isEqualTo(said.stripTrailing());
            }
        });
    }

    private static String follow(Page page, Page.Step step) throws IOException, InterruptedException {
        if (step.file() != null && step.shown() != null) {
            Path file = session.folder().resolve(step.file());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.text(step.shown()));
        }
        NotRun notRun = NotRun.read();
        StringBuilder said = new StringBuilder();
        for (String command : step.commands()) {
            if (notRun.holds(page.name(), command)) {
                assertThat(step.shown())
                        .as("what nobody runs shows nothing: " + command)
                        .isNull();
                continue;
            }
            Session.Printed printed = session.run(command);
            assertThat(printed.exitCode())
                    .as("%s: %s%n%s", page.name(), command, printed.err())
                    .isLessThanOrEqualTo(step.shown() == null ? ExitCode.DONE : ExitCode.PARTLY);
            said.append(printed.out()).append(printed.err());
        }
        return said.toString();
    }

    @Test
    void whatIsListedAsNotRunStandsOnItsPage() throws IOException {
        NotRun notRun = NotRun.read();
        for (Path path : pages()) {
            Page page = Page.read(path);
            page.steps().forEach(step -> step.commands().forEach(command -> notRun.holds(page.name(), command)));
        }
        assertThat(notRun.unused(false)).isEmpty();
    }

    @Test
    void whatACommandPrintsStandsBehindABlockThatHoldsTheCommand() throws IOException {
        for (Path path : pages()) {
            Page page = Page.read(path);
            assertThat(page.commandsInTextWithABlock()).as(page.name()).isEmpty();
            assertThat(page.blocks("console")).as(page.name()).isEmpty();
        }
    }

    @Test
    void commandsThatTheTextNamesAreThereWithTheirOptions() throws IOException {
        CommandLine root = Main.commands(new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                false,
                false,
                Screen.plain()));
        List<String> wrong = new ArrayList<>();
        for (Path path : pages()) {
            Page page = Page.read(path);
            for (String command : page.commandsInText()) {
                if (!isUnderstood(root, command)) {
                    wrong.add(page.name() + ": " + command);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The cluster's command is a program of its own, whose options this part of the project does not know. */
    private static boolean isUnderstood(CommandLine root, String commandLine) {
        String name = commandLine.split(" ")[1];
        if (name.equals("cluster")) {
            return true;
        }
        CommandLine command = root.getSubcommands().get(name);
        if (command == null) {
            return name.startsWith("-") && root.getCommandSpec().findOption(name) != null;
        }
        Matcher option = OPTION.matcher(commandLine);
        while (option.find()) {
            if (command.getCommandSpec().findOption(option.group()) == null) {
                return false;
            }
        }
        return true;
    }
}
