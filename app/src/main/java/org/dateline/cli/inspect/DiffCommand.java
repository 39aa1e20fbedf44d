package org.dateline.cli.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.RecordParser;
import org.dateline.model.event.Event;
import org.dateline.record.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dateline diff}. */
@Command(
        name = "diff",
        description = "Write what differs between two files of records of the same reports.",
        footer = {
            "",
            "One line per change, separated by tabs: added, removed or changed; report; event; field; before; after. Both files are",
            "JSON Lines as 'code' and 'export' write them. Exit code 1 when they differ.",
            "",
            "Example:",
            "  dateline diff before.jsonl after.jsonl"
        })
public final class DiffCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "Records, JSON Lines.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "Records, JSON Lines.")
    private Path after = Path.of("");

    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Changes.Change> changes = Changes.between(events(before), events(after));
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        changes.forEach(change -> out.print(ChangeLine.of(change) + "\n"));
        out.flush();
        terminal.message(changes.size() + (changes.size() == 1 ? " difference" : " differences"));
        return changes.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private static List<Event> events(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Failure.input(file + ": no such file");
        }
        List<Event> events = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || !line.contains("\"record\":\"event\"")) {
                    continue;
                }
                try {
                    events.add(RecordParser.event(line));
                } catch (RuntimeException broken) {
                    throw Failure.input(
                            file + ":" + number + ": is no record of an event; give a file that 'code' wrote");
                }
            }
        }
        return events;
    }
}
