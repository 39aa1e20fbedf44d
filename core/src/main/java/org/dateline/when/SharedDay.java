package org.dateline.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.dateline.when.pattern.Interval;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * When all the days that a report states for one type of event are one day, its other claims of that type that it does not
 * put further back are of that day too, unless they are of another country: "Two men were shot on Tuesday ... The gunman fired from
 * a car."
 */
final class SharedDay {

    private final Set<String> types;
    private final OtherDays otherDays;

    SharedDay(TimeWords words) {
        types = words.list("governing", "oneDay");
        otherDays = new OtherDays(words);
    }

    /**
     * What a report states of one type of event.
     *
     * @param day its one day, as inferred, or null when there are several
     * @param countries where it happened on that day, as far as the report states it
     */
    record TypeDay(@Nullable When day, Set<String> countries) {}

    /**
     * The one day that each type of event has in a report.
     *
     * @param claims all its claims, dated and placed as far as their own words allow
     * @return what is stated of each type that has a day
     */
    Map<String, TypeDay> days(List<Claim> claims) {
        Map<String, Interval> common = new HashMap<>();
        Map<String, Set<String>> countries = new HashMap<>();
        for (Claim claim : claims) {
            When stated = claim.when();
            if (claim.stance().isCurrent() && isStated(stated)) {
                String type = claim.code().type();
                common.merge(type, day(stated), SharedDay::common);
                Set<String> there = countries.computeIfAbsent(type, unused -> new HashSet<>());
                String country = country(claim);
                if (country != null) {
                    there.add(country);
                }
            }
        }
        Map<String, TypeDay> days = new HashMap<>();
        common.forEach((type, day) -> {
            When when = new When(day.earliest(), day.latest(), day.precision(), day.basis(), null, null);
            days.put(type, new TypeDay(day.isUnknown() ? null : when, countries.getOrDefault(type, Set.of())));
        });
        return days;
    }

    private static @Nullable String country(Claim claim) {
        Place place = claim.where();
        return place == null ? null : place.country();
    }

    private static Interval common(Interval one, Interval other) {
        LocalDate from = one.earliest();
        LocalDate to = one.latest();
        LocalDate otherFrom = other.earliest();
        LocalDate otherTo = other.latest();
        if (from == null || to == null || otherFrom == null || otherTo == null) {
            return Interval.UNKNOWN;
        }
        LocalDate earliest = otherFrom.isAfter(from) ? otherFrom : from;
        LocalDate latest = otherTo.isBefore(to) ? otherTo : to;
        return earliest.isAfter(latest) ? Interval.UNKNOWN : Interval.days(earliest, latest, When.Basis.INFERRED);
    }

    /**
     * The day on which a claim without a day of its own happened.
     *
     * @param annotated the report
     * @param days what is stated of each type
     * @param claim a claim
     * @return the day as inferred, or null when it has one, or when it may have been another
     */
    @Nullable
    When of(Annotated annotated, Map<String, TypeDay> days, Claim claim) {
        When own = claim.when();
        Sentence sentence = annotated.sentences().get(claim.sentence());
        boolean undated = own.basis() == When.Basis.PUBLICATION && own.earliest() == null;
        Token trigger = sentence.token(claim.trigger());
        boolean carried = undated
                && claim.stance().isCurrent()
                && isDeed(claim)
                && !sentence.isFurtherBack(trigger)
                && !otherDays.isMentionedAt(sentence, trigger)
                && !otherDays.isExample(sentence, trigger);
        TypeDay shared = carried ? days.get(claim.code().type()) : null;
        return shared == null || isElsewhere(claim, shared) ? null : shared.day();
    }

    /** Whether a claim is of a type of deed that reports give piece by piece; words about it come on other days. */
    boolean isDeed(Claim claim) {
        return types.contains(claim.code().type().toLowerCase(Locale.ROOT));
    }

    private static boolean isElsewhere(Claim claim, TypeDay shared) {
        String country = country(claim);
        return country != null
                && !shared.countries().isEmpty()
                && !shared.countries().contains(country);
    }

    static boolean isStated(When when) {
        return when.basis() == When.Basis.EXPLICIT || when.basis() == When.Basis.RELATIVE;
    }

    /** The days stated, or unknown for a week, a month or "since", which may be of another event. */
    private static Interval day(When stated) {
        LocalDate from = stated.earliest();
        LocalDate to = stated.latest();
        boolean day = stated.precision() == When.Precision.DAY || stated.precision() == When.Precision.DAYS;
        return from == null || to == null || !day ? Interval.UNKNOWN : Interval.days(from, to, When.Basis.INFERRED);
    }
}
