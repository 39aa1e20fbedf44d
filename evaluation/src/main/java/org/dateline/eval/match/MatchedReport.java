package org.dateline.eval.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.GoldReport;
import org.dateline.eval.gold.WrittenRecord;
import org.dateline.model.event.CodedReport;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * The records of a report, each given to the gold event that it belongs to: the one whose passages hold its triggers and,
 * where several do, that with which it agrees best.
 *
 * @param report of the gold
 * @param strays records that belong to no event, in the order in which they are written
 * @param events of the gold, in its order
 */
public record MatchedReport(GoldReport report, List<MatchedRecord> strays, List<MatchedEvent> events) {

    /** By the gold's type, what a record is likeliest to be coded as instead. */
    private static final Map<String, Set<String>> KIN = Map.of(
            "SANCTION", Set.of("REJECT", "COERCE"),
            "REJECT", Set.of("SANCTION"),
            "COERCE", Set.of("SANCTION"),
            "CONCEDE", Set.of("RETREAT"),
            "RETREAT", Set.of("CONCEDE"));

    private static final Comparator<Fit> BETTER_FIT = Comparator.comparing(Fit::isOfType)
            .thenComparing(Fit::isOfKin)
            .thenComparing(Fit::touching)
            .thenComparing(fit -> -fit.verdicts().wrong().size());

    private static final Comparator<Fit> BEST_FIRST = Comparator.comparing(
                    (Fit fit) -> fit.verdicts().wrong().size())
            .thenComparing(fit -> -fit.verdicts().right());

    /** Copies the lists. */
    public MatchedReport {
        strays = List.copyOf(strays);
        events = List.copyOf(events);
    }

    /** An event with the spans of the text that report it. */
    private record Passages(GoldEvent event, List<Span> spans) {

        private boolean holdStart(Span trigger) {
            return spans.stream().anyMatch(span -> span.start() <= trigger.start() && trigger.start() < span.end());
        }

        private boolean touch(Span trigger) {
            return spans.stream().anyMatch(span -> trigger.start() <= span.start() && span.start() < trigger.end())
                    || holdStart(trigger);
        }
    }

    private record Fit(
            WrittenRecord record,
            GoldEvent event,
            boolean isOfType,
            boolean isOfKin,
            long touching,
            Verdicts verdicts) {}

    /**
     * Matches what was coded of a report.
     *
     * @param report of the gold; its passages are looked for in the text that was coded
     */
    public static MatchedReport of(GoldReport report, CodedReport coded) {
        return of(report, coded.article().text(), WrittenRecord.of(coded));
    }

    /**
     * Matches records.
     *
     * @param report of the gold; its passages are looked for in the text
     * @param text the report's, into which the records' spans point
     */
    public static MatchedReport of(GoldReport report, StoredText text, List<WrittenRecord> records) {
        List<Passages> passages = report.events().stream()
                .map(event -> new Passages(event, spans(event, text)))
                .toList();
        List<MatchedRecord> strays = new ArrayList<>();
        List<Fit> fits = new ArrayList<>();
        for (WrittenRecord record : records) {
            Fit fit = bestFit(record, passages);
            if (fit == null) {
                strays.add(new MatchedRecord(record, name(record, text), null, null, false));
            } else {
                fits.add(fit);
            }
        }
        List<MatchedEvent> events = passages.stream()
                .map(told ->
                        new MatchedEvent(told.event(), ranked(told.event(), fits, text), isEvidence(told, records)))
                .toList();
        return new MatchedReport(report, strays, events);
    }

    /** All records: those of no event, then event by event, each event's best first. */
    public Stream<MatchedRecord> records() {
        return Stream.concat(strays.stream(), events.stream().flatMap(event -> event.records().stream()));
    }

    /** The names of the records that belong to no event, sorted. */
    public List<String> strayNames() {
        return strays.stream().map(MatchedRecord::name).sorted().toList();
    }

    private static List<Span> spans(GoldEvent event, StoredText text) {
        List<Span> spans = new ArrayList<>();
        for (String trigger : event.triggers()) {
            int start = text.string().indexOf(trigger);
            if (start >= 0) {
                spans.add(text.spanOfUtf16(start, start + trigger.length()));
            }
        }
        return spans;
    }

    private static @Nullable Fit bestFit(WrittenRecord record, List<Passages> passages) {
        Fit best = null;
        for (Passages told : passages) {
            long touching = record.tellings().stream()
                    .filter(telling -> told.touch(telling.trigger()))
                    .count();
            if (touching == 0) {
                continue;
            }
            GoldEvent event = told.event();
            boolean isOfKin = KIN.getOrDefault(event.types().get(0), Set.of()).contains(record.type());
            Fit fit = new Fit(
                    record,
                    event,
                    event.types().contains(record.type()),
                    isOfKin,
                    touching,
                    RecordJudge.judge(record, event));
            if (best == null || BETTER_FIT.compare(fit, best) > 0) {
                best = fit;
            }
        }
        return best;
    }

    private static List<MatchedRecord> ranked(GoldEvent event, List<Fit> all, StoredText text) {
        List<Fit> fits = all.stream()
                .filter(fit -> fit.event() == event)
                .sorted(BEST_FIRST)
                .toList();
        List<MatchedRecord> ranked = new ArrayList<>();
        for (Fit fit : fits) {
            String name = name(fit.record(), text);
            ranked.add(new MatchedRecord(fit.record(), name, event, fit.verdicts(), !ranked.isEmpty()));
        }
        return ranked;
    }

    private static boolean isEvidence(Passages told, List<WrittenRecord> records) {
        return records.stream()
                .flatMap(record -> record.tellings().stream())
                .anyMatch(telling -> told.holdStart(telling.trigger()));
    }

    private static String name(WrittenRecord record, StoredText text) {
        return text.slice(record.tellings().get(0).trigger()) + " " + record.type();
    }
}
