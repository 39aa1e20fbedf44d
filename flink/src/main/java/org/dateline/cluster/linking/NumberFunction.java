package org.dateline.cluster.linking;

import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.dateline.cluster.coding.Coded;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.link.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * Numbers reports as they come, and sends each to all shards in that order, so that of two reports the later one always finds the earlier
 * one. A report that is there already goes no further; of two texts under one id the later published one stays, of two of one day the one
 * whose digest is greater, as in a store.
 */
public final class NumberFunction extends KeyedProcessFunction<Integer, Coded, ShardTask> {

    /** Reports that come and go, for {@link LinkFunction}. */
    public static final OutputTag<ReportUpdate> NODES = new OutputTag<>("nodes") {
        private static final long serialVersionUID = 1L;
    };

    private static final long serialVersionUID = 1L;

    private final int shards;
    private transient @Nullable KeyedMap<String, Known> known;
    private transient @Nullable ValueState<Long> last;
    private transient @Nullable ValueState<Integer> shardsBefore;
    private transient @Nullable Counter same;
    private transient @Nullable Counter updated;

    /** A report that is there. Plain fields for Flink's serializer. */
    @SuppressWarnings("VisibilityModifier")
    public static final class Known {
        /** Its number. */
        public long number;

        /** Its day. */
        public long day;

        /** Digest of its stored text. */
        public String sha256 = "";

        /** What coded it. */
        public String codedBy = "";

        /** Its record, JSON. */
        public String record = "";

        /** For Flink. */
        public Known() {}
    }

    /** @param shards over how many shards reports are spread; the same for the cluster life of a job's state */
    public NumberFunction(int shards) {
        this.shards = shards;
    }

    @Override
    public void open(OpenContext context) {
        known = KeyedMap.of(getRuntimeContext(), "known", String.class, Known.class, null);
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Long.class));
        shardsBefore = getRuntimeContext().getState(new ValueStateDescriptor<>("shards", Integer.class));
        same = getRuntimeContext().getMetricGroup().counter("reports_same");
        updated = getRuntimeContext().getMetricGroup().counter("reports_updated");
    }

    @Override
    public void processElement(Coded coded, Context context, Collector<ShardTask> out) throws IOException {
        KeyedMap<String, Known> table = Opened.of(known);
        checkShards();
        Known before = table.get(coded.id);
        Known now = known(coded);
        if (before != null) {
            boolean sameWords = before.sha256.equals(now.sha256);
            boolean stands = sameWords
                    ? before.codedBy.equals(now.codedBy)
                            && Precedence.stands(before.day, before.record, now.day, now.record)
                    : Precedence.stands(before.day, before.sha256, now.day, now.sha256);
            if (stands) {
                Opened.of(same).inc();
                return;
            }
            Opened.of(updated).inc();
            out.collect(new ShardTask(context.getCurrentKey(), shard(before.number), before.number, true, null));
            context.output(NODES, new ReportUpdate(context.getCurrentKey(), before.number, null));
        }
        table.put(coded.id, now);
        for (int shard = 0; shard < shards; shard++) {
            out.collect(
                    new ShardTask(context.getCurrentKey(), shard, now.number, shard == shard(now.number), forShards(coded)));
        }
        context.output(NODES, new ReportUpdate(context.getCurrentKey(), now.number, forLink(coded)));
    }

    private Known known(Coded coded) throws IOException {
        Known now = new Known();
        Long number = Opened.of(last).value();
        now.number = number == null ? 1 : number + 1;
        Opened.of(last).update(now.number);
        now.day = coded.day;
        now.sha256 = coded.sha256;
        now.codedBy = coded.codedBy;
        now.record = coded.record;
        return now;
    }

    private int shard(long number) {
        return (int) (number % shards);
    }

    private void checkShards() throws IOException {
        ValueState<Integer> state = Opened.of(shardsBefore);
        Integer before = state.value();
        if (before == null) {
            state.update(shards);
        } else if (before != shards) {
            throw new IllegalStateException("the state that the job goes on from was made with --shards " + before
                    + ", not " + shards + "; start it with that number, or without the old state");
        }
    }

    private static Coded forShards(Coded coded) {
        Coded some = new Coded();
        some.id = coded.id;
        some.day = coded.day;
        some.events = coded.events;
        some.types = coded.types;
        some.records = coded.records;
        some.wording = coded.wording;
        some.fingerprint = coded.fingerprint;
        some.subject = coded.subject;
        some.names = coded.names;
        some.numbers = coded.numbers;
        return some;
    }

    private static Coded forLink(Coded coded) {
        Coded some = new Coded();
        some.id = coded.id;
        some.day = coded.day;
        some.sha256 = coded.sha256;
        some.codedBy = coded.codedBy;
        some.title = coded.title;
        some.url = coded.url;
        some.source = coded.source;
        some.owner = coded.owner;
        some.language = coded.language;
        some.record = coded.record;
        some.events = coded.events;
        some.records = coded.records;
        some.statements = coded.statements;
        some.wording = coded.wording;
        return some;
    }
}
