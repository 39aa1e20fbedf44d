package org.dateline.link.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dateline.model.event.Count;
import org.dateline.model.event.Event;
import org.dateline.model.event.Place;
import org.dateline.model.event.When;
import org.jspecify.annotations.Nullable;

/**
 * What two reports cannot both say of one event. Reports differ by a day, a suburb or a rising number; what differs in more than that
 * is another event, however similar the reports are, and so is what the other side did. The total of a war and one of its deeds are two.
 */
final class Conflicts {

    /** Days that lie further apart are of two events. */
    private static final long DAYS = 3;

    /** Towns that lie further apart, in kilometres, are two towns. */
    private static final double FAR = 30;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private Conflicts() {}

    static boolean isOther(Event one, Event other) {
        if (one.toll() != other.toll()) {
            return true;
        }
        long days = daysApart(one.when(), other.when());
        if (days > DAYS || Sides.areMirrored(one, other)) {
            return true;
        }
        boolean towns = isElsewhere(one.where(), other.where());
        boolean numbers = isOtherNumber(one, other);
        return days > 0 ? towns || days > 1 && numbers : towns && numbers;
    }

    /** How many days lie between what both say to a few days; 0 when they meet or one does not say. */
    static long daysApart(When one, When other) {
        LocalDate first = one.earliest();
        LocalDate last = one.latest();
        LocalDate otherFirst = other.earliest();
        LocalDate otherLast = other.latest();
        if (!isDay(one) || !isDay(other) || first == null || last == null || otherFirst == null || otherLast == null) {
            return 0;
        }
        long apart = Math.max(ChronoUnit.DAYS.between(last, otherFirst), ChronoUnit.DAYS.between(otherLast, first));
        return Math.max(0, apart);
    }

    private static boolean isDay(When when) {
        return when.precision() == When.Precision.DAY || when.precision() == When.Precision.DAYS;
    }

    private static boolean isElsewhere(@Nullable Place one, @Nullable Place other) {
        return one != null
                && other != null
                && isSpot(one)
                && isSpot(other)
                && !one.name().equals(other.name())
                && kilometres(one, other) > FAR;
    }

    /** Whether it is no wide area; a place that the gazetteer does not know is taken for a small one. */
    private static boolean isSpot(Place place) {
        return place.precision() == Place.Precision.EXACT
                || place.precision() == Place.Precision.NEAR
                || place.precision() == Place.Precision.UNKNOWN;
    }

    private static double kilometres(Place one, Place other) {
        Double latitude = one.latitude();
        Double longitude = one.longitude();
        Double otherLatitude = other.latitude();
        Double otherLongitude = other.longitude();
        if (latitude == null || longitude == null || otherLatitude == null || otherLongitude == null) {
            return Double.MAX_VALUE;
        }
        double north = (latitude - otherLatitude) * KILOMETRES_A_DEGREE;
        double east = (longitude - otherLongitude) * KILOMETRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }

    private static boolean isOtherNumber(Event one, Event other) {
        long mine = Signs.most(one, Count.Kind.KILLED);
        long theirs = Signs.most(other, Count.Kind.KILLED);
        return mine > 0 && theirs > 0 && mine != theirs;
    }
}
