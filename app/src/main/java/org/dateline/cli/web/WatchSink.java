package org.dateline.cli.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.dateline.Dateline;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.GrowingOutput;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.Origin;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.read.TimeLimit;
import org.dateline.read.news.NewsItem;
import org.dateline.watch.ReportSink;
import org.jspecify.annotations.Nullable;

/** Codes what a watch reads, adds its records to a file, and puts them into a store. */
final class WatchSink implements ReportSink, AutoCloseable {

    private final Function<Report, CodedReport> coder;
    private final @Nullable GrowingOutput output;
    private final @Nullable JsonLinesWriter writer;
    private final @Nullable WatchStore store;
    private final Terminal terminal;
    private final Progress progress;
    private final boolean debug;
    /** What odd things were told of; a list is asked again and again. */
    private final Set<String> told = new HashSet<>();

    private int coded;
    private int foreign;
    private int events;
    private int failed;
    private int matches;

    /**
     * @param output the file, or null
     * @param store the store, or null
     */
    WatchSink(
            Dateline dateline,
            @Nullable GrowingOutput output,
            @Nullable WatchStore store,
            Set<Extra> extras,
            Terminal terminal,
            boolean debug) {
        this.coder = new TimeLimit(TimeLimit.USUAL).around(dateline::code);
        this.output = output;
        this.store = store;
        this.writer = output == null
                ? null
                : new JsonLinesWriter(output, new Origin(dateline.coder(), dateline.dataVersion()), extras);
        this.terminal = terminal;
        this.progress = new Progress(terminal);
        this.debug = debug;
    }

    @Override
    public long accept(Report report, NewsItem item) throws IOException {
        FaultBarrier.Outcome<CodedReport> outcome = FaultBarrier.around(report, () -> coder.apply(report));
        CodedReport codedReport = outcome.value();
        if (codedReport == null) {
            failed(report.origin(), outcome.why());
            if (debug && outcome.cause() != null) {
                outcome.cause().printStackTrace(terminal.err());
            }
            return settled();
        }
        if (writer != null) {
            writer.write(codedReport);
            if (!item.claims().isEmpty()) {
                writer.listed(report.id(), item.address(), item.claims());
            }
        }
        if (store != null) {
            matches += store.keep(report, codedReport);
        }
        coded++;
        foreign += codedReport.article().report().isEnglish() ? 0 : 1;
        events += codedReport.events().size();
        return settled();
    }

    private long settled() throws IOException {
        return output == null ? 0 : output.settled();
    }

    @Override
    public void failed(String what, String why) {
        failed++;
        terminal.message(what + ": " + why);
    }

    @Override
    public void odd(String where, String what) {
        if (told.add(where + what)) {
            terminal.message(where + ": " + what);
        }
    }

    @Override
    public void progress(int done, int waiting) {
        progress.update(figures(waiting));
    }

    private String figures(int waiting) {
        return coded + " read, " + events + " events, " + (matches > 0 ? matches + " matches delivered, " : "")
                + foreign + " not in English, " + failed + " failed, " + waiting + " waiting";
    }

    /** Prints what was done; returns the exit code. */
    int finish(int waiting) {
        progress.close();
        terminal.message(figures(waiting));
        return failed == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    @Override
    public void close() {
        progress.close();
    }
}
