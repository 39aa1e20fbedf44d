package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.export.Origin;
import org.dateline.export.RecordFormat;
import org.dateline.export.RecordWriter;
import org.dateline.read.ReadOptions;
import org.dateline.read.Reading;
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
        description = "Code reports: write the record of what they tell.",
        sortOptions = false,
        footer = {
            "",
            "Input is text; saved web pages; JSON Lines with the fields id, text or html, and where known",
            "title, published, url, source, language; feeds (RSS, Atom, JSON Feed); NITF, NewsML-G2, ninjs; web",
            "archives (WARC); zip and tar of these. All may be packed with gzip or xz. What cannot be read is",
            "told at the end; the rest is coded.",
            "",
            "Examples:",
            "  dateline code report.txt                        a timeline on the terminal",
            "  dateline code reports/ -o events.jsonl          a folder of reports into one file",
            "  dateline code batch.jsonl --format csv > e.csv  for a spreadsheet",
            "  dateline code batch.jsonl -o all.jsonl --with reports,statements --threads 4",
            "  dateline code CC-NEWS-2026.warc.gz -o e.jsonl   the pages of a web archive",
            "  cat report.txt | dateline code - --published 2026-11-23"
        })
final class CodeCommand implements Callable<Integer> {

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

    @Option(names = "--overwrite", description = "Replace the output file if it exists.")
    private boolean overwrite;

    @Option(
            names = "--published",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description = "The day of publication of all reports, whatever they say themselves.")
    private @Nullable LocalDate published;

    @Option(names = "--threads", paramLabel = "N", description = "Reports to code at once; all processors by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--remember",
            paramLabel = "N",
            description = "Keep the latest N sentences, 8192 by default; they cost little when they come again. The "
                    + "record is the same with any number; 0 saves memory.")
    private int remembered = Dateline.REMEMBERED;

    @Mixin
    private DataOption data = new DataOption();

    CodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw Failure.usage("--threads must be at least 1");
        }
        if (remembered < 0) {
            throw Failure.usage("--remember must be at least 0");
        }
        String file = output == null || output.equals("-") ? null : output;
        RecordFormat format = outputOptions.format(file, terminal);
        if (file == null) {
            return code(format, null);
        }
        try (OutputFile target = new OutputFile(Path.of(file), overwrite)) {
            int exitCode = code(format, target);
            target.finish();
            return exitCode;
        }
    }

    private int code(RecordFormat format, @Nullable OutputFile target) throws IOException {
        try (Dateline dateline = Dateline.open(data.folder(), remembered);
                RecordWriter writer = outputOptions.writer(
                        format,
                        target == null ? terminal.out() : target.stream(),
                        new Origin(dateline.coder(), dateline.dataVersion()),
                        terminal,
                        target != null)) {
            ReadOptions options = new ReadOptions(published, ReadOptions.LARGEST, terminal.in());
            Tally tally;
            try (Stream<Reading> readings = new ReportReader(options, dateline.pages()).read(inputs)) {
                CodingRun run = new CodingRun(dateline::code, threads, root.debug(), terminal);
                tally = run.over(readings.iterator(), writer);
            }
            writer.close();
            tally.tell(terminal);
            return tally.exitCode();
        }
    }
}
