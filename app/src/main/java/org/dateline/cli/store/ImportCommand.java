package org.dateline.cli.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.cli.code.FieldsOption;
import org.dateline.cli.code.ReadProgress;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.LinksOption;
import org.dateline.cli.option.PublishedOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.option.TimeLimitOption;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline import}. */
@Command(
        name = "import",
        description = "Code reports and keep them, with the events that they report, in a store.",
        sortOptions = false,
        footer = {
            "",
            "Inputs are those of 'code'. A store is one file; it is made when it is not there. A report that is in it",
            "already changes nothing; one whose words have changed under its id takes the place of the earlier words,",
            "which are kept. An import that was stopped continues where it was, and a finished one can be run again.",
            "Copies of a report are found, however their words were changed, and linked.",
            "",
            "Examples:",
            "  dateline import reports/ --into news.db",
            "  dateline import CC-NEWS-2026.warc.gz more.jsonl --into news.db --threads 4"
        })
public final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files and folders; - is the standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--into", paramLabel = "DB", required = true, description = "The store.")
    private Path file = Path.of("");

    @Mixin
    private PublishedOption published = new PublishedOption();

    @Mixin
    private FieldsOption fields = new FieldsOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TimeLimitOption time = new TimeLimitOption();

    @Mixin
    private LinksOption links = new LinksOption();

    @Mixin
    private DataOption data = new DataOption();

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        ReadProgress progress = new ReadProgress(inputs);
        String what =
                String.join(" ", inputs) + (published.day() == null ? "" : " " + published.day()) + fields.given();
        try (Store store = Store.open(file);
                Dateline dateline = Dateline.open(data.folder())) {
            Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
            long @Nullable [] stood = store.read().progress(what);
            Position from = stood == null ? Position.START : new Position(stood[0], stood[1]);
            if (stood != null) {
                terminal.message("continuing in file " + from.files() + " of the inputs, after what is in the store");
            }
            RecordBook book = RecordBook.open(store, data.folder(), origin, "import " + what);
            ImportRun importing = new ImportRun(time.limit().around(dateline::code), book, store, what, terminal);
            ReadOptions options = new ReadOptions(published.day(), ReadOptions.LARGEST, terminal.in(), true)
                    .links(links.followed())
                    .fields(fields.names());
            try (Readings readings = new ReportReader(options, dateline.pages()).open(inputs, from, List.of())) {
                importing.over(readings, threads.count(), () -> progress.share(readings));
            }
            return importing.finish((System.nanoTime() - start) / 1e9);
        }
    }
}
