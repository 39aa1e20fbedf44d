package org.dateline.cli.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline demo}. */
@Command(
        name = "demo",
        description = "Show Dateline at work: code the reports that ship with it and serve their events as pages.",
        sortOptions = false,
        footer = {
            "",
            "The reports are the examples and those of one month in eastern Congo, told by several invented newsrooms, with copies and",
            "contradictions; all are written in this project's own words. It takes half a minute before the address is printed.",
            "docs/tour.md leads through the pages in five steps. The store is thrown away at the end unless --into names one.",
            "Ctrl-C stops it.",
            "",
            "Examples:",
            "  dateline demo",
            "  dateline demo --port 9000 --into demo.db"
        })
public final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 8080 by default, 0 for any free port.")
    private int port = 8080;

    @Option(
            names = "--into",
            paramLabel = "DB",
            description = "Keep the store; if it is there already it is used again.")
    private @Nullable Path kept;

    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path examples = DataFolder.installed().resolveSibling("examples");
        if (!Files.isDirectory(examples)) {
            throw Failure.input(examples + ": the examples are missing; they are in the repository of Dateline");
        }
        Path given = kept;
        Path store = given == null ? temporary() : given;
        CommandLine commands = spec.root().commandLine();
        terminal.message("coding the reports in " + examples + " …");
        int imported = commands.execute("import", examples.toString(), "--into", store.toString());
        if (imported != ExitCode.DONE) {
            return imported;
        }
        terminal.message("docs/tour.md leads through the pages in five steps");
        return commands.execute("serve", store.toString(), "--edit", "--port", String.valueOf(port));
    }

    /** A store that is gone when the program is. */
    private static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("dateline-demo");
        Path store = folder.resolve("demo.db");
        for (Path part : List.of(folder, store, folder.resolve("demo.db-wal"), folder.resolve("demo.db-shm"))) {
            part.toFile().deleteOnExit();
        }
        return store;
    }
}
