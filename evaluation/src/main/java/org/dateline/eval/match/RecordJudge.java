package org.dateline.eval.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.eval.gold.Field;
import org.dateline.eval.gold.GoldEvent;
import org.dateline.eval.gold.Wording;
import org.dateline.eval.gold.WrittenRecord;
import org.jspecify.annotations.Nullable;

/** Judges a record against a gold event, field by field. */
final class RecordJudge {

    /** How many days wider than the gold's days a record's may be, and how wide days of the gold are taken at least. */
    private static final long SPARE_DAYS = 31;

    private static final long WEEK = 7;

    /** By how much of the gold's figure a record's may differ, and by how much in any case. */
    private static final double SPARE_SHARE = 0.1;

    private static final double SPARE_COUNT = 1;

    private static final Set<String> DIVISIONS = Set.of("admin1", "admin2");
    private static final Set<String> WIDE = Set.of("country", "region");

    /** Kinds of claim that only name who says so. */
    private static final Set<String> PLAIN = Set.of("asserts", "estimates");

    private RecordJudge() {}

    static Verdicts judge(WrittenRecord record, GoldEvent gold) {
        Map<Field, Verdict> verdicts = new EnumMap<>(Field.class);
        boolean isOfType = gold.types().contains(record.type());
        verdicts.put(Field.TYPE, right(isOfType));
        verdicts.put(Field.MODE, isOfType ? mode(record.mode(), gold.modes()) : Verdict.UNJUDGED);
        PartyJudge.Roles roles = PartyJudge.judge(record, gold);
        verdicts.put(Field.ACTORS, roles.actors());
        verdicts.put(Field.RECIPIENTS, roles.recipients());
        verdicts.put(Field.WHERE, where(record.where(), gold.where()));
        verdicts.put(Field.WHEN, when(record.when(), gold.when()));
        verdicts.put(Field.COUNTS, counts(record.counts(), gold.counts()));
        verdicts.put(Field.REALITY, right(gold.realities().contains(record.reality())));
        Boolean historical = gold.historical();
        verdicts.put(Field.HISTORICAL, right(historical == null || historical == record.historical()));
        verdicts.put(Field.CLAIMS, claims(record.claims(), gold.claims()));
        return new Verdicts(verdicts);
    }

    private static Verdict right(boolean isRight) {
        return isRight ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static Verdict open(boolean isStated) {
        return isStated ? Verdict.UNKNOWN : Verdict.NONE;
    }

    private static Verdict mode(@Nullable String mode, List<String> gold) {
        if (mode == null) {
            return open(!gold.isEmpty());
        }
        return gold.isEmpty() ? Verdict.UNJUDGED : right(gold.contains(mode));
    }

    private static Verdict when(WrittenRecord.Days days, GoldEvent.@Nullable Days gold) {
        LocalDate earliest = days.earliest();
        LocalDate latest = days.latest();
        if (earliest == null && latest == null) {
            return open(gold != null);
        }
        if (gold == null) {
            return Verdict.WRONG;
        }
        if (isAfter(earliest, gold.latest()) || isAfter(gold.earliest(), latest)) {
            return Verdict.WRONG;
        }
        boolean isClosed = earliest != null && latest != null;
        long wider = span(earliest, latest) - Math.max(WEEK, span(gold.earliest(), gold.latest()));
        return isClosed && wider > SPARE_DAYS ? Verdict.PARTLY : Verdict.RIGHT;
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private static long span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return earliest == null || latest == null ? 0 : ChronoUnit.DAYS.between(earliest, latest);
    }

    private static Verdict where(WrittenRecord.@Nullable Place place, GoldEvent.@Nullable Places gold) {
        if (place == null) {
            return open(gold != null);
        }
        if (gold == null) {
            return Verdict.WRONG;
        }
        String country = place.country();
        String accepted = gold.country();
        if (isAny(place.name(), gold.names()) || isAny(place.text(), gold.names())) {
            return right(accepted == null
                    || country == null
                    || country.equals(accepted)
                    || gold.countries().contains(country));
        }
        if (DIVISIONS.contains(place.precision()) && isAny(place.admin1(), gold.names())) {
            return Verdict.RIGHT;
        }
        boolean isWithin = WIDE.contains(place.precision()) && accepted != null && accepted.equals(country);
        return isWithin ? Verdict.PARTLY : Verdict.WRONG;
    }

    private static boolean isAny(@Nullable String name, List<String> wordings) {
        return wordings.stream().anyMatch(one -> Wording.isLike(name, one));
    }

    private static Verdict counts(List<WrittenRecord.Figure> all, List<GoldEvent.Figure> gold) {
        List<WrittenRecord.Figure> counts =
                all.stream().filter(count -> !count.kind().equals("other")).toList();
        if (counts.isEmpty()) {
            return open(!gold.isEmpty());
        }
        for (WrittenRecord.Figure count : counts) {
            if (gold.stream().noneMatch(one -> one.kind().equals(count.kind()) && fits(count, one))) {
                return Verdict.WRONG;
            }
        }
        boolean isEveryKind = gold.stream()
                .allMatch(one -> counts.stream().anyMatch(count -> count.kind().equals(one.kind())));
        return isEveryKind ? Verdict.RIGHT : Verdict.PARTLY;
    }

    /** Two figures fit when they are about the same, one within the bounds of the other, or bounds that meet. */
    private static boolean fits(WrittenRecord.Figure count, GoldEvent.Figure gold) {
        Double best = count.best();
        Double accepted = gold.best();
        if (best != null && accepted != null) {
            return Math.abs(best - accepted) <= Math.max(SPARE_COUNT, SPARE_SHARE * accepted);
        }
        double low = bound(count.low(), 0);
        double high = bound(count.high(), Double.MAX_VALUE);
        double goldLow = bound(gold.low(), 0);
        double goldHigh = bound(gold.high(), Double.MAX_VALUE);
        if (best != null) {
            return goldLow <= best && best <= goldHigh;
        }
        if (accepted != null) {
            return low <= accepted && accepted <= high;
        }
        return low <= goldHigh && goldLow <= high;
    }

    private static double bound(@Nullable Double bound, double open) {
        return bound == null ? open : bound;
    }

    private static Verdict claims(List<WrittenRecord.Voice> claims, List<GoldEvent.Voice> gold) {
        if (claims.isEmpty()) {
            return open(!gold.isEmpty());
        }
        if (gold.isEmpty() && claims.stream().allMatch(claim -> PLAIN.contains(claim.kind()))) {
            // Who merely reports an event is not always marked.
            return Verdict.UNJUDGED;
        }
        return right(claims.stream().allMatch(claim -> isAccepted(claim, gold)));
    }

    private static boolean isAccepted(WrittenRecord.Voice claim, List<GoldEvent.Voice> gold) {
        boolean isPlain = PLAIN.contains(claim.kind());
        WrittenRecord.Party by = claim.by();
        if (by == null) {
            return isPlain;
        }
        return gold.stream()
                .filter(voice -> isPlain || voice.kind().equals(claim.kind()))
                .anyMatch(voice -> by.isLikeAny(voice.by()));
    }
}
