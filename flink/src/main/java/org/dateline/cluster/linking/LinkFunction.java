package org.dateline.cluster.linking;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.dateline.cluster.coding.Coded;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.RecordChange;
import org.dateline.cluster.linking.message.ReportUpdate;
import org.dateline.cluster.linking.state.CopyFamilies;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.StateGraph;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.event.EventGroups;
import org.dateline.link.story.Stories;
import org.jspecify.annotations.Nullable;

/**
 * Puts reports into families of copies and stories, and mentions into events, as they come and in whatever order what is near to what
 * comes, and tells which records have changed: for bounded input once at its end, else every so often.
 */
public final class LinkFunction extends KeyedCoProcessFunction<Integer, ReportUpdate, Edge, RecordChange> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WAITING = 1_000;

    private final long everyMilliseconds;
    private transient @Nullable KeyedMap<Long, Coded> reports;
    private transient @Nullable StateGraph stories;
    private transient @Nullable StateGraph events;
    private transient @Nullable CopyFamilies families;
    private transient @Nullable Touched touched;
    private transient @Nullable RecordPublisher records;
    private transient @Nullable Counter linked;
    private transient @Nullable Counter changes;
    private transient int waiting;

    /** What has changed since records were told last, in keyed state. */
    private record Touched(
            KeyedMap<Long, Boolean> reports,
            KeyedMap<Long, Boolean> mentions,
            KeyedMap<Long, Boolean> storySubclusters,
            KeyedMap<Long, Boolean> eventSubclusters,
            KeyedMap<String, Long> flags) {}

    /** @param everyMilliseconds how often to tell what has changed; 0 for once at the end of bounded input */
    public LinkFunction(long everyMilliseconds) {
        this.everyMilliseconds = everyMilliseconds;
    }

    private KeyedMap<Long, Boolean> set(String name) {
        return KeyedMap.of(getRuntimeContext(), name, Long.class, Boolean.class, null);
    }

    @Override
    public void open(OpenContext context) {
        KeyedMap<Long, Coded> kept = KeyedMap.of(getRuntimeContext(), "reports", Long.class, Coded.class, null);
        reports = kept;
        StateGraph storyGraph = new StateGraph(getRuntimeContext(), "story");
        stories = storyGraph;
        StateGraph eventGraph = new StateGraph(getRuntimeContext(), "event");
        events = eventGraph;
        CopyFamilies known = new CopyFamilies(getRuntimeContext());
        families = known;
        touched = new Touched(
                set("touched_reports"),
                set("touched_tellings"),
                set("touched_story_strands"),
                set("touched_event_strands"),
                KeyedMap.of(getRuntimeContext(), "flags", String.class, Long.class, null));
        records = new RecordPublisher(getRuntimeContext(), kept, storyGraph, eventGraph, known);
        linked = getRuntimeContext().getMetricGroup().counter("reports_linked");
        changes = getRuntimeContext().getMetricGroup().counter("records_changed");
    }

    @Override
    public void processElement1(ReportUpdate node, Context context, Collector<RecordChange> out) {
        Coded coded = node.coded;
        if (coded == null) {
            leave(node.number);
        } else {
            enter(node.number, coded);
            Opened.of(linked).inc();
            waiting++;
        }
        settle(context);
    }

    private void enter(long number, Coded coded) {
        Touched now = Opened.of(touched);
        Opened.of(reports).put(number, coded);
        now.flags().put("last", number);
        long order = coded.day == Coded.NO_DAY ? Long.MAX_VALUE : coded.day;
        Opened.of(stories).put(number, new SimilarityGraph.Order(order, coded.id));
        now.reports().put(number, true);
        for (int index = 0; index < coded.events.length; index++) {
            long mention = MentionCache.number(number, index);
            Opened.of(events).put(mention, new SimilarityGraph.Order(order, coded.events[index]));
            now.mentions().put(mention, true);
        }
        dirty(Opened.of(families).add(coded.wording, number));
        Opened.of(records).comes(number, coded);
    }

    private void leave(long number) {
        Coded coded = Opened.of(reports).get(number);
        if (coded == null) {
            return;
        }
        Touched now = Opened.of(touched);
        dirty(CopyFamilies.reports(Opened.of(families).family(coded.wording)));
        for (int index = 0; index < coded.events.length; index++) {
            leave(Opened.of(events), MentionCache.number(number, index), now.mentions(), now.eventSubclusters());
        }
        leave(Opened.of(stories), number, now.reports(), now.storySubclusters());
        Opened.of(reports).remove(number);
        dirty(Opened.of(families).remove(coded.wording, number));
        Opened.of(records).gone(number, coded);
    }

    private static void leave(StateGraph graph, long number, KeyedMap<Long, Boolean> near, KeyedMap<Long, Boolean> subclusters) {
        SimilarityGraph.Item item = graph.item(number);
        if (item == null) {
            return;
        }
        near.remove(number);
        graph.remove(number).forEach(other -> near.put(other, true));
        if (item.subcluster() >= 0) {
            subclusters.put(item.subcluster(), true);
        }
    }

    private void dirty(Collection<Long> changed) {
        changed.forEach(Opened.of(records)::dirtyReport);
    }

    @Override
    public void processElement2(Edge edge, Context context, Collector<RecordChange> out) {
        switch (edge.kind) {
            case Edge.COPY ->
                dirty(Opened.of(families)
                        .copy(
                                Objects.requireNonNull(edge.wording),
                                Objects.requireNonNull(edge.otherWording),
                                Objects.requireNonNull(edge.copy),
                                Objects.requireNonNull(edge.why)));
            case Edge.STORY -> near(edge, Opened.of(stories), Opened.of(touched).reports(), false);
            default -> near(edge, Opened.of(events), Opened.of(touched).mentions(), true);
        }
        settle(context);
    }

    private void near(Edge edge, StateGraph graph, KeyedMap<Long, Boolean> near, boolean areTellings) {
        if (isGone(edge.one, areTellings) || isGone(edge.other, areTellings)) {
            return;
        }
        graph.connect(edge.one, edge.other, edge.likeness);
        near.put(edge.one, true);
        near.put(edge.other, true);
    }

    /** Whether a report came and went; one that is still to come has a number that is greater than all so far. */
    private boolean isGone(long number, boolean isTelling) {
        long report = isTelling ? MentionCache.report(number) : number;
        Long last = Opened.of(touched).flags().get("last");
        return last != null && report <= last && !Opened.of(reports).has(report);
    }

    /** Links when enough waits for it, and sets the time at which records are told. */
    private void settle(Context context) {
        if (waiting > MOST_WAITING) {
            link();
        }
        KeyedMap<String, Long> flags = Opened.of(touched).flags();
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
        Touched now = Opened.of(touched);
        Set<Long> storyClusters =
                Stories.joining(Opened.of(stories)).update(taken(now.reports()), taken(now.storySubclusters()));
        Set<Long> eventClusters =
                EventGroups.joining(Opened.of(events)).update(taken(now.mentions()), taken(now.eventSubclusters()));
        Opened.of(records).dirtyEvents(eventClusters);
        Opened.of(records).dirtyStories(storyClusters);
    }

    private static Set<Long> taken(KeyedMap<Long, Boolean> all) {
        Set<Long> taken = new TreeSet<>(all.keys());
        all.clear();
        return taken;
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<RecordChange> out) {
        Opened.of(touched).flags().remove("timer");
        link();
        Opened.of(changes).inc(Opened.of(records).tell(everyMilliseconds == 0 ? 0 : time, out));
    }
}
