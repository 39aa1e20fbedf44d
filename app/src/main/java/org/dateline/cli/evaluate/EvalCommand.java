package org.dateline.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.OrderedRun;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.PeakMemory;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import org.dateline.eval.Evaluations;
import org.dateline.eval.Floors;
import org.dateline.eval.measure.CoderUnderTest;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Measurement;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code dateline eval}. */
@Command(
        name = "eval",
        description = "Measure on sets with known answers, and compare with the floors.",
        sortOptions = false,
        footer = {
            "",
            "A set is JSON Lines, plain or .gz. Its name says what is measured: eventloc… places of events, geo_…",
            "named places, cameo_srctgt… five classes, petrarch… CAMEO codes, cameo the digits of CAMEO codes, swap",
            "what changes when two parties are exchanged, all others sentences with a PLOVER",
            "root: {\"id\", \"text\", \"expected\": [{\"code\": \"ASSAULT\"}]}, with \"marked\" where roles are known. The code",
            "YIELD stands for CONCEDE or RETREAT. Recall is the share of sentences whose root is among the",
            "events coded, precision that share of the sentences in which anything is coded; joint the share in",
            "which one event has root, source and target right.",
            "",
            "muc4… incidents, gva… casualties, india_police… police action, rams… and wikievents… triggers and",
            "their arguments, stance… what is asserted, denied, ordered or threatened, everyday… sentences that",
            "must stay empty. Those of everyday, stance, cameo and swap that the project wrote are in eval/sets.",
            "decisions… what people accepted and rejected, as 'dateline decisions DB --with-words' writes it: whether",
            "the sentences of accepted events still give one of the type, and those of rejected ones no longer do.",
            "records… reports with every event that a careful reader finds in them, as docs/examples-format.md",
            "describes them: worth_f1 is what the records are worth to a reader, joint the share of records with",
            "no error and no duplicate, coverage the share of events with such a record. Tables show",
            "where the errors are, --show lists them.",
            "X.expected.jsonl, as in examples, measures all reports of its folder: joint is the share of the",
            "events specified in full there (type, who, when or where) that come out as expected in every field.",
            "",
            "A treebank (.conllu), names (.iob2) or roles (…propbank) measure annotation; annotate stands for all of",
            "them: ewt-test.conllu, gum-test.conllu, uner-ewt-test.iob2 and ewt-propbank. Treebanks of GUM and",
            "gap… (.tsv) also measure which mentions are of one thing: mentions stands for gum-dev.conllu,",
            "gum-test.conllu and gap-test.tsv.",
            "",
            "linking STORE --draw N lists N records of a store that join reports which are no copies, what each report",
            "says below the other, for a reader to judge whether they are one event, and counts such records.",
            "linking STORE SET measures what the store joins on pairs of tellings that people judged; -v lists the",
            "pairs that come out otherwise, with what decides.",
            "",
            "Sets named without a path are looked for in --sets, in the folders of DATELINE_SETS and in",
            "../shared/data beside the installation; a set that is in none of them is skipped.",
            "",
            "Examples:",
            "  dateline eval gold.jsonl",
            "  dateline eval plv_train geo_lgl --sets ~/sets",
            "  dateline eval eventloc_dev --every 10 -v",
            "  dateline eval annotate --sets ~/treebanks",
            "  dateline eval records_dev --show",
            "  dateline eval linking news.db --draw 60",
            "  dateline eval linking t17.db event_pairs_t17 -v",
            "  dateline eval plv_train --raise-floors"
        })
public final class EvalCommand implements Callable<Integer> {

    private static final int UNDER_WAY_A_THREAD = 16;

    private final Terminal terminal;

    @Parameters(paramLabel = "SET", arity = "1..*", description = "Sets with answers: files, or names of known sets.")
    private List<String> sets = List.of();

    @Option(names = "--sets", paramLabel = "DIR", description = "Look for named sets in this folder.")
    private List<Path> folders = List.of();

    @Option(names = "--every", paramLabel = "N", description = "Measure each Nth item only.")
    private int every = 1;

    @Option(
            names = "--draw",
            paramLabel = "N",
            description = "With linking and a store: list N records that join reports which are no copies.")
    private int draw;

    @Option(names = "--corroborated", description = "With --draw: only records that are called corroborated.")
    private boolean corroborated;

    @Option(names = "--floors", paramLabel = "FILE", description = "The floors; by default eval/floors.json.")
    private @Nullable Path floorsFile;

    @Option(
            names = "--raise-floors",
            description = "Raise the floors to a little under what is measured; none is lowered.")
    private boolean raise;

    @Option(names = "--json", description = "Print a line of JSON for each set.")
    private boolean json;

