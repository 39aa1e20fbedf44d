package org.dateline.coreference.join;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dateline.model.annotation.Annotated;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Count;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/** How a field of one claim goes with the same field of another: three-valued, with shades. */
public enum Agreement {
    /** Both say it, and the same. */
    SAME,
    /** What both say can be the same. */
    POSSIBLE,
    /** One or both do not say. */
    UNKNOWN,
    /** Both say it, and not the same. */
    CLASH;

    /** The word used in the names of signs. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether two lists of parties share somebody. */
    static Agreement parties(Annotated annotated, List<Actor> one, List<Actor> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        boolean possible = false;
        for (Actor actor : one) {
            for (Actor rival : other) {
                boolean sameNoun = actor.code() == null
                        && rival.code() == null
                        && EventMention.head(annotated, actor).equals(EventMention.head(annotated, rival));
                if (actor.isSame(rival) || sameNoun) {
                    return SAME;
                }
                possible |= couldBe(actor, rival);
            }
        }
        return possible ? POSSIBLE : CLASH;
    }

    private static boolean couldBe(Actor one, Actor other) {
        boolean countries =
                one.code() == null || other.code() == null || one.code().equals(other.code());
        boolean sectors = one.sectors().isEmpty()
                || other.sectors().isEmpty()
                || one.sectors().stream().anyMatch(other.sectors()::contains);
        return countries && sectors;
    }

    /** Whether two places are one, or one lies in the other. */
    static Agreement places(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return UNKNOWN;
        }
        if (one.name().equals(other.name()) && Objects.equals(one.country(), other.country())) {
            return one.latitude() == null ? POSSIBLE : SAME;
        }
        if (isAbroad(one, other)) {
            return CLASH;
        }
        boolean spots = isSpot(one) && isSpot(other);
        return spots ? CLASH : POSSIBLE;
    }

    /** Whether both countries are known, and two. */
    static boolean isAbroad(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && one.country() != null
                && other.country() != null
                && !one.country().equals(other.country());
    }

    private static boolean isSpot(Place place) {
        return place.precision() == Place.Precision.EXACT || place.precision() == Place.Precision.NEAR;
    }

    /** Whether two intervals that the text itself gives are one, or meet. */
    static Agreement days(When one, When other) {
        if (!isDated(one) || !isDated(other)) {
            return UNKNOWN;
        }
        if (gap(one, other) > 0) {
            return CLASH;
        }
        boolean same = Objects.equals(one.earliest(), other.earliest()) && Objects.equals(one.latest(), other.latest());
        return same ? SAME : POSSIBLE;
    }

    /** Whether words of the text give the days. */
    public static boolean isDated(When when) {
        return when.basis() == When.Basis.EXPLICIT || when.basis() == When.Basis.RELATIVE;
    }

    /** How many days lie between two intervals; 0 when they meet or an end is open. */
    static long gap(When one, When other) {
        return Math.max(0, Math.max(gap(one.latest(), other.earliest()), gap(other.latest(), one.earliest())));
    }

    private static long gap(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end == null || start == null ? 0 : ChronoUnit.DAYS.between(end, start);
    }

    /** Whether two lists of counts give one number of one kind. */
    static Agreement counts(List<Count> one, List<Count> other) {
        Agreement found = UNKNOWN;
        for (Count count : one) {
            for (Count rival : other) {
                if (count.kind() != rival.kind()) {
                    continue;
                }
                if (meet(count, rival)) {
                    return count.best() != null && count.best().equals(rival.best()) ? SAME : POSSIBLE;
                }
                found = CLASH;
            }
        }
        return found;
    }

    private static boolean meet(Count one, Count other) {
        return low(one) <= high(other) && low(other) <= high(one);
    }

    private static long low(Count count) {
        return count.low() == null ? 0 : count.low();
    }

    private static long high(Count count) {
        return count.high() == null ? Long.MAX_VALUE : count.high();
    }
}
