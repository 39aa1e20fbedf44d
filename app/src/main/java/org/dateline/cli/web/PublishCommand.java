package org.dateline.cli.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.table.ExportFacts;
import org.dateline.link.event.Chains;
import org.dateline.serve.Publication;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline publish}. */
@Command(
        name = "publish",
        description =
                "Write the events of a store as a site of files that any host can serve, with the pages of 'serve'.",
        sortOptions = false,
        footer = {
            "",
            "Readers filter and count in their browsers, so that the host does nothing but send files; up to some 20,000 events that is",
            "comfortable. Only the sentences that report events are published, unless --texts allows full texts.",
            "Events that people rejected are left out unless the query says review:.",
            "",
            "Examples:",
            "  dateline publish news.db site/",
            "  dateline publish news.db site/ country:IRQ day:2020-01 --overwrite"
        })
public final class PublishCommand implements Callable<Integer> {

    private static final int MANY = 50_000;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The folder of the site.")
    private Path folder = Path.of("");

    @Parameters(index = "2..*", arity = "0..*", paramLabel = "QUERY", description = "Which events; all without it.")
    private List<String> terms = List.of();

    @Option(names = "--texts", description = "Publish the full texts of the reports.")
    private boolean texts;

    @Option(names = "--overwrite", description = "Replace a site that was published in the folder before.")
    private boolean overwrite;

    @Mixin
    private DataOption data = new DataOption();

    public PublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String written = String.join(" ", terms);
        Query query = Query.toPassOn(written);
        try (Store store = Store.reading(file);
                Progress progress = new Progress(terminal)) {
            long events = store.search().count(query);
            if (events > MANY) {
                terminal.message(
                        events + " events are many for a site of files; readers wait long. A query finds fewer");
            }
            clear();
            Files.createDirectories(folder);
            Publication publication =
                    new Publication(
                            store,
                            new Chains(data.folder().files("link", ".tsv")),
                            ExportFacts.of(data.folder()),
                            texts,
                            folder);
            Publication.Written done = publication.write(
                    query,
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    pages -> progress.update(() -> pages + " pages written"));
            progress.close();
            terminal.message(done.events() + " events of " + done.reports() + " reports in " + folder
                    + "; give the folder to any host of files");
        }
        return ExitCode.DONE;
    }

    /** Makes room for the site, and takes away nothing but an older one. */
    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) {
                return;
            }
        }
        if (!Files.exists(folder.resolve("data/about.json")) || !Files.exists(folder.resolve("data/rows.json"))) {
            throw Failure.input(
                    folder + ": is not empty, and holds no site that Dateline published; give another folder");
        }
        if (!overwrite) {
            throw Failure.input(folder + ": holds a site already; give --overwrite to replace it");
        }
        for (String old : List.of("index.html", "events.csv", "events.geojson", "events.jsonl", "assets", "data")) {
            delete(folder.resolve(old));
        }
    }

    private static void delete(Path old) throws IOException {
        if (!Files.exists(old)) {
            return;
        }
        try (Stream<Path> all = Files.walk(old)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