    @Option(
            names = "--show",
            description =
                    "List every record of whole reports with its verdict beside the gold event, and the events missed.")
    private boolean show;

    @Option(
            names = {"-v", "--verbose"},
            description = {
                "List the items that do not come out, between tabs, on the standard error; print long tables whole."
            })
    private boolean verbose;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    public EvalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (every < 1) {
            throw Failure.usage("--every must be at least 1");
        }
        if (show && json) {
            throw Failure.usage("--show lists records for people; leave out --json");
        }
        if (draw > 0 || sets.get(0).equals("linking")) {
            return linking();
        }
        DataFolder folder = data.folder();
        Path home = DataFolder.installed().resolveSibling("");
        List<Path> found = found(home);
        Path file = floorsFile == null ? home.resolve("eval").resolve("floors.json") : floorsFile;
        Floors floors = floors(file);
        List<String> missed = new ArrayList<>();
        try (Dateline dateline = Dateline.open(folder)) {
            double startUp = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1e3;
            CoderUnderTest coder = new CoderUnderTest(
                    dateline, folder, new OrderedRun(threads.count(), threads.count() * UNDER_WAY_A_THREAD));
            for (Path set : found) {
                missed.addAll(measure(set, coder, startUp, floors));
            }
        }
        missed.forEach(terminal::message);
        if (raise) {
            floors.write(file);
            terminal.message("floors written to " + file);
        }
        return missed.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private int linking() throws IOException {
        if (!sets.get(0).equals("linking") || sets.size() < 2 || draw < 1 && sets.size() < 3) {
            throw Failure.usage("linking needs a store, and pairs that people judged or a number of records to draw:"
                    + " dateline eval linking STORE event_pairs_t17 --draw 60");
        }
        DataFolder folder = data.folder();
        SetFinder finder = new SetFinder(
                folders, System.getenv("DATELINE_SETS"), DataFolder.installed().resolveSibling(""));
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        try (Store store = Store.reading(Path.of(sets.get(1)))) {
            LinkingPrinter printer = new LinkingPrinter(store, out);
            if (draw > 0) {
                printer.draw(draw, corroborated);
            }
            for (String set : sets.subList(2, sets.size())) {
                Path path = finder.find(set);
                if (path == null) {
                    throw Failure.input(set + ": no such set in the folders of sets");
                }
                List<String> misses = printer.pairs(read(path), folder);
                if (verbose) {
                    misses.forEach(miss -> terminal.err().println(miss));
                }
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private List<Path> found(Path home) {
        SetFinder finder = new SetFinder(folders, System.getenv("DATELINE_SETS"), home);
        List<Path> found = new ArrayList<>();
        for (String set :
                sets.stream().map(SetFinder::members).flatMap(List::stream).toList()) {
            Path path = finder.find(set);
            if (path != null) {
                found.add(path);
            } else if (SetFinder.isFile(set)) {
                throw Failure.input(set + ": no such file");
            } else {
                terminal.message(set + ": no such set in the folders of sets; skipped");
            }
        }
        return found;
    }

    private static Floors floors(Path file) {
        try {
            return Floors.read(file);
        } catch (JacksonException wrong) {
            throw Failure.input(file + ": is not JSON: " + wrong.getOriginalMessage());
        }
    }

    /** Measures a set and prints its figures; returns those below their floors. */
    private List<String> measure(Path path, CoderUnderTest coder, double startUp, Floors floors) throws IOException {
        EvalSet set = read(path);
        long start = System.nanoTime();
        Measurement measured = Evaluations.of(set.name()).measure(set, coder);
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
        if (verbose) {
            measured.misses().forEach(miss -> terminal.err().println(miss));
        }
        MeasurementPrinter printer =
                new MeasurementPrinter(new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8), verbose);
        MeasurementPrinter.Cost cost = new MeasurementPrinter.Cost(startUp, seconds, PeakMemory.inWords());
        if (show && measured.listing().isEmpty()) {
            terminal.message(set.name() + ": --show lists records of whole reports, and this set has none");
        } else if (show) {
            printer.list(measured.listing());
        }
        if (json) {
            printer.printJson(set, measured, cost);
        } else {
            printer.print(set, measured, cost);
        }
        Floors.Comparison comparison = floors.compare(set, measured);
        comparison.notes().forEach(terminal::message);
        if (raise) {
            floors.raise(set, measured);
        }
        return comparison.missed();
    }

    private EvalSet read(Path path) throws IOException {
        try {
            return EvalSet.read(path, every);
        } catch (JacksonException wrong) {
            throw Failure.input(path + ": is not JSON Lines: " + wrong.getOriginalMessage());
        }
    }
}
