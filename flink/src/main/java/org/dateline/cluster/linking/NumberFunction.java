package org.dateline.cluster.linking;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.KnownReport;
import org.dateline.link.ReportVersion;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Subject;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * Numbers reports as they come, and sends each to all shards in that order, so that of two reports the later one always finds the earlier
 * one. A report that is there already goes no further; which of two texts under one id stays is decided as in a store.
 */
public final class NumberFunction extends KeyedProcessFunction<Integer, StoredReport, ShardTask> {

    /** Reports that come and go, for {@link LinkFunction}. */
    public static final OutputTag<ReportUpdate> UPDATES = new OutputTag<>("updates") {
        private static final long serialVersionUID = 1L;
    };

    private static final long serialVersionUID = 1L;

    private final int shards;
    private transient @Nullable Work work;

    /** What the operator works with while it runs. */
    private record Work(
            KeyedMap<String, KnownReport> known,
            ValueState<Long> last,
            ValueState<Integer> shardsBefore,
            Counter same,
            Counter updated) {}

    /** @param shards over how many shards reports are spread; the same for the whole life of a job's state */
    public NumberFunction(int shards) {
        this.shards = shards;
    }

    @Override
    public void open(OpenContext context) {
        RuntimeContext runtime = getRuntimeContext();
        work = new Work(
                KeyedMap.of(runtime, "known", String.class, KnownReport.class, null),
                runtime.getState(new ValueStateDescriptor<>("last", Long.class)),
                runtime.getState(new ValueStateDescriptor<>("shards", Integer.class)),
                runtime.getMetricGroup().counter("reports_same"),
                runtime.getMetricGroup().counter("reports_updated"));
    }

    @Override
    public void processElement(StoredReport report, Context context, Collector<ShardTask> out) throws IOException {
        Work now = Objects.requireNonNull(work, "the operator is not open");
        checkShards(now.shardsBefore());
        int partition = context.getCurrentKey();
        KnownReport before = now.known().get(report.id());
        ReportVersion version = new ReportVersion(report.day(), report.sha256(), report.codedBy(), report.record());
        if (before != null) {
            if (before.version().staysAgainst(version)) {
                now.same().inc();
                return;
            }
            now.updated().inc();
            out.collect(new ShardTask(partition, shard(before.number), before.number, true, null));
            context.output(UPDATES, new ReportUpdate(partition, before.number, null));
        }
        long number = next(now.last());
        now.known().put(report.id(), new KnownReport(number, version));
        for (int shard = 0; shard < shards; shard++) {
            out.collect(new ShardTask(partition, shard, number, shard == shard(number), forShards(report)));
        }
        context.output(UPDATES, new ReportUpdate(partition, number, forLinking(report)));
    }

    private static long next(ValueState<Long> last) throws IOException {
        Long number = last.value();
        long next = number == null ? 1 : number + 1;
        last.update(next);
        return next;
    }

    private int shard(long number) {
        return (int) (number % shards);
    }

    private void checkShards(ValueState<Integer> state) throws IOException {
        Integer before = state.value();
        if (before == null) {
            state.update(shards);
        } else if (before != shards) {
            throw new IllegalStateException("the state that the job goes on from was made with --shards " + before
                    + ", not " + shards + "; start it with that number, or without the old state");
        }
    }

    /** A report with what it is compared by alone, for it goes to every shard. */
    private static StoredReport forShards(StoredReport all) {
        return new StoredReport(
                new Report(all.id(), new StoredText(""), null, null, null, null, null, ""),
                all.sha256(),
                all.codedBy(),
                null,
                "",
                all.events(),
                List.of(),
                all.features());
    }

    /** A report without its text and what it is compared by. */
    private static StoredReport forLinking(StoredReport all) {
        Report given = all.report();
        LinkFeatures features = all.features();
        return new StoredReport(
                new Report(all.id(), new StoredText(""), null, null, given.url(), given.source(), null, ""),
                all.sha256(),
                all.codedBy(),
                all.title(),
                all.record(),
                all.events(),
                all.statements(),
                new LinkFeatures(
                        features.wording(),
                        Fingerprint.EMPTY,
                        new ReportProfile(all.day(), Subject.EMPTY, Set.of(), Set.of()),
                        features.owner()));
    }
}
