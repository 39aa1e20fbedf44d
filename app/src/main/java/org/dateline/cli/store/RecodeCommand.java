package org.dateline.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.option.TimeLimitOption;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline recode}. */
@Command(
        name = "recode",
        description =
                "Code the reports of a store anew that another version of the program or the data coded, and write what changes.",
        sortOptions = false,
        footer = {
            "",
            "One line per change, separated by tabs: added, removed or changed; report; event; field; before; after. What people",
            "decided is kept. A recode that was stopped continues where it was.",
            "",
            "Examples:",
            "  dateline recode news.db > changes.tsv",
            "  dateline recode news.db --dry-run --data my-data",
            "  dateline recode news.db --all"
        })
public final class RecodeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only write what would change.")
    private boolean dryRun;

    @Option(
            names = "--all",
            description =
                    "Also those that this version coded; for data of your own that changed without a new version.")
    private boolean all;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private TimeLimitOption time = new TimeLimitOption();

    @Mixin
    private DataOption data = new DataOption();

    public RecodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (Store store = dryRun ? Store.reading(file) : Store.writing(file);
                Dateline dateline = Dateline.open(data.folder())) {
            Origin origin = new Origin(dateline.coder(), dateline.dataVersion());
            RecordBook book = dryRun
                    ? RecordBook.dry(data.folder(), origin)
                    : RecordBook.open(store, data.folder(), origin, "recode");
            RecodeRun recoding = new RecodeRun(time.limit().around(dateline::code), book, store, terminal, dryRun);
            return recoding.over(threads.count(), all);
        }
    }
}
