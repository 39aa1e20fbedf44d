package org.dateline.cli.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Terminal;
import org.dateline.code.ontology.Ontology;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.record.DecisionWriter;
import org.dateline.store.Store;
import org.dateline.store.content.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline decide}. */
@Command(
        name = "decide",
        description =
                "Say what is right of the events of a store: it is noted with who, when and why, and stays when reports are "
                        + "coded anew.",
        sortOptions = false,
        footer = {
            "",
            "What:",
            "  accept ID          the event is right",
            "  reject ID          there is no such event; it is left out of exports",
            "  edit ID --set F=V  a field has another value: type, mode, actors, recipients, day, country, place, lat, lon,",
            "                     killed, injured, toll, reality, historical; nothing behind the = for unknown",
            "  merge ID ID...     they are one event",
            "  split ID...        these tellings are of an event of their own; ids of tellings stand in --tellings of search",
            "  undo N             decision N is taken back; that can be taken back too",
            "",
            "Examples:",
            "  dateline decide news.db accept evt-0a1b2c3d --by 'A. Reader'",
            "  dateline decide news.db edit evt-0a1b2c3d --set killed=14 --why 'hospital list' --by 'A. Reader'",
            "  dateline decide news.db merge evt-0a1b2c3d evt-4e5f6a7b --by 'A. Reader'",
            "  dateline decide news.db undo 3 --by 'A. Reader'"
        })
public final class DecideCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DB", description = "The store.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "WHAT", description = "accept, reject, edit, merge, split or undo.")
    private String what = "";

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "ID", description = "Ids of events, or a number to undo.")
    private List<String> ids = List.of();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "For an edit: the field and its value.")
    private @Nullable String set;

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "The reason.")
    private String why = "";

    @Mixin
    private DataOption data = new DataOption();

    public DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Decision.Kind kind = kind();
        List<Problem> problems = new ArrayList<>();
        Ontology ontology = new Ontology(data.folder().files("ontology", ".yaml", ".tsv"), problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try (Store store = Store.writing(file)) {
            long number = store.together(writing -> {
                DecisionWriter deciding = new DecisionWriter(writing, ontology);
                return kind == Decision.Kind.UNDO
                        ? deciding.undo(undone(), by, why, at)
                        : deciding.decide(new DecisionWriter.Asked(kind, ids, set, by, why, at));
            });
            terminal.message(
                    "decision " + number + " is noted; dateline decide " + file + " undo " + number + " takes it back");
        }
        return ExitCode.DONE;
    }

    private Decision.Kind kind() {
        try {
            return Decision.Kind.valueOf(what.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Failure.usage("cannot " + what + " an event; say accept, reject, edit, merge, split or undo");
        }
    }

    private long undone() {
        if (ids.size() != 1 || !ids.get(0).matches("\\d{1,18}")) {
            throw Failure.usage("undo takes the number of one decision; dateline decisions shows them");
        }
        return Long.parseLong(ids.get(0));
    }
}
