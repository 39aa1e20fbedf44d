package org.dateline.cli;

import java.io.IOException;
import java.util.Set;
import org.dateline.Dateline;
import org.dateline.export.JsonLinesWriter;
import org.dateline.export.JsonLinesWriter.Extra;
import org.dateline.export.Origin;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;
import org.dateline.read.NewsItem;
import org.dateline.watch.Sink;

/** Codes what a watch reads and adds its records to a file. */
final class WatchSink implements Sink, AutoCloseable {

    private final Dateline dateline;
    private final GrowingOutput output;
    private final JsonLinesWriter writer;
    private final Terminal terminal;
    private final Progress progress;
    private final boolean debug;
    private int coded;
    private int foreign;
    private int events;
    private int failed;

    WatchSink(Dateline dateline, GrowingOutput output, Set<Extra> extras, Terminal terminal, boolean debug) {
        this.dateline = dateline;
        this.output = output;
        this.writer = new JsonLinesWriter(output, new Origin(dateline.coder(), dateline.dataVersion()), extras);
        this.terminal = terminal;
        this.progress = new Progress(terminal);
        this.debug = debug;
    }

    @Override
    public long accept(Report report, NewsItem item) throws IOException {
        CodedReport told;
        try {
            told = dateline.code(report);
        } catch (RuntimeException | StackOverflowError bug) {
            failed(report.origin(), "a bug in Dateline: " + bug);
            if (debug) {
                bug.printStackTrace(terminal.err());
            }
            return output.settled();
        }
        writer.write(told);
        if (!item.claims().isEmpty()) {
            writer.listed(report.id(), item.address(), item.claims());
        }
        coded++;
        foreign += told.article().report().isEnglish() ? 0 : 1;
        events += told.events().size();
        return output.settled();
    }

    @Override
    public void failed(String what, String why) {
        failed++;
        terminal.tell(what + ": " + why);
    }

    @Override
    public void progress(int done, int waiting) {
        progress.update(figures(waiting));
    }

    private String figures(int waiting) {
        return coded + " read, " + events + " events, " + foreign + " not in English, " + failed + " failed, " + waiting
                + " waiting";
    }

    /** Tells what was done; returns the exit code. */
    int tell(int waiting) {
        progress.close();
        terminal.tell(figures(waiting));
        return failed == 0 ? ExitCode.DONE : ExitCode.PARTLY;
    }

    @Override
    public void close() {
        progress.close();
    }
}
