package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.export.RecordWriter;
import org.dateline.model.CodedReport;
import org.dateline.model.Problem;
import org.dateline.model.Report;
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

    private record Outcome(
            @Nullable CodedReport coded,
            @Nullable String failure,
            @Nullable Throwable cause) {}

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
        Problem problem = reading.problem();
        Report report = reading.report();
        if (report == null) {
            return new Outcome(null, problem == null ? "nothing was read" : problem.toString(), null);
        }
        try {
            return new Outcome(coder.apply(report), null, null);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Outcome(
                    null, report.id() + " (" + report.origin() + "): a bug in Dateline: " + failure, failure);
        }
    }

    private void take(Outcome outcome, RecordWriter writer, Tally tally) {
        CodedReport coded = outcome.coded();
        if (coded == null) {
            tally.failed(String.valueOf(outcome.failure()));
            if (debug && outcome.cause() != null) {
                outcome.cause().printStackTrace(terminal.err());
            }
            return;
        }
        try {
            writer.write(coded);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        tally.coded(
                coded.events().size(),
                new StringTokenizer(coded.article().text().string()).countTokens());
    }
}
