package org.dateline.cluster.linking;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.dateline.cluster.coding.SharedDateline;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.link.compare.ReportComparer;
import org.dateline.link.compare.Similarities;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Keeps a part of the reports, and compares every report that comes with them, as a store does. */
public final class ShardFunction extends KeyedProcessFunction<Integer, ShardTask, Edge> {

    private static final long serialVersionUID = 1L;

    private final List<String> folders;
    private final long keptDays;
    private transient @Nullable Work work;

    /** What the operator works with while it runs. */
    private record Work(ShardIndex index, ReportComparer comparer, Counter compared) {}

    /**
     * @param folders data folders, the shipped one first
     * @param keptDays how long a report is kept for others to be compared with, counted from when it came; 0 for ever
     */
    public ShardFunction(List<String> folders, long keptDays) {
        this.folders = List.copyOf(folders);
        this.keptDays = keptDays;
    }

    @Override
    public void open(OpenContext context) {
        StateTtlConfig kept = keptDays == 0
                ? null
                : StateTtlConfig.newBuilder(Duration.ofDays(keptDays))
                        .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                        .build();
        work = new Work(
                new ShardIndex(getRuntimeContext(), kept),
                new ReportComparer(SharedDateline.sameEvent(folders)),
                getRuntimeContext().getMetricGroup().counter("reports_compared"));
    }

    @Override
    public void processElement(ShardTask task, Context context, Collector<Edge> out) {
        Work now = Objects.requireNonNull(work, "the operator is not open");
        StoredReport report = task.report;
        if (report == null) {
            now.index().remove(task.number);
            now.comparer().forget(task.partition, task.number);
            return;
        }
        Similarities<String> found = now.comparer()
                .compare(task.number, report.features(), now.index().corpus(task.partition, task.number, report));
        now.compared().inc(found.compared());
        emit(task.partition, report.features().wording(), found, out);
        if (task.keeps) {
            now.index().add(task.number, report);
        }
    }

    private static void emit(int partition, String wording, Similarities<String> found, Collector<Edge> out) {
        for (Similarities.CopyOf<String> one : found.copies()) {
            String kind = one.copy().kind().name().toLowerCase(Locale.ROOT);
            out.collect(Edge.copy(
                    partition, wording, one.wording(), kind, one.copy().why()));
        }
        for (Similarities.Edge edge : found.stories()) {
            out.collect(Edge.near(partition, Edge.STORY, edge.one(), edge.other(), edge.similarity()));
        }
        for (Similarities.Edge edge : found.events()) {
            out.collect(Edge.near(partition, Edge.EVENT, edge.one(), edge.other(), edge.similarity()));
        }
    }
}
