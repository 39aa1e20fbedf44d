package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.export.RecordWriter;
import org.dateline.model.CodedReport;
import org.dateline.model.Report;
import org.dateline.read.Reading;
import org.jspecify.annotations.Nullable;

/** Codes many reports and writes their records in order; a report that fails is told and does not stop the others. */
final class CodingRun {

    private static final int REPORTS_UNDER_WAY_A_THREAD = 8;

    private final Function<Report, CodedReport> coder;
    private final int threads;
    private final boolean debug;
    private final Terminal terminal;

    /**
     * @param coder safe to call on several threads
     * @param threads how many reports to code at once
     * @param debug whether to show where a failure comes from
     * @param terminal where progress is told
     */
    CodingRun(Function<Report, CodedReport> coder, int threads, boolean debug, Terminal terminal) {
        this.coder = coder;
        this.threads = threads;
        this.debug = debug;
        this.terminal = terminal;
    }

    private sealed interface Outcome {}

    private record Coded(CodedReport report) implements Outcome {}

    private record Warned(String message) implements Outcome {}

    private record Failed(String message, @Nullable Throwable cause) implements Outcome {}

    /** Codes all readings and writes their records. */
    Tally over(Iterator<Reading> readings, RecordWriter writer) {
        Tally tally = new Tally();
        try (Progress progress = new Progress(terminal)) {
            OrderedRun run = new OrderedRun(threads, threads * REPORTS_UNDER_WAY_A_THREAD);
            run.over(readings, this::code, (Outcome outcome) -> {
                take(outcome, writer, tally);
                progress.update(tally);
            });
        }
        return tally;
    }

    private Outcome code(Reading reading) {
        if (reading instanceof Reading.Failed failed) {
            return new Failed(failed.problem().toString(), null);
        }
        if (reading instanceof Reading.Warned warned) {
            return new Warned(warned.problem().toString());
        }
        Report report = ((Reading.Read) reading).report();
        try {
            return new Coded(coder.apply(report));
        } catch (RuntimeException | StackOverflowError failure) {
            return new Failed(report.id() + " (" + report.origin() + "): a bug in Dateline: " + failure, failure);
        }
    }

    private void take(Outcome outcome, RecordWriter writer, Tally tally) {
        if (outcome instanceof Coded coded) {
            write(coded.report(), writer);
            Report report = coded.report().article().report();
            if (!report.isEnglish()) {
                tally.foreign(String.valueOf(report.language()));
                return;
            }
            tally.coded(
                    coded.report().events().size(),
                    new StringTokenizer(coded.report().article().text().string()).countTokens());
        } else if (outcome instanceof Warned warned) {
            terminal.tell(warned.message());
        } else if (outcome instanceof Failed failed) {
            tally.failed(failed.message());
            if (debug && failed.cause() != null) {
                failed.cause().printStackTrace(terminal.err());
            }
        }
    }

    private static void write(CodedReport coded, RecordWriter writer) {
        try {
            writer.write(coded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
