package org.dateline.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.data.DataFolder;
import org.dateline.data.file.DataFile;
import org.dateline.learn.Learner;
import org.dateline.learn.Lesson;
import org.dateline.learn.LessonPage;
import org.dateline.learn.TooFewDecisions;
import org.dateline.learn.TypeLesson;
import org.dateline.learn.WrittenRecords;
import org.dateline.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline learn}. */
@Command(
        name = "learn",
        description =
                "Fit the weights that decide about records again, on what people decided about the events of a store,"
                        + " and say whether that is better. Or learn a type of event of your own from examples.",
        sortOptions = false,
        footer = {
            "",
            "Reports with events that were accepted, rejected, edited or merged are coded anew. The weights",
            "are held to those before and move as far as the decisions bear. Each model is tested on reports",
            "that it was not fitted to, and taken only when it is surely better. It takes at least 50 decided",
            "events, 10 of them right and 10 wrong, in 10 reports.",
            "With --out, a data folder is written, to be given to other commands with --data.",
            "",
            "Exit code 1: nothing is surely better, and nothing is written.",
            "",
            "With --type and --examples there is no store: a type of your own is learned from sentences,",
            "without patterns. The file has a sentence a line, after + where it reports such an event, after -",
            "where it does not; at least 10 of each, better 20, those after - as like the others as can be:",
            "  + Bailiffs evicted forty families in Lagos.",
            "  - Bailiffs visited forty families in Lagos.",
            "The type is tested on sentences left out, and written only when most of them are told apart.",
            "",
            "Examples:",
            "  dateline learn news.db",
            "  dateline learn news.db --out learned",
            "  dateline code report.txt --data learned",
            "  dateline learn --type EVICTION --quad 4 --examples evictions.txt --out my-types",
            "  dateline code report.txt --data my-types"
        })
public final class LearnCommand implements Callable<Integer> {

    private static final String VERSION = "VERSION";
    private static final String MARK = "+learned-";

    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "DB", description = "The store.")
    private @Nullable Path file;

    @ArgGroup(exclusive = false)
    private @Nullable OwnType own;

    /** A type of one's own. */
    static final class OwnType {

        @Option(
                names = "--type",
                required = true,
                paramLabel = "NAME",
                description = "Learn a type of your own, in capitals.")
        private String name = "";

        @Option(
                names = "--quad",
                required = true,
                paramLabel = "1-4",
                description =
                        "Its quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.")
        private int quad;

        @Option(
                names = "--examples",
                required = true,
                paramLabel = "FILE",
                description = "Sentences, a line each: after + those that report it, after - those that do not.")
        private Path examples = Path.of("");
    }

    @Option(names = "--out", paramLabel = "DIR", description = "Write the fitted weights as a data folder.")
    private @Nullable Path out;

    @Option(names = "--overwrite", description = "Replace a folder of fitted weights that was written before.")
    private boolean overwrite;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DataOption data = new DataOption();

    public LearnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = out;
        if ((file == null) == (own == null)) {
            throw Failure.usage("give a store, or --type with --quad and --examples");
        }
        if (folder != null) {
            checkRoom(folder);
        }
        DataFolder given = data.folder();
        if (own == null && given.version().contains(MARK)) {
            terminal.message("these data hold fitted weights already: decisions that they were fitted to count twice");
        }
        OwnType type = own;
        if (type != null) {
            return learn(type, folder);
        }
        Lesson lesson = learn(given);
        print(lesson);
        if (lesson.files().isEmpty()) {
            terminal.message("no weights are surely better than those before; nothing is written");
            return ExitCode.PARTLY;
        }
        if (folder != null) {
            write(folder, lesson.files());
            terminal.message(
                    "the fitted weights are in " + folder + "; give it to other commands with --data " + folder);
        }
        return ExitCode.DONE;
    }

    private int learn(OwnType type, @Nullable Path folder) throws IOException {
        TypeLesson lesson;
        try (Progress progress = new Progress(terminal)) {
            lesson = new OwnTypeRun(data.folder(), progress::update).learn(type.name, type.quad, type.examples);
        }
        PrintWriter page = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        OwnTypeRun.lines(lesson).forEach(line -> page.print(line + "\n"));
        page.flush();
        if (lesson.files().isEmpty()) {
            terminal.message("the sentences cannot be told apart well enough; nothing is written. Give more of them,"
                    + " and see above from which words it was learned");
            return ExitCode.PARTLY;
        }
        if (folder != null) {
            write(folder, lesson.files());
            terminal.message("the type is in " + folder + "; give it to other commands with --data " + folder);
        }
        return ExitCode.DONE;
    }

    private Lesson learn(DataFolder given) {
        Path stored = Objects.requireNonNull(file);
        try (Store store = Store.reading(stored);
                Progress progress = new Progress(terminal)) {
            return new Learner(given, store.read(), Dateline::open, threads.count(), progress::update).learn();
        } catch (TooFewDecisions few) {
            throw Failure.input(stored + ": " + few.getMessage()
                    + "; decide about more with 'dateline serve --edit' or 'dateline decide'");
        }
    }

    private void print(Lesson lesson) {
        PrintWriter page = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        page.print(String.format(
                Locale.ROOT,
                "%d events are decided about: %d right, %d wrong, in %d reports; of their mentions %d were found"
                        + " again, %d not\n\n",
                lesson.supply().events(),
                lesson.supply().right(),
                lesson.supply().wrong(),
                lesson.supply().reports(),
                lesson.found(),
                lesson.notFound()));
        LessonPage.table(lesson.models()).forEach(line -> page.print(line + "\n"));
        page.print("\n" + line("before", lesson.before()) + line("after", lesson.after()));
        page.print("accepted records that are lost: " + lesson.after().lost() + " of "
                + lesson.before().right() + "\n");
        page.flush();
    }

    private static String line(String when, WrittenRecords records) {
        return String.format(
                Locale.ROOT,
                "records written %s: %d, of them right %d (%.3f)\n",
                when,
                records.written(),
                records.right(),
                records.share());
    }

    /** Makes sure before the work that there is room, and takes away nothing but an older folder of fitted weights. */
    private void checkRoom(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isEmpty()) {
                    return;
                }
            }
        }
        Path version = folder.resolve(VERSION);
        if (!Files.isRegularFile(version) || !Files.readString(version).contains(MARK)) {
            throw Failure.input(folder + ": is there already, and holds no fitted weights; give another folder");
        }
        if (!overwrite) {
            throw Failure.input(folder + ": holds fitted weights already; give --overwrite to replace them");
        }
    }

    private static void write(Path folder, List<DataFile> files) throws IOException {
        for (String old : List.of("learned/lexicon/confidence.yaml", "learned/coreference/fields.tsv")) {
            Files.deleteIfExists(folder.resolve(old));
        }
        for (DataFile file : files) {
            Path path = folder.resolve(file.name());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.bytes());
        }
    }
}
