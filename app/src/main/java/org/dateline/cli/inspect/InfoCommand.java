package org.dateline.cli.inspect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline info}. */
@Command(
        name = "info",
        description = "Summarise a file of records or a data folder.",
        footer = {"", "Examples:", "  dateline info events.jsonl", "  dateline info data/"})
public final class InfoCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A JSON Lines file that 'dateline code' wrote, or a data folder.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    public InfoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(file)) {
            throw Failure.input(file + ": no such file or folder");
        }
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        if (Files.isDirectory(file)) {
            folder(out);
        } else {
            RecordSummary summary = new RecordSummary();
            RecordLines.each(file, summary::add);
            summary.print(out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void folder(PrintWriter out) throws IOException {
        RecordSummary.line(out, "version", new DataFolder(List.of(file)).version());
        try (Stream<Path> entries = Files.walk(file)) {
            entries.filter(entry -> Files.isDirectory(entry) && !entry.equals(file))
                    .sorted()
                    .forEach(part -> part(out, part));
        }
    }

    private void part(PrintWriter out, Path part) {
        try (Stream<Path> entries = Files.list(part)) {
            List<Path> files = entries.filter(Files::isRegularFile).toList();
            if (files.isEmpty()) {
                return;
            }
            long bytes = 0;
            for (Path each : files) {
                bytes += Files.size(each);
            }
            String number = files.size() == 1 ? "1 file" : files.size() + " files";
            RecordSummary.line(
                    out,
                    file.relativize(part).toString().replace('\\', '/') + "/",
                    number + ", " + (bytes + 1023) / 1024 + " KB");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
