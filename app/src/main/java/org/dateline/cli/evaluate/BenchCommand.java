package org.dateline.cli.evaluate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dateline.Dateline;
import org.dateline.StepTimes;
import org.dateline.TimedReport;
import org.dateline.cli.code.CodingCounts;
import org.dateline.cli.code.CodingRun;
import org.dateline.cli.option.DataOption;
import org.dateline.cli.option.RootCommand;
import org.dateline.cli.option.SentenceCacheOption;
import org.dateline.cli.option.ThreadsOption;
import org.dateline.cli.terminal.PeakMemory;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Report;
import org.dateline.read.Position;
import org.dateline.read.ReadOptions;
import org.dateline.read.Readings;
import org.dateline.read.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code dateline bench}, for those who work on Dateline: codes everything, keeps nothing, prints time and memory. */
@Command(name = "bench", description = "Measure time and memory.", hidden = true)
public final class BenchCommand implements Callable<Integer> {

    private final Terminal terminal;
    private StepTimes times = StepTimes.NONE;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private RootCommand root;

    @Parameters(paramLabel = "IN", arity = "1..*", description = "Reports, as for code.")
    private List<String> inputs = List.of();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private SentenceCacheOption cache = new SentenceCacheOption();

    @Mixin
    private DataOption data = new DataOption();

    public BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        try (Dateline dateline = Dateline.with(data.folder())
                        .remembered(cache.sentences())
                        .open();
                JsonLinesWriter nowhere = new JsonLinesWriter(
                        OutputStream.nullOutputStream(),
                        new Origin(dateline.coder(), dateline.dataVersion()),
                        Set.of())) {
            double opened = (System.nanoTime() - start) / 1e9;
            CodingCounts counts;
            ReadOptions options = new ReadOptions(null, ReadOptions.LARGEST, terminal.in());
            try (Readings readings =
                    new ReportReader(options, dateline.pages()).open(inputs, Position.START, List.of())) {
                CodingRun run =
                        new CodingRun(report -> timed(dateline, report), threads.count(), root.debug(), terminal);
                counts = run.over(readings, nowhere);
            }
            print(counts, opened, times, dateline);
            counts.printTo(terminal);
            return counts.exitCode();
        }
    }

    private CodedReport timed(Dateline dateline, Report report) {
        TimedReport timed = dateline.timed(report);
        synchronized (this) {
            times = times.plus(timed.times());
        }
        return timed.coded();
    }

    private void print(CodingCounts counts, double opened, StepTimes steps, Dateline dateline) throws IOException {
        double seconds = Math.max(counts.seconds(), 1e-3);
        PrintWriter out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        figure(out, "threads", threads.count(), "");
        figure(out, "open", opened, " s");
        figure(out, "code", seconds, " s");
        figure(out, "reports", counts.coded() / seconds, " /s");
        figure(out, "sentences", steps.sentences() / seconds, " /s");
        figure(out, "tokens", steps.tokens() / seconds, " /s");
        figure(out, "words seen", 100 * dateline.repeatedShare(), " % in sentences that had come before");
        figure(out, "events", (double) counts.events() / Math.max(counts.coded(), 1), " a report");
        out.print(String.format(Locale.ROOT, "%-14s%s\n", "time by step", MeasurementPrinter.shares(steps)));
        printCosts(out, steps, dateline.encoderNanoseconds() / 1e6, Math.max(counts.coded(), 1));
        out.print(String.format(Locale.ROOT, "%-14s%s\n", "peak memory", PeakMemory.inWords()));
        out.flush();
    }

    /** What a report costs in each step, so that a loss is seen; the encoder's part of {@code annotate} apart, for no other step can mend it. */
    private static void printCosts(PrintWriter out, StepTimes steps, double encoder, int reports) {
        out.print("ms a report\n");
        steps.nanoseconds().forEach((step, time) -> {
            double encoded = step.equals("annotate") ? encoder : 0;
            cost(out, step, time / 1e6 - encoded, reports);
        });
        cost(out, "encoder", encoder, reports);
        cost(out, "without it", steps.total() / 1e6 - encoder, reports);
    }

    private static void cost(PrintWriter out, String name, double milliseconds, int reports) {
        out.print(String.format(Locale.ROOT, "  %-12s%7.2f\n", name, milliseconds / reports));
    }

    private static void figure(PrintWriter out, String name, double value, String unit) {
        out.print(String.format(Locale.ROOT, "%-14s%.1f%s\n", name, value, unit));
    }
}
