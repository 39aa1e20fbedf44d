package org.dateline.cluster.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dateline.cluster.linking.state.CopyFamilies;
import org.dateline.cluster.linking.state.KeyedMap;
import org.dateline.cluster.linking.state.Wording;
import org.dateline.codec.RecordParser;
import org.dateline.link.SimilarityGraph;
import org.dateline.link.copy.DuplicateOf;
import org.dateline.link.event.Gathering;
import org.dateline.model.event.GatheredEvent;
import org.dateline.record.LinkedReport;
import org.dateline.store.content.StoredReport;
import org.jspecify.annotations.Nullable;

/** Makes the records of reports and events as they are linked now. */
final class RecordBuilder {

    private final KeyedMap<Long, StoredReport> reports;
    private final CopyFamilies families;
    private final KeyedMap<Long, Long> storyOf;

    /** @param storyOf of each report the number of the report that begins its story */
    RecordBuilder(KeyedMap<Long, StoredReport> reports, CopyFamilies families, KeyedMap<Long, Long> storyOf) {
        this.reports = reports;
        this.families = families;
        this.storyOf = storyOf;
    }

    /** The day of publication, as people write it, or null. */
    static @Nullable String day(StoredReport report) {
        LocalDate day = published(report);
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate published(StoredReport report) {
        Long day = report.day();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    /** The record of a report. */
    String report(long number, StoredReport report) {
        Map<String, Wording> family = families.family(report.features().wording());
        long first = CopyFamilies.reports(family).stream()
                .min(Comparator.comparing(this::order))
                .orElse(number);
        StoredReport original = first == number ? null : reports.get(first);
        return LinkedReport.record(
                report.record(), original == null ? null : duplicate(report, original), story(number));
    }

    private SimilarityGraph.Order order(long number) {
        StoredReport report = reports.get(number);
        return report == null
                ? SimilarityGraph.Order.of(null, "")
                : SimilarityGraph.Order.of(report.day(), report.id());
    }

    private DuplicateOf duplicate(StoredReport report, StoredReport original) {
        String wording = original.features().wording();
        String[] copy = CopyFamilies.link(families.of(report.features().wording()), wording);
        return DuplicateOf.first(
                original.id(),
                report.sha256().equals(original.sha256()),
                report.features().wording().equals(wording),
                copy == null ? null : copy[0],
                copy == null ? null : copy[1]);
    }

    private @Nullable String story(long report) {
        Long begins = storyOf.get(report);
        StoredReport first = begins == null ? null : reports.get(begins);
        return first == null ? null : first.id();
    }

    /** The event of some mentions, or null when their reports are gone. */
    @Nullable
    GatheredEvent event(List<SimilarityGraph.Item> mentions) {
        List<Gathering.ReportedEvent> reported = new ArrayList<>();
        Long first = null;
        for (SimilarityGraph.Item mention : mentions) {
            long number = MentionNumber.report(mention.number());
            StoredReport report = reports.get(number);
            if (report != null) {
                first = first == null ? (Long) number : first;
                reported.add(new Gathering.ReportedEvent(
                        teller(report),
                        RecordParser.event(report.events()
                                .get(MentionNumber.index(mention.number()))
                                .record())));
            }
        }
        return first == null ? null : Gathering.of(reported, story(first));
    }

    private GatheredEvent.Teller teller(StoredReport report) {
        Wording wording = families.of(report.features().wording());
        return new GatheredEvent.Teller(
                report.id(),
                report.report().source(),
                report.features().owner(),
                published(report),
                report.report().url(),
                report.title(),
                report.codedBy(),
                wording.number,
                wording.family);
    }
}
