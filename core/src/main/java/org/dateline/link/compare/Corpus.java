package org.dateline.link.compare;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.link.copy.Fingerprint;
import org.dateline.link.event.ReportProfile;
import org.dateline.model.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * The reports that a report is compared with, as a store or a shard of a cluster's job looks them up. Reports, and mentions of events in
 * them, are known by numbers.
 *
 * @param <W> what wordings are known by
 */
public interface Corpus<W> {

    /**
     * The paragraphs of a report or of several, which may be a copy of others.
     *
     * @param wording what they are known by
     */
    record Candidate<W>(W wording, Fingerprint fingerprint) {}

    /** The partition that the reports belong to; their numbers are unique within it. */
    int partition();

    /** Wordings other than the report's own that share keys of its fingerprint and were published near it; those compared already may be left out. */
    List<Candidate<W>> copyCandidates(LinkFeatures features);

    /**
     * Other reports that have strong words in common with a report and were published near it.
     *
     * @param report number of the report
     * @param least how much they have in common at least, as a sum of products of weights
     */
    Collection<Long> storyCandidates(long report, ReportProfile profile, long least);

    /** What a report is about, or null when it is gone. */
    @Nullable
    ReportProfile profile(long report);

    /** The mentions of events in a report, each with its type of event, in order of their numbers. */
    Map<Long, String> mentionTypes(long report);

    /** The event of a mention. */
    Event event(long report, long mention);
}
