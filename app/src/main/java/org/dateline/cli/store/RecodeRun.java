package org.dateline.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.dateline.OrderedRun;
import org.dateline.cli.inspect.ChangeLine;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Progress;
import org.dateline.cli.terminal.Terminal;
import org.dateline.codec.RecordParser;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.record.Changes;
import org.dateline.record.RecordBook;
import org.dateline.store.Store;
import org.dateline.store.content.StoredReport;

/** Codes the reports of a store anew, some at a time, and writes what changes. */
final class RecodeRun {

    private static final int REPORTS_TOGETHER = 64;
    private static final int REPORTS_UNDER_WAY_A_THREAD = 8;

    private final Function<Report, CodedReport> coder;
    private final RecordBook book;
    private final Store store;
    private final Terminal terminal;
    private final boolean dryRun;
    private final PrintWriter out;
    private final List<StoredReport> waiting = new ArrayList<>();
    private final Map<Changes.Kind, Integer> counts = new EnumMap<>(Changes.Kind.class);
    private final List<Problem> failed = new ArrayList<>();
    private int done;

    RecodeRun(Function<Report, CodedReport> coder, RecordBook book, Store store, Terminal terminal, boolean dryRun) {
        this.coder = coder;
        this.book = book;
        this.store = store;
        this.terminal = terminal;
        this.dryRun = dryRun;
        this.out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
    }

    /** Codes all that other versions coded, or simply all. */
    int over(int threads, boolean all) throws IOException {
        long start = System.nanoTime();
        try (Progress progress = new Progress(terminal)) {
            new OrderedRun(threads, threads * REPORTS_UNDER_WAY_A_THREAD)
                    .over(
                            stale(all ? "" : book.codedBy()),
                            this::code,
                            (FaultBarrier.Outcome<StoredReport> outcome) -> {
                                take(outcome);
                                progress.update(() -> figures((System.nanoTime() - start) / 1e9));
                            });
        }
        put();
        out.flush();
        terminal.message(figures((System.nanoTime() - start) / 1e9));
        failed.stream().limit(50).forEach(problem -> terminal.err().println("  failed: " + problem));
        return failed.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
    }

    private Iterator<Report> stale(String current) {
        Deque<String> ids = new ArrayDeque<>();
        return new Iterator<>() {
            private String last = "";

            @Override
            public boolean hasNext() {
                if (ids.isEmpty()) {
                    ids.addAll(store.read().stale(current, last, 1000));
                }
                return !ids.isEmpty();
            }

            @Override
            public Report next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                last = ids.removeFirst();
                return store.read().given(last);
            }
        };
    }

    private FaultBarrier.Outcome<StoredReport> code(Report report) {
        return FaultBarrier.around(report, () -> book.stored(coder.apply(report)));
    }

    private void take(FaultBarrier.Outcome<StoredReport> outcome) {
        if (outcome.problem() != null) {
            failed.add(outcome.problem());
        }
        StoredReport stored = outcome.value();
        if (stored == null) {
            return;
        }
        done++;
        String id = stored.report().id();
        for (Changes.Change change : Changes.between(
                store.read().records(id).stream().map(RecordParser::event).toList(),
                stored.events().stream()
                        .map(event -> RecordParser.event(event.record()))
                        .toList())) {
            counts.merge(change.kind(), 1, Integer::sum);
            out.print(ChangeLine.of(change) + "\n");
        }
        if (!dryRun) {
            waiting.add(stored);
        }
        if (waiting.size() >= REPORTS_TOGETHER) {
            put();
        }
    }

    private void put() {
        if (waiting.isEmpty()) {
            return;
        }
        store.together(writing -> {
            waiting.forEach(stored -> book.keep(writing, stored));
            book.link(writing);
            return null;
        });
        waiting.clear();
    }

    private String figures(double seconds) {
        return String.format(
                Locale.ROOT,
                "%d reports coded anew%s: %d events added, %d removed, %d fields changed, %d failed, %.1f s",
                done,
                dryRun ? ", not kept" : "",
                counts.getOrDefault(Changes.Kind.ADDED, 0),
                counts.getOrDefault(Changes.Kind.REMOVED, 0),
                counts.getOrDefault(Changes.Kind.CHANGED, 0),
                failed.size(),
                seconds);
    }
}
