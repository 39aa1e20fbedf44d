package org.dateline.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.model.Annotated;
import org.dateline.model.Claim;
import org.dateline.model.Sentence;
import org.dateline.model.Stance;
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
     * The day on which a claim without a day of its own happened.
     *
     * @param annotated the report
     * @param claims all its claims, dated as far as their own sentences tell
     * @param claim one of them
     * @return the day as inferred, or null when the report tells several or none
     */
    @Nullable
    When of(Annotated annotated, List<Claim> claims, Claim claim) {
        When own = claim.when();
        Sentence sentence = annotated.sentences().get(claim.sentence());
        boolean undated = own.basis() == When.Basis.PUBLICATION && own.earliest() == null;
        if (!undated
                || !isToday(claim)
                || !types.contains(claim.code().type().toLowerCase(Locale.ROOT))
                || sentence.isFurtherBack(sentence.token(claim.trigger()))) {
            return null;
        }
        LocalDate earliest = null;
        LocalDate latest = null;
        for (Claim other : claims) {
            When told = other.when();
            if (!other.code().type().equals(claim.code().type()) || !isToday(other) || !isDay(told)) {
                continue;
            }
            LocalDate from = told.earliest();
            LocalDate to = told.latest();
            if (from == null || to == null) {
                continue;
            }
            earliest = earliest == null || from.isAfter(earliest) ? from : earliest;
            latest = latest == null || to.isBefore(latest) ? to : latest;
        }
        if (earliest == null || latest == null || earliest.isAfter(latest)) {
            return null;
        }
        When.Precision precision = earliest.equals(latest) ? When.Precision.DAY : When.Precision.DAYS;
        return new When(earliest, latest, precision, When.Basis.INFERRED, null, null);
    }

    private static boolean isToday(Claim claim) {
        return claim.stance().reality() == Stance.Reality.ACTUAL
                && !claim.stance().historical();
    }

    private static boolean isDay(When when) {
        return (when.basis() == When.Basis.EXPLICIT || when.basis() == When.Basis.RELATIVE)
                && (when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS);
    }
}
