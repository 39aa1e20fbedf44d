package org.dateline.cli.code;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.LinksOption;
import org.dateline.cli.option.OutputOptions;
import org.dateline.cli.option.PublishedOption;
import org.dateline.cli.option.RootCommand;
import org.dateline.cli.option.SentenceCacheOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.option.TimeLimitOption;
import org.dateline.cli.terminal.Failure;
import org.dateline.cli.terminal.GrowingOutput;
import org.dateline.cli.terminal.OutputFile;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.RecordWriter;
import org.dateline.export.format.OutputFormat;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code dateline code}. */
@Command(
        name = "code",
        description = "Code reports: write the record of the events that they report.",
        sortOptions = false,
        footer = {
            "",
            "Input is text; saved web pages; JSON Lines with the fields id, text or html, and where known",
            "title, published, url, source, language; feeds (RSS, Atom, JSON Feed); wire formats (NITF, NewsML 1,",
            "NewsML-G2, ninjs, IPTC 7901, ANPA); answers of news interfaces in JSON; tables (CSV) with a line of"
                    + " names;",
            "web archives (WARC, WET, ARC, WACZ); mails (EML); zip and tar of these. All may be packed with gzip, xz"
                    + " or",
            "zstd. What cannot be read is reported at the end; the rest is coded. Around a slip of a feed the other"
                    + " items",
            "are read. A kill notice withdraws what it kills; the record marks what is under embargo.",
            "",
            "Examples:",
            "  dateline code report.txt                        a timeline on the terminal",
            "  dateline code reports/ -o events.jsonl          a folder of reports into one file",
            "  dateline code batch.jsonl --format csv > e.csv  for a spreadsheet",
            "  dateline code batch.jsonl -o all.jsonl --with reports,statements --threads 4",
            "  dateline code CC-NEWS-2026.warc.gz -o e.jsonl   the pages of a web archive",
            "  dateline code answer.json -o e.jsonl            what a news interface answered",
            "  dateline code table.csv --fields text=body,published=day   columns of other names",
            "  dateline code archive/ -o e.jsonl --resume --failed f.jsonl   a million files, stopped and started",
            "  cat report.txt | dateline code - --published 2026-11-23"
        })
public final class CodeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RootCommand root;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Files and folders; - is the standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write to this file; - is the standard output, as without the option.")
    private @Nullable String output;

    @Mixin
    private OutputOptions outputOptions = new OutputOptions();

    @Option(
            names = "--resume",
            description =
                    "Continue where a run with the same inputs and output was stopped. The record is the one that a "
                            + "run without a stop writes.")
    private boolean resume;

    @Option(
            names = "--failed",
            paramLabel = "FILE",
            description = "Write what could not be read or coded to this file, in JSON Lines: what, why, what to do.")
    private @Nullable Path failed;

    @Option(names = "--overwrite", description = "Replace the output file if it exists.")
    private boolean overwrite;

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
    private SentenceCacheOption cache = new SentenceCacheOption();

    @Mixin
    private DataOption data = new DataOption();

    public CodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String file = output == null || output.equals("-") ? null : output;
        OutputFormat format = outputOptions.format(file, terminal);
        if (file == null) {
            if (resume) {
                throw Failure.usage("--resume needs an output file; add -o OUT.jsonl");
            }
            return code(format, null, null);
        }
        if (resume) {
            return resumed(format, Path.of(file));
        }
        try (OutputFile target = new OutputFile(Path.of(file), overwrite)) {
            int exitCode = code(format, target.stream(), null);
            target.finish();
            return exitCode;
        }
    }

    /** Goes on where an earlier run ended; what is done so far lies beside the output until all is. */
    private int resumed(OutputFormat format, Path place) throws IOException {
        if (!format.isResumable()) {
            throw Failure.usage("--resume needs JSON Lines; end the output's name in .jsonl");
        }
        if (Files.exists(place) && !overwrite) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Path draft = place.resolveSibling("." + place.getFileName() + ".part");
        Path kept = place.resolveSibling("." + place.getFileName() + ".progress");
        String run = Dateline.CODER + " code " + (String.join(" ", inputs) + fields.given()).replaceAll("\\s", " ");
        int exitCode;
        try (Checkpoint checkpoint = Checkpoint.open(kept, run, Files.exists(draft) ? Files.size(draft) : 0);
                GrowingOutput growing = new GrowingOutput(draft, checkpoint.length(), false, kept)) {
            if (checkpoint.length() > 0) {
                terminal.message(
                        "continuing in file " + checkpoint.position().files() + " of the inputs, after what is done");
            }
            exitCode = code(format, growing, checkpoint);
        }
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(kept);
        return exitCode;
    }

    private int code(OutputFormat format, @Nullable OutputStream target, @Nullable Checkpoint checkpoint)
            throws IOException {
        ReadProgress progress = new ReadProgress(inputs);
        try (Dateline dateline = Dateline.with(data.folder())
                        .remembered(cache.sentences())
                        .open();
                FailureList failures = new FailureList(failed, checkpoint != null);
                RecordWriter writer = outputOptions.writer(
                        format,
                        target == null ? terminal.out() : target,
                        new Origin(dateline.coder(), dateline.dataVersion()),
                        terminal,
                        target != null)) {
            ReadOptions options = new ReadOptions(published.day(), ReadOptions.LARGEST, terminal.in())
                    .links(links.followed())
                    .fields(fields.names());
            ReportReader reader = new ReportReader(options, dateline.pages());
            CodingCounts counts = new CodingCounts();
            try (Readings readings = checkpoint == null
                    ? reader.open(inputs, Position.START, List.of())
                    : reader.open(inputs, checkpoint.position(), checkpoint.ids())) {
                CodingRun run =
                        new CodingRun(time.limit().around(dateline::code), threads.count(), root.debug(), terminal);
                CodingRun.Milestones milestones = checkpoint == null || !(target instanceof GrowingOutput growing)
                        ? (after, id) -> {}
                        : (after, id) -> checkpoint.passed(after, growing.flushed(), id);
                run.over(readings, writer, milestones, counts, failures, () -> progress.share(readings));
            }
            writer.close();
            counts.printTo(terminal);
            return counts.exitCode();
        }
    }
}
