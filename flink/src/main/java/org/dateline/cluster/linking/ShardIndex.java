package org.dateline.cluster.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.Types;
import org.dateline.cluster.coding.StoredReportTypeInfo;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.Postings;
import org.dateline.codec.RecordParser;
import org.dateline.link.TimeBuckets;
import org.dateline.link.compare.Corpus;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.copy.Copies;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.story.Stories;
import org.dateline.link.story.Subject;
import org.dateline.model.event.Event;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** The reports that a shard keeps, and the keys that they are looked up by, in keyed state. */
final class ShardIndex {

    private static final int WEIGHT_BITS = 16;
    private static final long WEIGHT = (1L << WEIGHT_BITS) - 1;

    private final KeyedMap<Long, StoredReport> reports;
    private final Postings copies;
    private final Postings subjects;

    /** @param kept how long a report is kept, or null for ever */
    ShardIndex(RuntimeContext context, @Nullable StateTtlConfig kept) {
        reports = KeyedMap.of(context, "reports", Types.LONG, StoredReportTypeInfo.INSTANCE, kept);
        copies = new Postings(context, "copies", kept);
        subjects = new Postings(context, "subjects", kept);
    }

    void add(long number, StoredReport report) {
        long bucket = TimeBuckets.of(report.day());
        reports.put(number, report);
        for (long key : report.features().fingerprint().keys(Copies.KEYS)) {
            copies.add(bucket, key, number << WEIGHT_BITS);
        }
        for (Subject.Key key : report.features().profile().subject().keys()) {
            subjects.add(bucket, key.word(), number << WEIGHT_BITS | key.weight());
        }
    }

    void remove(long number) {
        StoredReport report = reports.get(number);
        if (report == null) {
            return;
        }
        long bucket = TimeBuckets.of(report.day());
        for (long key : report.features().fingerprint().keys(Copies.KEYS)) {
            copies.remove(bucket, key, number << WEIGHT_BITS);
        }
        for (Subject.Key key : report.features().profile().subject().keys()) {
            subjects.remove(bucket, key.word(), number << WEIGHT_BITS | key.weight());
        }
        reports.remove(number);
    }

    private static Iterable<Long> buckets(Postings postings, @Nullable Long day, int days) {
        return day == null ? postings.buckets() : TimeBuckets.near(day, days);
    }

    /** What a report that comes is compared with. */
    Corpus<String> corpus(int partition, long number, StoredReport report) {
        return new Kept(partition, number, report);
    }

    /** The reports that are kept, and one that comes; wordings are known by their digests. */
    private final class Kept implements Corpus<String> {

        private final int partition;
        private final Map<Long, StoredReport> read = new HashMap<>();

        Kept(int partition, long number, StoredReport report) {
            this.partition = partition;
            read.put(number, report);
        }

        /** A report; each is read from the state once. */
        private @Nullable StoredReport report(long number) {
            StoredReport known = read.get(number);
            StoredReport report = known == null ? reports.get(number) : known;
            if (known == null && report != null) {
                read.put(number, report);
            }
            return report;
        }

        private StoredReport present(long number) {
            StoredReport report = report(number);
            if (report == null) {
                throw new IllegalStateException("report " + number + " is gone while it is compared");
            }
            return report;
        }

        @Override
        public int partition() {
            return partition;
        }

        @Override
        public List<Candidate<String>> copyCandidates(LinkFeatures features) {
            Set<Long> numbers = new TreeSet<>();
            for (long bucket : buckets(copies, features.profile().day(), Copies.DAYS)) {
                for (long key : features.fingerprint().keys(Copies.KEYS)) {
                    copies.each(bucket, key, packed -> numbers.add(packed >> WEIGHT_BITS));
                }
            }
            Set<String> seen = new HashSet<>(Set.of(features.wording()));
            List<Candidate<String>> candidates = new ArrayList<>();
            for (long number : numbers) {
                StoredReport other = report(number);
                if (other != null && seen.add(other.features().wording())) {
                    candidates.add(new Candidate<>(
                            other.features().wording(), other.features().fingerprint()));
                }
            }
            return candidates;
        }

        @Override
        public Collection<Long> storyCandidates(long report, ReportProfile profile, long least) {
            Map<Long, Long> shared = new HashMap<>();
            for (long bucket : buckets(subjects, profile.day(), Stories.DAYS)) {
                for (Subject.Key key : profile.subject().keys()) {
                    subjects.each(
                            bucket,
                            key.word(),
                            packed -> shared.merge(packed >> WEIGHT_BITS, (packed & WEIGHT) * key.weight(), Long::sum));
                }
            }
            shared.remove(report);
            shared.values().removeIf(weight -> weight < least);
            return shared.keySet();
        }

        @Override
        public @Nullable ReportProfile profile(long report) {
            StoredReport found = report(report);
            return found == null ? null : found.features().profile();
        }

        @Override
        public Map<Long, String> mentionTypes(long report) {
            Map<Long, String> types = new TreeMap<>();
            List<StoredReport.EventRecord> events = present(report).events();
            for (int index = 0; index < events.size(); index++) {
                types.put(MentionNumber.of(report, index), events.get(index).type());
            }
            return types;
        }

        @Override
        public Event event(long report, long mention) {
            return RecordParser.event(
                    present(report).events().get(MentionNumber.index(mention)).record());
        }
    }
}
