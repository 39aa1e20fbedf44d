package org.dateline.cluster.linking;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.state.CopyFamilies;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.StateGraph;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.event.EventGroups;
import org.dateline.link.story.Stories;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/**
 * Clusters reports into families of copies and stories, and mentions into events, in whatever order reports and similarities come, and
 * publishes the records that have changed: for bounded input once at its end, else every so often.
 */
public final class LinkFunction extends KeyedCoProcessFunction<Integer, ReportUpdate, Edge, RecordChange> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WAITING = 1_000;

    private final long everyMilliseconds;
    private transient @Nullable Work work;
    private transient int waiting;

    /** What the operator works with while it runs. */
    private record Work(
            KeyedMap<Long, StoredReport> reports,
            StateGraph stories,
            StateGraph events,
            CopyFamilies families,
            Touched touched,
            RecordPublisher records,
            Counter linked,
            Counter changes) {}

    /** What has changed since records were published last, in keyed state. */
    private record Touched(
            KeyedMap<Long, Boolean> reports,
            KeyedMap<Long, Boolean> mentions,
            KeyedMap<Long, Boolean> storySubclusters,
            KeyedMap<Long, Boolean> eventSubclusters,
            KeyedMap<String, Long> flags) {

        static Touched of(RuntimeContext context) {
            return new Touched(
                    set(context, "touched_reports"),
                    set(context, "touched_mentions"),
                    set(context, "touched_story_subclusters"),
                    set(context, "touched_event_subclusters"),
                    KeyedMap.of(context, "flags", String.class, Long.class, null));
        }

        private static KeyedMap<Long, Boolean> set(RuntimeContext context, String name) {
            return KeyedMap.of(context, name, Long.class, Boolean.class, null);
        }
    }

    /** @param everyMilliseconds how often to publish what has changed; 0 for once at the end of bounded input */
    public LinkFunction(long everyMilliseconds) {
        this.everyMilliseconds = everyMilliseconds;
    }

    @Override
    public void open(OpenContext open) {
        RuntimeContext context = getRuntimeContext();
        KeyedMap<Long, StoredReport> reports =
                KeyedMap.of(context, "reports", Types.LONG, StoredReportTypeInfo.INSTANCE, null);
        StateGraph stories = new StateGraph(context, "story");
        StateGraph events = new StateGraph(context, "event");
        CopyFamilies families = new CopyFamilies(context);
        work = new Work(
                reports,
                stories,
                events,
                families,
                Touched.of(context),
                new RecordPublisher(context, reports, stories, events, families),
                context.getMetricGroup().counter("reports_linked"),
                context.getMetricGroup().counter("records_changed"));
    }

    private Work work() {
        return Objects.requireNonNull(work, "the operator is not open");
    }

    @Override
    public void processElement1(ReportUpdate update, Context context, Collector<RecordChange> out) {
        Work now = work();
        StoredReport report = update.report;
        if (report == null) {
            remove(now, update.number);
        } else {
            add(now, update.number, report);
            now.linked().inc();
            waiting++;
        }
        settle(context);
    }

    private static void add(Work now, long number, StoredReport report) {
        Touched touched = now.touched();
        now.reports().put(number, report);
        touched.flags().put("last", number);
        now.stories().put(number, SimilarityGraph.Order.of(report.day(), report.id()));
        touched.reports().put(number, true);
        for (int index = 0; index < report.events().size(); index++) {
            long mention = MentionNumber.of(number, index);
            String id = report.events().get(index).id();
            now.events().put(mention, SimilarityGraph.Order.of(report.day(), id));
            touched.mentions().put(mention, true);
        }
        dirty(now, now.families().add(report.features().wording(), number));
        now.records().added(number, report);
    }

    private static void remove(Work now, long number) {
        StoredReport report = now.reports().get(number);
        if (report == null) {
            return;
        }
        Touched touched = now.touched();
        String wording = report.features().wording();
        dirty(now, CopyFamilies.reports(now.families().family(wording)));
        for (int index = 0; index < report.events().size(); index++) {
            remove(now.events(), MentionNumber.of(number, index), touched.mentions(), touched.eventSubclusters());
        }
        remove(now.stories(), number, touched.reports(), touched.storySubclusters());
        now.reports().remove(number);
        dirty(now, now.families().remove(wording, number));
        now.records().removed(number, report);
    }

    private static void remove(
            StateGraph graph, long number, KeyedMap<Long, Boolean> touched, KeyedMap<Long, Boolean> subclusters) {
        SimilarityGraph.Item item = graph.item(number);
        if (item == null) {
            return;
        }
        touched.remove(number);
        graph.remove(number).forEach(neighbour -> touched.put(neighbour, true));
        if (item.subcluster() >= 0) {
            subclusters.put(item.subcluster(), true);
        }
    }

    private static void dirty(Work now, Collection<Long> reports) {
        reports.forEach(now.records()::dirtyReport);
    }

    @Override
    public void processElement2(Edge edge, Context context, Collector<RecordChange> out) {
        Work now = work();
        switch (edge.kind) {
            case Edge.COPY ->
                dirty(
                        now,
                        now.families()
                                .copy(
                                        Objects.requireNonNull(edge.wording),
                                        Objects.requireNonNull(edge.otherWording),
                                        Objects.requireNonNull(edge.copy),
                                        Objects.requireNonNull(edge.why)));
            case Edge.STORY -> connect(now, edge, now.stories(), now.touched().reports());
            default -> connect(now, edge, now.events(), now.touched().mentions());
        }
        settle(context);
    }

    private static void connect(Work now, Edge edge, StateGraph graph, KeyedMap<Long, Boolean> touched) {
        if (isGone(now, edge, edge.one) || isGone(now, edge, edge.other)) {
            return;
        }
        graph.connect(edge.one, edge.other, edge.similarity);
        touched.put(edge.one, true);
        touched.put(edge.other, true);
    }

    /** Whether a report came and went; one that is still to come has a number that is greater than all so far. */
    private static boolean isGone(Work now, Edge edge, long number) {
        long report = edge.kind == Edge.EVENT ? MentionNumber.report(number) : number;
        Long last = now.touched().flags().get("last");
        return last != null && report <= last && !now.reports().has(report);
    }

    /** Links when enough reports wait for it, and sets the time at which records are published. */
    private void settle(Context context) {
        if (waiting > MOST_WAITING) {
            link();
        }
        KeyedMap<String, Long> flags = work().touched().flags();
        if (flags.has("timer")) {
            return;
        }
        flags.put("timer", 1L);
        if (everyMilliseconds == 0) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        } else {
            long next = context.timerService().currentProcessingTime() / everyMilliseconds * everyMilliseconds;
            context.timerService().registerProcessingTimeTimer(next + everyMilliseconds);
        }
    }

    private void link() {
        waiting = 0;
        Work now = work();
        Touched touched = now.touched();
        Set<Long> stories =
                Stories.joining(now.stories()).update(taken(touched.reports()), taken(touched.storySubclusters()));
        Set<Long> events =
                EventGroups.joining(now.events()).update(taken(touched.mentions()), taken(touched.eventSubclusters()));
        now.records().dirtyEvents(events);
        now.records().dirtyStories(stories);
    }

    private static Set<Long> taken(KeyedMap<Long, Boolean> all) {
        Set<Long> taken = new TreeSet<>(all.keys());
        all.clear();
        return taken;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<RecordChange> out) {
        Work now = work();
        now.touched().flags().remove("timer");
        link();
        now.changes().inc(now.records().publish(everyMilliseconds == 0 ? 0 : time, out));
    }
}
