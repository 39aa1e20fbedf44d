package org.dateline.where;

import java.time.LocalDate;
import java.util.List;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.event.Claim;
import org.dateline.model.event.Place;
import org.dateline.model.event.Place.Precision;
import org.dateline.model.event.When;
import org.dateline.where.gazetteer.Cues;
import org.dateline.where.names.PlaceRecord;
import org.jspecify.annotations.Nullable;

/**
 * When all that a report places of one type of event happened at one place, what else it tells of that type happened there
 * too, unless its days are others: "Two men were shot in X on Tuesday ... The gunman fired from a car."
 */
final class OnePlace {

    private final Cues cues;

    OnePlace(Cues cues) {
        this.cues = cues;
    }

    /**
     * The place, narrower than a country, at which a claim without one happened.
     *
     * @param annotated the report
     * @param claims all its claims, placed as far as their own sentences tell
     * @param claim one of them
     * @return the place as inferred, or null when the report tells several or none
     */
    @Nullable
    Place of(Annotated annotated, List<Claim> claims, Claim claim) {
        Sentence sentence = annotated.sentences().get(claim.sentence());
        if (claim.where() != null
                || !claim.stance().isCurrent()
                || !cues.is("onTheSpot", claim.code().type())
                || isLong(claim.when())
                || sentence.isFurtherBack(sentence.token(claim.trigger()))) {
            return null;
        }
        Place one = null;
        for (Claim other : claims) {
            Place place = other.where();
            if (place == null
                    || !other.code().type().equals(claim.code().type())
                    || !other.stance().isCurrent()
                    || isOtherDay(claim.when(), other.when())) {
                continue;
            }
            if (one == null || isInside(place, one)) {
                one = place;
            } else if (!isInside(one, place)) {
                return null;
            }
        }
        return one == null || one.precision().compareTo(Precision.COUNTRY) >= 0 ? null : PlaceRecord.inferred(one);
    }

    /** What goes on for weeks or months goes on in more than one place. */
    private static boolean isLong(When when) {
        return when.text() != null
                && when.precision().compareTo(When.Precision.WEEK) >= 0
                && when.precision() != When.Precision.UNKNOWN;
    }

    /** The same place, or a narrower one in it. */
    private static boolean isInside(Place place, Place other) {
        if (place.name().equals(other.name())) {
            return true;
        }
        boolean country = place.country() != null && place.country().equals(other.country());
        boolean region = place.admin1() != null && place.admin1().equals(other.admin1());
        return country
                && (other.precision() == Precision.COUNTRY
                        || region
                                && other.precision() == Precision.ADMIN1
                                && place.precision().compareTo(Precision.ADMIN1) < 0);
    }

    private static boolean isOtherDay(When one, When other) {
        LocalDate latest = one.latest();
        LocalDate earliest = other.earliest();
        return latest != null && earliest != null && latest.isBefore(earliest)
                || one.earliest() != null
                        && other.latest() != null
                        && other.latest().isBefore(one.earliest());
    }
}
