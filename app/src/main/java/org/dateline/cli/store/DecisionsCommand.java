package org.dateline.cli.store;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;
import org.dateline.record.DecisionRecord;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline decisions}. */
@Command(
        name = "decisions",
        description =
                "Write what people decided about the events of a store, one JSON object a line, the oldest first.",
        footer = {
            "",
            "Each has its number, kind, ids of events, reports and places in them, the field that was set, who, when and why,",
            "whether it stands, and whether what it is about is still there after reports were coded anew.",
            "",
            "With --with-words, 'eval' measures whether sentences of accepted events still give them, and those of rejected ones no longer do.",
            "",
            "Examples:",
            "  dateline decisions news.db > decisions.jsonl",
            "  dateline decisions news.db --with-words > decisions.jsonl && dateline eval decisions.jsonl"
        })
public final class DecisionsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Option(
            names = "--with-words",
            description = "Add to each the type, the sentence and the day of publication, so that 'eval' can use it.")
    private boolean words;

    public DecisionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        try (Store store = Store.reading(file)) {
            List<String> lines = DecisionRecord.all(store.read(), words);
            lines.forEach(line -> out.print(line + "\n"));
            out.flush();
            terminal.message(lines.size() + (lines.size() == 1 ? " decision" : " decisions"));
        }
        return ExitCode.DONE;
    }
}
