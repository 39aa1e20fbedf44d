package org.dateline.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.RecordKindsOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.format.OutputFormat;
import org.dateline.export.format.OutputFormats;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.vocabulary.KnownNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline export}. */
@Command(
        name = "export",
        description = "Write the events of a store to a file, with a manifest beside it.",
        sortOptions = false,
        footer = {
            "",
            "Formats: jsonl (everything), csv, parquet, geojson (one row or point an event); polecat (tabs), gdelt-events and",
            "gdelt-mentions (tabs, no names of columns), ged and acled (commas): shaped like those tables, with ids of our own.",
            "Totals of wars and periods are in jsonl, csv and parquet only; the others know deeds alone, and what is planned, denied or",
            "supposed is left out of them, save of geojson, which says so. FILE.codebook.csv says what each column holds.",
            "Queries are those of 'search'. Events that people rejected are left out unless the query says review:.",
            "The manifest, FILE.manifest.json, holds the query, what it means, versions, counts and the file's SHA-256.",
            "",
            "Examples:",
            "  dateline export news.db -o events.parquet",
            "  dateline export news.db -o iraq.csv country:IRQ day:2020-01",
            "  dateline export news.db -o all.jsonl --with reports,statements",
            "  dateline export news.db --to acled -o acled.csv standing:corroborated",
            "  dateline export news.db --to gdelt-events -o 20200131.export.CSV day:2020-01-31"
        })
public final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "Which events; all without it.")
    private List<String> terms = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "Where to write.")
    private Path output = Path.of("");

    @Option(names = "--to", paramLabel = "FORMAT", description = "The format; without it the file's name decides.")
    private @Nullable String to;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    private boolean overwrite;

    @Option(
            names = "--raw",
            description =
                    "In tables of text, write words as they are, even where a spreadsheet would take them for a formula.")
    private boolean raw;

    @Option(
            names = "--bom",
            description = "Begin tables of text with a byte order mark, so that spreadsheets read accents as they are.")
    private boolean bom;

    @Mixin
    private RecordKindsOption extras = new RecordKindsOption();

    @Mixin
    private DataOption data = new DataOption();

    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat format = format();
        if (!extras.kinds().isEmpty() && !format.hasExtras()) {
            throw Failure.usage("--with needs JSON Lines; name a file that ends in .jsonl");
        }
        if (bom && !format.isTableOfText()) {
            throw Failure.usage("--bom is for tables of text, and " + format.word() + " is none");
        }
        String written = String.join(" ", terms);
        try (Store store = Store.reading(file)) {
            Query query = Query.toPassOn(written, new KnownNames(data.folder()).with(store.words()));
            new ExportRun(store, file, terminal, data.folder())
                    .write(new ExportRun.Asked(format, query, written, raw, bom, extras.kinds()), output, overwrite);
        }
        return ExitCode.DONE;
    }

    private OutputFormat format() {
        OutputFormats formats = OutputFormats.all().ofEvents();
        OutputFormat format = to == null ? formats.ofFileName(output.toString()) : formats.of(to);
        if (format != null) {
            return format;
        }
        throw Failure.usage(
                to == null
                        ? "cannot derive the format from the name " + output + "; give --to with one of "
                                + formats.words()
                        : "there is no format " + to + "; formats are " + formats.words());
    }
}
