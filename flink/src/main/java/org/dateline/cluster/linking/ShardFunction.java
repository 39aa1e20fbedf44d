package org.dateline.cluster.linking;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.dateline.cluster.coding.Coded;
import org.dateline.cluster.coding.SharedDateline;
import org.dateline.cluster.linking.message.Edge;
import org.dateline.cluster.linking.message.ShardTask;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.Postings;
import org.dateline.link.TimeBuckets;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Copy;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.EventGroups;
import org.dateline.link.event.MentionPairs;
import org.dateline.link.story.Stories;
import org.dateline.link.story.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a part of the reports, and compares every report that comes with those of them that it shares keys with: pairs of near words for
 * copies, strong words for stories and events. What is compared, and how, is what a store does.
 */
public final class ShardFunction extends KeyedProcessFunction<Integer, ShardTask, Edge> {

    private static final long serialVersionUID = 1L;
    private static final int WEIGHT_BITS = 16;
    private static final long WEIGHT = (1L << WEIGHT_BITS) - 1;

    private final List<String> folders;
    private final long keptDays;
    private transient @Nullable KeyedMap<Long, Coded> reports;
    private transient @Nullable Postings copies;
    private transient @Nullable Postings subjects;
    private transient @Nullable MentionCache mentions;
    private transient @Nullable Counter compared;

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
        reports = KeyedMap.of(getRuntimeContext(), "reports", Long.class, Coded.class, kept);
        copies = new Postings(getRuntimeContext(), "copies", kept);
        subjects = new Postings(getRuntimeContext(), "subjects", kept);
        mentions = new MentionCache(SharedDateline.sameEvent(folders));
        compared = getRuntimeContext().getMetricGroup().counter("reports_compared");
    }

    @Override
    public void processElement(ShardTask task, Context context, Collector<Edge> out) {
        Coded coded = task.coded;
        if (coded == null) {
            forget(task.partition, task.number);
            return;
        }
        copies(task, coded, out);
        near(task, coded, out);
        if (task.keeps) {
            keep(task.number, coded);
        }
    }

    private void keep(long number, Coded coded) {
        long bucket = TimeBuckets.of(coded.dayOrNull());
        Opened.of(reports).put(number, coded);
        for (long key : Fingerprint.of(coded.fingerprint).keys(Copies.KEYS)) {
            Opened.of(copies).add(bucket, key, number << WEIGHT_BITS);
        }
        for (Subject.Key key : Subject.of(coded.subject).keys()) {
            Opened.of(subjects).add(bucket, key.word(), number << WEIGHT_BITS | key.weight());
        }
    }

    private void forget(int partition, long number) {
        Coded coded = Opened.of(reports).get(number);
        if (coded == null) {
            return;
        }
        long bucket = TimeBuckets.of(coded.dayOrNull());
        for (long key : Fingerprint.of(coded.fingerprint).keys(Copies.KEYS)) {
            Opened.of(copies).remove(bucket, key, number << WEIGHT_BITS);
        }
        for (Subject.Key key : Subject.of(coded.subject).keys()) {
            Opened.of(subjects).remove(bucket, key.word(), number << WEIGHT_BITS | key.weight());
        }
        Opened.of(reports).remove(number);
        Opened.of(mentions).forget(partition, number);
    }

    private static Iterable<Long> buckets(Postings postings, Coded coded, int days) {
        Long day = coded.dayOrNull();
        return day == null ? postings.buckets() : TimeBuckets.near(day, days);
    }

    private void copies(ShardTask task, Coded coded, Collector<Edge> out) {
        Fingerprint mine = Fingerprint.of(coded.fingerprint);
        Postings postings = Opened.of(copies);
        Set<Long> candidates = new TreeSet<>();
        for (long bucket : buckets(postings, coded, Copies.DAYS)) {
            for (long key : mine.keys(Copies.KEYS)) {
                postings.each(bucket, key, packed -> candidates.add(packed >> WEIGHT_BITS));
            }
        }
        Set<String> seen = new HashSet<>(Set.of(coded.wording));
        for (long candidate : candidates) {
            Coded other = Opened.of(reports).get(candidate);
            if (other == null || !seen.add(other.wording)) {
                continue;
            }
            Copy copy = Copies.between(mine, Fingerprint.of(other.fingerprint), false);
            if (copy != null) {
                out.collect(Edge.copy(
                        task.partition,
                        coded.wording,
                        other.wording,
                        copy.kind().name().toLowerCase(Locale.ROOT),
                        copy.why()));
            }
        }
    }

    private void near(ShardTask task, Coded coded, Collector<Edge> out) {
        Subject mine = Subject.of(coded.subject);
        for (Map.Entry<Long, Long> shared : shared(coded, mine).entrySet()) {
            Coded other = shared.getValue() < Stories.SHARED
                    ? null
                    : Opened.of(reports).get(shared.getKey());
            if (other == null || isFar(coded, other)) {
                continue;
            }
            Opened.of(compared).inc();
            double alike = mine.likeness(Subject.of(other.subject));
            if (alike >= Stories.NEAR) {
                out.collect(Edge.near(task.partition, Edge.STORY, task.number, shared.getKey(), alike));
            }
            if (alike >= EventGroups.FEWEST_SHARED) {
                mentions(task, coded, shared.getKey(), other, out);
            }
        }
    }

    /** Reports that have strong words in common with one, each with how much, as a sum of products of weights. */
    private Map<Long, Long> shared(Coded coded, Subject mine) {
        Postings postings = Opened.of(subjects);
        Map<Long, Long> shared = new HashMap<>();
        for (long bucket : buckets(postings, coded, Stories.DAYS)) {
            for (Subject.Key key : mine.keys()) {
                postings.each(
                        bucket,
                        key.word(),
                        packed -> shared.merge(packed >> WEIGHT_BITS, (packed & WEIGHT) * key.weight(), Long::sum));
            }
        }
        return shared;
    }

    private static boolean isFar(Coded one, Coded other) {
        return one.day != Coded.NO_DAY && other.day != Coded.NO_DAY && Math.abs(one.day - other.day) > Stories.DAYS;
    }

    private void mentions(ShardTask task, Coded coded, long number, Coded other, Collector<Edge> out) {
        Set<String> both = new TreeSet<>(List.of(coded.types));
        both.retainAll(List.of(other.types));
        if (both.isEmpty()) {
            return;
        }
        MentionCache known = Opened.of(mentions);
        List<MentionCache.Numbered> mine = known.of(task.partition, task.number, coded, both);
        List<MentionCache.Numbered> theirs = known.of(task.partition, number, other, both);
        for (MentionPairs.Pair pair : known.pairs(mine, theirs)) {
            out.collect(Edge.near(
                    task.partition,
                    Edge.EVENT,
                    mine.get(pair.one()).number(),
                    theirs.get(pair.other()).number(),
                    pair.probability()));
        }
    }
}
