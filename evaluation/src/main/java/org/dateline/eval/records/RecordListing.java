package org.dateline.eval.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.eval.gold.Field;
import org.dateline.eval.gold.FieldWords;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.WrittenRecord;
import org.dateline.eval.match.MatchedRecord;
import org.dateline.eval.match.MatchedReport;
import org.dateline.eval.match.Verdict;
import org.dateline.eval.match.Verdicts;
import org.jspecify.annotations.Nullable;

/** Records one by one, each with what is wrong with it beside its gold event, and the required events without a record. */
public final class RecordListing {

    private static final int LONGEST_GOLD = 60;
    private static final int LONGEST_MISS = 90;
    private static final int LONGEST_SENTENCE = 110;

    private RecordListing() {}

    /**
     * A line a record, {@code ok} or {@code BAD}, then a line {@code MISS} for each required event that has none.
     *
     * @param reports with their records
     */
    public static List<String> of(List<MatchedReport> reports) {
        List<String> lines = new ArrayList<>();
        for (MatchedReport report : reports) {
            report.records().forEach(record -> lines.add(line(report.report().id(), record)));
        }
        for (MatchedReport report : reports) {
            report.events().stream()
                    .filter(event -> event.isRequired() && !event.hasRecord())
                    .forEach(event -> lines.add(miss(report.report().id(), event.event())));
        }
        return lines;
    }

    private static String line(String report, MatchedRecord matched) {
        WrittenRecord record = matched.record();
        return String.format(
                Locale.ROOT,
                "%-5s %s %s %s %.4f %s | gold %s | wrong: %s | unknown: %s | \"%s\"",
                matched.isJointlyRight() ? "ok" : "BAD",
                report,
                record.type(),
                record.mode() == null ? "-" : record.mode(),
                record.confidence(),
                record.rule(),
                gold(matched.event()),
                wrong(matched),
                unknown(matched.verdicts()),
                start(record.tellings().get(0).sentence(), LONGEST_SENTENCE));
    }

    private static String gold(@Nullable GoldEvent event) {
        return event == null ? "-" : "#" + event.number() + " " + start(event.what(), LONGEST_GOLD);
    }

    private static String wrong(MatchedRecord matched) {
        GoldEvent event = matched.event();
        Verdicts verdicts = matched.verdicts();
        if (event == null || verdicts == null) {
            return MatchedRecord.NOT_IN_GOLD;
        }
        List<String> causes = new ArrayList<>();
        for (Field field : verdicts.wrong()) {
            String held = FieldWords.of(field, matched.record());
            causes.add(field.word() + " (" + held + ", not " + FieldWords.of(field, event) + ")");
        }
        if (matched.isDouble()) {
            causes.add(MatchedRecord.DUPLICATE);
        }
        return String.join(", ", causes);
    }

    private static String unknown(@Nullable Verdicts verdicts) {
        if (verdicts == null) {
            return "";
        }
        return String.join(
                ", ",
                Stream.concat(
                                verdicts.fields(Verdict.UNKNOWN).stream().map(Field::word),
                                verdicts.fields(Verdict.PARTLY).stream().map(field -> "part of " + field.word()))
                        .toList());
    }

    private static String miss(String report, GoldEvent event) {
        return "MISS  " + report + " #" + event.number() + " " + event.types().get(0) + " "
                + start(event.what(), LONGEST_MISS);
    }

    /** The beginning of a text, on one line. */
    private static String start(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        String part = length > longest ? text.substring(0, text.offsetByCodePoints(0, longest)) : text;
        return part.replace('\n', ' ');
    }
}
