package org.dateline.cli.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.export.RecordWriter;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.read.Position;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.jspecify.annotations.Nullable;

/** Codes many reports and writes their records in order; a report that fails is reported and does not stop the others. */
public final class CodingRun {

    private static final int REPORTS_UNDER_WAY_A_THREAD = 8;

    private final Function<Report, CodedReport> coder;
    private final int threads;
    private final boolean debug;
    private final Terminal terminal;

    /**
     * @param coder safe to call on several threads
     * @param threads how many reports to code at once
     * @param debug whether to show where a failure comes from
     * @param terminal where progress is shown
     */
    public CodingRun(Function<Report, CodedReport> coder, int threads, boolean debug, Terminal terminal) {
        this.coder = coder;
        this.threads = threads;
        this.debug = debug;
        this.terminal = terminal;
    }

    private sealed interface Outcome {}

    private record Coded(CodedReport report) implements Outcome {}

    private record Warned(String message) implements Outcome {}

    private record Failed(Problem problem, @Nullable Throwable cause) implements Outcome {}

    private record Passed(Outcome outcome, Position after) {}

    /** Called when everything up to a position of the inputs is written. */
    interface Milestones {

        /**
         * Takes a position.
         *
         * @param id the report that ends there, or null
         */
        void passed(Position after, @Nullable String id) throws IOException;
    }

    /** Codes all readings and writes their records. */
    public CodingCounts over(Iterator<Readings.Placed> readings, RecordWriter writer) throws IOException {
        CodingCounts counts = new CodingCounts();
        try (FailureList untold = new FailureList(null, false)) {
            over(readings, writer, (after, id) -> {}, counts, untold, () -> -1);
        }
        return counts;
    }

    /**
     * Codes all readings and writes their records.
     *
     * @param milestones called after each
     * @param counts counts what comes of them
     * @param failures takes what could not be read or coded
     * @param share how much of the inputs is read, from 0 to 1; negative when nobody knows
     */
    public void over(
            Iterator<Readings.Placed> readings,
            RecordWriter writer,
            Milestones milestones,
            CodingCounts counts,
            FailureList failures,
            DoubleSupplier share) {
        try (Progress progress = new Progress(terminal)) {
            OrderedRun run = new OrderedRun(threads, threads * REPORTS_UNDER_WAY_A_THREAD);
            run.over(readings, placed -> new Passed(code(placed.reading()), placed.after()), (Passed passed) -> {
                take(passed.outcome(), writer, counts, failures);
                Outcome outcome = passed.outcome();
                String id = outcome instanceof Coded coded
                        ? coded.report().article().report().id()
                        : null;
                try {
                    milestones.passed(passed.after(), id);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
                progress.update(() -> counts.figures() + counts.left(share.getAsDouble()));
            });
        }
    }

    private Outcome code(Reading reading) {
        if (reading instanceof Reading.Failed failed) {
            return new Failed(failed.problem(), null);
        }
        if (reading instanceof Reading.Warned warned) {
            return new Warned(warned.problem().toString());
        }
        Report report = ((Reading.Read) reading).report();
        FaultBarrier.Outcome<CodedReport> outcome = FaultBarrier.around(report, () -> coder.apply(report));
        CodedReport coded = outcome.value();
        return coded != null
                ? new Coded(coded)
                : new Failed(Objects.requireNonNull(outcome.problem()), outcome.cause());
    }

    private void take(Outcome outcome, RecordWriter writer, CodingCounts counts, FailureList failures) {
        if (outcome instanceof Coded coded) {
            write(coded.report(), writer);
            Report report = coded.report().article().report();
            if (!report.isEnglish()) {
                counts.foreign(String.valueOf(report.language()));
                return;
            }
            if (coded.report().article().published() == null) {
                counts.undated();
            }
            counts.coded(
                    coded.report().events().size(),
                    new StringTokenizer(coded.report().article().text().string()).countTokens());
        } else if (outcome instanceof Warned warned) {
            terminal.message(warned.message());
        } else if (outcome instanceof Failed failed) {
            counts.failed(failed.problem().toString());
            failures.add(failed.problem());
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
