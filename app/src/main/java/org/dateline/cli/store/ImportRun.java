package org.dateline.cli.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.cli.code.CodingCounts;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.read.Position;
import org.dateline.read.Reading;
import org.dateline.read.Readings;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;
import org.dateline.store.write.StoreWriter;
import org.jspecify.annotations.Nullable;

/** Codes reports and puts them into a store, some at a time, each time with the place in the inputs at which to go on. */
final class ImportRun {

    private static final int REPORTS_TOGETHER = 64;
    private static final int REPORTS_UNDER_WAY_A_THREAD = 8;

    private final Function<Report, CodedReport> coder;
    private final RecordBook book;
    private final Store store;
    private final String what;
    private final Terminal terminal;
    private final List<Outcome> waiting = new ArrayList<>();
    private final Map<StoreWriter.Outcome, Integer> counts = new EnumMap<>(StoreWriter.Outcome.class);
    private final List<Problem> failed = new ArrayList<>();
    private int events;
    private int foreign;
    private int undated;

    /**
     * What came of a reading.
     *
     * @param stored a report to put in, or null
     * @param same whether it is in the store as it is
     * @param problem why there is none, or null
     */
    private record Outcome(
            @Nullable StoredReport stored,
            boolean same,
            @Nullable Problem problem,
            Position after) {}

    private record Asked(Readings.Placed placed, boolean same) {}

    /** @param what which inputs, to find the place again */
    ImportRun(Function<Report, CodedReport> coder, RecordBook book, Store store, String what, Terminal terminal) {
        this.coder = coder;
        this.book = book;
        this.store = store;
        this.what = what;
        this.terminal = terminal;
    }

    /** Imports all readings. */
    void over(Readings readings, int threads, DoubleSupplier share) {
        long start = System.nanoTime();
        Iterator<Asked> asked = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return readings.hasNext();
            }

            @Override
            public Asked next() {
                return asked(readings.next());
            }
        };
        try (Progress progress = new Progress(terminal)) {
            new OrderedRun(threads, threads * REPORTS_UNDER_WAY_A_THREAD).over(asked, this::code, (Outcome outcome) -> {
                waiting.add(outcome);
                if (waiting.size() >= REPORTS_TOGETHER) {
                    put();
                }
                progress.update(() -> figures((System.nanoTime() - start) / 1e9)
                        + (share.getAsDouble() <= 0
                                ? ""
                                : String.format(java.util.Locale.ROOT, ", %.1f %%", 100 * share.getAsDouble())));
            });
        }
        put();
        store.together(writing -> {
            writing.finished(what);
            return null;
        });
        store.settle();
    }

    private Asked asked(Readings.Placed placed) {
        if (placed.reading() instanceof Reading.Read read) {
            String sha256 = Digest.sha256(read.report().text().string());
            return new Asked(placed, store.read().has(read.report(), sha256, book.codedBy()));
        }
        return new Asked(placed, false);
    }

    private Outcome code(Asked asked) {
        Reading reading = asked.placed().reading();
        Position after = asked.placed().after();
        if (reading instanceof Reading.Failed failure) {
            return new Outcome(null, false, failure.problem(), after);
        }
        if (!(reading instanceof Reading.Read read) || asked.same()) {
            return new Outcome(null, asked.same(), null, after);
        }
        FaultBarrier.Outcome<StoredReport> outcome =
                FaultBarrier.around(read.report(), () -> book.stored(coder.apply(read.report())));
        return new Outcome(outcome.value(), false, outcome.problem(), after);
    }

    private void put() {
        if (waiting.isEmpty()) {
            return;
        }
        store.together(writing -> {
            waiting.forEach(outcome -> put(writing, outcome));
            book.link(writing);
            Position after = waiting.get(waiting.size() - 1).after();
            writing.progress(what, after.files(), after.readings());
            return null;
        });
        waiting.clear();
    }

    private void put(StoreWriter writing, Outcome outcome) {
        if (outcome.problem() != null) {
            failed.add(outcome.problem());
            return;
        }
        StoredReport stored = outcome.stored();
        if (stored == null) {
            if (outcome.same()) {
                counts.merge(StoreWriter.Outcome.SAME, 1, Integer::sum);
            }
            return;
        }
        StoreWriter.Outcome came = book.keep(writing, stored);
        counts.merge(came, 1, Integer::sum);
        if (came == StoreWriter.Outcome.NEW || came == StoreWriter.Outcome.UPDATED) {
            events += stored.events().size();
            foreign += stored.report().isEnglish() ? 0 : 1;
            undated += stored.day() == null ? 1 : 0;
        }
    }

    private String figures(double seconds) {
        return String.format(
                java.util.Locale.ROOT,
                "%d new, %d the same, %d updated, %d earlier words, %d events, %d failed, %.1f s",
                counts.getOrDefault(StoreWriter.Outcome.NEW, 0),
                counts.getOrDefault(StoreWriter.Outcome.SAME, 0),
                counts.getOrDefault(StoreWriter.Outcome.UPDATED, 0),
                counts.getOrDefault(StoreWriter.Outcome.EARLIER, 0),
                events,
                failed.size(),
                seconds);
    }

    /** Prints what was done; returns the exit code. */
    int finish(double seconds) {
        terminal.message(figures(seconds));
        if (foreign > 0) {
            terminal.message(foreign + " of them are not in English, and are kept without events");
        }
        CodingCounts.undated(undated).ifPresent(terminal::message);
        failed.stream().limit(50).forEach(problem -> terminal.err().println("  failed: " + problem));
        return failed.isEmpty() ? ExitCode.DONE : counts.isEmpty() ? ExitCode.INPUT : ExitCode.PARTLY;
    }
}
