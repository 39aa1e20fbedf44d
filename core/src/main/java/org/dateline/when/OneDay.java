package org.dateline.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;
import org.dateline.model.Sentence;
import org.dateline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * When all the days that a report tells for one type of event are one day, what else it tells of that type, and does not
 * put further back, happened on that day too: "Two men were shot on Tuesday ... The gunman fired from a car."
 */
final class OneDay {

    private final Set<String> types;

    OneDay(TimeWords words) {
        types = words.list("governing", "oneDay");
    }

    /**
     * The one day that each type of event has in a report.
     *
     * @param claims all its claims, dated as far as their own sentences tell
     * @return by type, the day as inferred; nothing for a type that has several or none
     */
    Map<String, When> days(List<Claim> claims) {
        Map<String, Interval> common = new HashMap<>();
        for (Claim claim : claims) {
            When told = claim.when();
            LocalDate from = told.earliest();
            LocalDate to = told.latest();
            if (from != null && to != null && claim.stance().isCurrent() && isDay(told)) {
                common.merge(claim.code().type(), Interval.days(from, to, When.Basis.INFERRED), OneDay::common);
            }
        }
        Map<String, When> days = new HashMap<>();
        common.forEach((type, day) -> {
            if (!day.isUnknown()) {
                days.put(type, new When(day.earliest(), day.latest(), day.precision(), day.basis(), null, null));
            }
        });
        return days;
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
     * @param days the one day of each type
     * @param claim a claim
     * @return the day as inferred, or null when it has one, or when it may have been another
     */
    @Nullable
    When of(Annotated annotated, Map<String, When> days, Claim claim) {
        When own = claim.when();
        Sentence sentence = annotated.sentences().get(claim.sentence());
        boolean undated = own.basis() == When.Basis.PUBLICATION && own.earliest() == null;
        boolean carried = undated
                && claim.stance().isCurrent()
                && types.contains(claim.code().type().toLowerCase(Locale.ROOT))
                && !sentence.isFurtherBack(sentence.token(claim.trigger()));
        return carried ? days.get(claim.code().type()) : null;
    }

    private static boolean isDay(When when) {
        return (when.basis() == When.Basis.EXPLICIT || when.basis() == When.Basis.RELATIVE)
                && (when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS);
    }
}
