package org.dateline.coreference.join;

import java.time.temporal.ChronoUnit;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/** What two claims cannot both say of one event, however alike they are. */
public final class Vetoes {

    private final Annotated annotated;

    public Vetoes(Annotated annotated) {
        this.annotated = annotated;
    }

    /** Why two claims, in the order of the text, are two events, or null when nothing forbids that they are one. */
    @Nullable
    public String of(EventMention first, EventMention second) {
        Claim one = first.claim();
        Claim other = second.claim();
        if (isOtherTown(one.where(), other.where())) {
            return "another place";
        }
        if (one.sentence() == other.sentence() && (isNumber(one) || isNumber(other))) {
            return "told by another number";
        }
        if (isOtherDay(one.when(), other.when())) {
            return "another day";
        }
        if (isLong(one.when()) && isDay(other.when()) || isDay(one.when()) && isLong(other.when())) {
            return "a long period and a day";
        }
        if (isHistory(one) && isOpen(other) || isHistory(other) && isOpen(one)) {
            return "history and news";
        }
        if (second.cues().contains(CoreferenceCue.OTHER.key()) && !first.cues().contains(CoreferenceCue.OTHER.key())) {
            return "told as another one";
        }
        if (first.total() != second.total() && !one.isBare() && !other.isBare()) {
            return "a total and a deed";
        }
        if (areMirrored(one, other)) {
            return "the other side did it";
        }
        return null;
    }

    private static boolean isOtherTown(@Nullable Place one, @Nullable Place other) {
        boolean bothWritten = one != null && other != null && one.text() != null && other.text() != null;
        return bothWritten && Agreement.places(one, other) == Agreement.CLASH;
    }

    /** "Killed nine in Kirkuk and <em>four</em> in Baquba": numbers are triggers where they stand at places of their own. */
    private boolean isNumber(Claim claim) {
        return annotated
                .sentences()
                .get(claim.sentence())
                .token(claim.trigger())
                .universal()
                .equals("NUM");
    }

    private static boolean isOtherDay(When one, When other) {
        return isDay(one) && isDay(other) && Agreement.gap(one, other) > 0;
    }

    /** "in recent months", "since 2019": what goes on so long is no deed of a day. */
    private static boolean isLong(When when) {
        return Agreement.isDated(when)
                && when.precision().compareTo(When.Precision.WEEK) > 0
                && when.precision() != When.Precision.UNKNOWN
                && !(when.earliest() != null
                        && when.latest() != null
                        && ChronoUnit.DAYS.between(when.earliest(), when.latest()) <= 31);
    }

    /** An event with years of its own, long before the report. */
    private static boolean isHistory(Claim claim) {
        return claim.stance().historical() && isLong(claim.when());
    }

    private static boolean isOpen(Claim claim) {
        return !claim.stance().historical() && !Agreement.isDated(claim.when());
    }

    private static boolean isDay(When when) {
        return Agreement.isDated(when)
                && (when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS);
    }

    private boolean areMirrored(Claim one, Claim other) {
        return Agreement.parties(annotated, one.actors(), other.recipients()) == Agreement.SAME
                && Agreement.parties(annotated, one.recipients(), other.actors()) == Agreement.SAME
                && Agreement.parties(annotated, one.actors(), other.actors()) != Agreement.SAME;
    }
}
