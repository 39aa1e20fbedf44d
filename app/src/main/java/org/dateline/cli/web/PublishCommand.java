package org.dateline.cli.web;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.table.ExportFacts;
import org.dateline.link.relation.Relations;
import org.dateline.serve.Publication;
import org.dateline.store.Store;
import org.dateline.store.query.Query;
import org.dateline.vocabulary.KnownNames;
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
        try (Store store = Store.reading(file);
                Progress progress = new Progress(terminal)) {
            Query query = Query.toPassOn(written, new KnownNames(data.folder()).with(store.words()));
            long events = store.search().count(query);
            if (events > MANY) {
                terminal.message(
                        events + " events are many for a site of files; readers wait long. A query finds fewer");
            }
            SiteFolder site = new SiteFolder(folder, overwrite);
            Path draft = site.begin();
            Publication.Written done;
            try {
                Publication publication = new Publication(
                        store,
                        new Relations(data.folder().files("link", ".tsv")),
                        ExportFacts.of(
                                data.folder().files("export", ".tsv"),
                                data.folder().files("ontology", ".tsv")),
                        texts,
                        draft);
                done = publication.write(
                        query,
                        LocalDate.now(ZoneOffset.UTC).toString(),
                        pages -> progress.update(() -> pages + " pages written"));
                site.finish();
            } finally {
                site.close();
            }
            progress.close();
            terminal.message(done.events() + " events of " + done.reports() + " reports in " + folder
                    + "; give the folder to any host of files");
        }
        return ExitCode.DONE;
    }
}
