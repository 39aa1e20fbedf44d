package org.dateline.link.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.link.copy.Copies;
import org.dateline.link.copy.Copy;
import org.dateline.link.event.EventGroups;
import org.dateline.link.event.MentionPairs;
import org.dateline.link.event.ReportProfile;
import org.dateline.link.event.SameEvent;
import org.dateline.link.story.Stories;

/** Compares a report with those of a corpus. For one thread; what it caches is bounded. */
public final class ReportComparer {

    /** How many tellings of a report are compared with those of another: several times those of a long one. */
    private static final int MOST_TELLINGS = 200;

    private final SameEvent same;
    private final MentionCache cache;

    /** @param same decides whether two mentions are of one event */
    public ReportComparer(SameEvent same) {
        this.same = same;
        this.cache = new MentionCache(same);
    }

    /**
     * Finds what a report is similar to.
     *
     * @param report number of the report
     * @param features what it is linked by
     */
    public <W> Similarities<W> compare(long report, LinkFeatures features, Corpus<W> corpus) {
        List<Similarities.CopyOf<W>> copies = new ArrayList<>();
        for (Corpus.Candidate<W> candidate : corpus.copyCandidates(features)) {
            Copy copy = Copies.between(features.fingerprint(), candidate.fingerprint(), false);
            if (copy != null) {
                copies.add(new Similarities.CopyOf<>(candidate.wording(), copy));
            }
        }
        List<Similarities.Edge> stories = new ArrayList<>();
        List<Similarities.Edge> events = new ArrayList<>();
        int compared = 0;
        ReportProfile profile = features.profile();
        for (long other : corpus.storyCandidates(report, profile, Stories.SHARED)) {
            ReportProfile otherProfile = corpus.profile(other);
            if (otherProfile == null || profile.isFartherThan(Stories.DAYS, otherProfile)) {
                continue;
            }
            compared++;
            double similarity = profile.subject().likeness(otherProfile.subject());
            if (similarity >= Stories.NEAR) {
                stories.add(new Similarities.Edge(report, other, similarity));
            }
            if (similarity >= EventGroups.FEWEST_SHARED) {
                events.addAll(mentions(corpus, report, other));
            }
        }
        return new Similarities<>(copies, stories, events, compared);
    }

    private List<Similarities.Edge> mentions(Corpus<?> corpus, long report, long other) {
        Map<Long, String> types = corpus.mentionTypes(report);
        Map<Long, String> otherTypes = corpus.mentionTypes(other);
        Set<String> both = new HashSet<>(types.values());
        both.retainAll(otherTypes.values());
        if (both.isEmpty()) {
            return List.of();
        }
        List<MentionCache.Numbered> mine = first(cache.mentions(corpus, report, types, both));
        List<MentionCache.Numbered> theirs = first(cache.mentions(corpus, other, otherTypes, both));
        return MentionPairs.of(
                        mine.stream().map(MentionCache.Numbered::telling).toList(),
                        theirs.stream().map(MentionCache.Numbered::telling).toList(),
                        same)
                .stream()
                .map(pair -> new Similarities.Edge(
                        mine.get(pair.one()).number(), theirs.get(pair.other()).number(), pair.probability()))
                .toList();
    }

    /** Every telling of one report is compared with every one of the other, so of a report that tells of more than any news does the first. */
    private static List<MentionCache.Numbered> first(List<MentionCache.Numbered> tellings) {
        return tellings.subList(0, Math.min(MOST_TELLINGS, tellings.size()));
    }

    /** Drops what is cached of a report that is new or gone. */
    public void forget(int partition, long report) {
        cache.forget(partition, report);
    }
}
