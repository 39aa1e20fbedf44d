package org.dateline.cli.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.OutputFile;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.dossier.Dossier;
import org.dateline.export.table.ExportFacts;
import org.dateline.serve.answer.DossierMaker;
import org.dateline.store.Store;
import org.dateline.store.query.Vocabulary;
import org.dateline.vocabulary.KnownNames;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline dossier}. */
@Command(
        name = "dossier",
        description =
                "Write what a query finds as a document to read and pass on: events by day, quotations, sources, places, method.",
        sortOptions = false,
        footer = {
            "",
            "Queries are those of 'search'. Events that people rejected are left out unless the query says review:. A dossier has at",
            "most 500 events, those that most sources tell. The HTML is one file without scripts, with a map; the Markdown has its places",
            "as a table. Both name the day as of which they hold. A server has the same at /dossier.md?q= and /dossier.html?q=.",
            "",
            "Examples:",
            "  dateline dossier news.db country:IRQ",
            "  dateline dossier news.db -o iraq.html country:IRQ day:2020-01"
        })
public final class DossierCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "QUERY", description = "Which events; all without it.")
    private List<String> terms = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where to write: Markdown, or HTML where the name ends in .html. Without it Markdown to the standard output.")
    private @Nullable Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    private boolean overwrite;

    @Mixin
    private DataOption data = new DataOption();

    public DossierCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path to = output;
        boolean html = to != null && isHtml(to);
        Dossier dossier = dossier();
        byte[] text = (html ? dossier.html() : dossier.markdown()).getBytes(StandardCharsets.UTF_8);
        if (to == null) {
            terminal.out().write(text);
            terminal.out().flush();
        } else {
            try (OutputFile written = new OutputFile(to, overwrite)) {
                written.stream().write(text);
                written.finish();
            }
            terminal.message(
                    dossier.events().size() + (dossier.events().size() == 1 ? " event in " : " events in ") + to);
        }
        return ExitCode.DONE;
    }

    private static boolean isHtml(Path to) {
        String name = to.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".html") || name.endsWith(".htm")) {
            return true;
        }
        if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            return false;
        }
        throw Failure.usage("cannot derive the format from the name " + to + "; end it in .md or .html");
    }

    private Dossier dossier() {
        String written = String.join(" ", terms);
        try (Store store = Store.reading(file)) {
            Vocabulary vocabulary = new KnownNames(data.folder()).with(store.words());
            ExportFacts facts = ExportFacts.of(
                    data.folder().files("export", ".tsv"), data.folder().files("ontology", ".tsv"));
            return DossierMaker.of(
                    store, written, vocabulary, LocalDate.now(ZoneOffset.UTC).toString(), facts);
        }
    }
}
