package org.dateline.cli.code;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.OutputOptions;
import org.dateline.cli.option.PublishedOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.RecordWriter;
import org.dateline.export.format.OutputFormat;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline try}. */
@Command(
        name = "try",
        description = "Code a sentence or a few given on the command line, and show what comes out.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  dateline try \"Rebels shelled the town of Kalva on Tuesday, killing at least 12 people.\"",
            "  dateline try --published 2026-11-23 \"Kenya and Somalia will hold talks on Friday.\" --format jsonl"
        })
public final class TryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text; several words need no quotes.")
    private List<String> words = List.of();

    @Mixin
    private PublishedOption published = new PublishedOption();

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    @Mixin
    private DataOption data = new DataOption();

    public TryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat format = outputOptions.format("try.txt", terminal);
        try (Dateline dateline = Dateline.open(data.folder());
                RecordWriter writer = outputOptions.writer(
                        format,
                        terminal.out(),
                        new Origin(dateline.coder(), dateline.dataVersion()),
                        terminal,
                        false)) {
            writer.write(dateline.code(report(String.join(" ", words))));
        }
        return ExitCode.DONE;
    }

    private Report report(String text) {
        if (text.isBlank()) {
            throw Failure.usage("there is no text to try");
        }
        Published day = published.day() == null ? null : new Published(published.day(), Published.Basis.OPTION);
        return new Report("try", new StoredText(text), null, day, null, null, null, "command line");
    }
}
