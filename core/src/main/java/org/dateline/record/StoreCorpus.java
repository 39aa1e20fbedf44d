package org.dateline.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dateline.codec.RecordParser;
import org.dateline.link.compare.Corpus;
import org.dateline.link.compare.LinkFeatures;
import org.dateline.link.event.ReportProfile;
import org.dateline.model.event.Event;
import org.dateline.store.write.StoreWriter;
import org.jspecify.annotations.Nullable;

/** The reports of a store, for comparing one of them with the others; wordings are known by their numbers. */
final class StoreCorpus implements Corpus<Long> {

    private final StoreWriter writer;
    private final long wording;

    /** @param wording number of the wording of the report that is compared */
    StoreCorpus(StoreWriter writer, long wording) {
        this.writer = writer;
        this.wording = wording;
    }

    @Override
    public int partition() {
        return 0;
    }

    @Override
    public List<Candidate<Long>> copyCandidates(LinkFeatures features) {
        return writer.copies().candidates(wording, features);
    }

    @Override
    public Collection<Long> storyCandidates(long report, ReportProfile profile, long least) {
        return writer.subjects().candidates(report, profile, least);
    }

    @Override
    public @Nullable ReportProfile profile(long report) {
        return writer.subjects().profile(report);
    }

    @Override
    public Map<Long, String> mentionTypes(long report) {
        return writer.read().types(report);
    }

    @Override
    public Event event(long report, long mention) {
        return RecordParser.event(writer.read().mention(mention).record());
    }
}
