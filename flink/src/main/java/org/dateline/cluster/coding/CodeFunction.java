package org.dateline.cluster.coding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.dateline.TimedReport;
import org.dateline.cluster.source.Arrival;
import org.dateline.model.report.Report;
import org.dateline.read.FaultBarrier;
import org.dateline.read.TimeLimit;
import org.dateline.record.ReportRecorder;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Takes every report through the pipeline. What cannot be read or coded goes to {@link #REFUSED} with why. */
public final class CodeFunction extends ProcessFunction<Arrival, StoredReport> {

    /** What could not be read or coded. */
    public static final OutputTag<String> REFUSED = new OutputTag<>("refused") {
        private static final long serialVersionUID = 1L;
    };

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS =
            List.of("language", "clean", "annotate", "code", "who", "when", "where", "link", "quote");

    private final List<String> folders;
    private transient @Nullable SharedDateline shared;
    private transient @Nullable Work work;

    /** What an operator works with while it runs. */
    private record Work(
            SharedDateline shared,
            ReportRecorder records,
            Counter in,
            Counter coded,
            Counter refused,
            Counter events,
            Map<String, AtomicLong> steps) {}

    /** @param folders data folders, the shipped one first; every machine has them at these paths */
    public CodeFunction(List<String> folders) {
        this.folders = List.copyOf(folders);
    }

    @Override
    public void open(OpenContext context) {
        SharedDateline opened = SharedDateline.open(folders);
        shared = opened;
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        Map<String, AtomicLong> steps = new TreeMap<>();
        for (String step : STEPS) {
            AtomicLong spent = new AtomicLong();
            steps.put(step, spent);
            metrics.gauge("milliseconds_" + step, () -> spent.get() / 1_000_000);
        }
        work = new Work(
                opened,
                opened.records(),
                metrics.counter("reports_in"),
                metrics.counter("reports_coded"),
                metrics.counter("reports_refused"),
                metrics.counter("events_told"),
                steps);
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<StoredReport> out) {
        Work now = work;
        if (now == null) {
            throw new IllegalStateException("not opened");
        }
        now.in().inc();
        Report report = arrival.report();
        if (report == null) {
            refuse(now, context, String.valueOf(arrival.problem));
            return;
        }
        FaultBarrier.Outcome<Coded> outcome = FaultBarrier.around(report, () -> coded(now, report));
        Coded coded = outcome.value();
        if (coded == null) {
            refuse(now, context, String.valueOf(outcome.problem()));
            return;
        }
        coded.timed().times().nanoseconds().forEach((step, time) -> {
            AtomicLong spent = now.steps().get(step);
            if (spent != null) {
                spent.addAndGet(time);
            }
        });
        now.coded().inc();
        now.events().inc(coded.stored().events().size());
        out.collect(coded.stored());
    }

    private record Coded(TimedReport timed, StoredReport stored) {}

    private static Coded coded(Work now, Report report) {
        TimedReport timed = new TimeLimit(TimeLimit.USUAL)
                .<Report, TimedReport>around(now.shared().dateline()::timed)
                .apply(report);
        return new Coded(timed, now.records().of(timed.coded()));
    }

    private static void refuse(Work now, Context context, String why) {
        now.refused().inc();
        context.output(REFUSED, why);
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }
}
