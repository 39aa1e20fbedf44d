package org.dateline.link.particular;

import org.dateline.model.event.Place;
import org.jspecify.annotations.Nullable;

/** Compares where two events were. */
public final class Places {

    /** Towns that lie further apart, in kilometres, are two towns. */
    private static final double FAR = 30;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    private Places() {}

    /** Whether both are in one country. */
    public static Agreement countries(@Nullable Place one, @Nullable Place other) {
        String first = one == null ? null : one.country();
        String second = other == null ? null : other.country();
        return Agreement.of(first != null && second != null, first != null && first.equals(second));
    }

    /** Whether both are in one first-level division. */
    public static Agreement provinces(@Nullable Place one, @Nullable Place other) {
        String first = one == null ? null : one.admin1();
        String second = other == null ? null : other.admin1();
        return Agreement.of(first != null && second != null, first != null && first.equals(second));
    }

    /** Whether both are in one town; towns not far from each other neither agree nor clash. */
    public static Agreement towns(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null || !isTown(one) || !isTown(other)) {
            return Agreement.UNKNOWN;
        }
        if (one.name().equals(other.name())) {
            return Agreement.AGREE;
        }
        return kilometres(one, other) > FAR ? Agreement.CLASH : Agreement.UNKNOWN;
    }

    /** Whether it is no wide area; a place that the gazetteer does not know is taken for a small one. */
    public static boolean isTown(@Nullable Place place) {
        if (place == null) {
            return false;
        }
        return place.precision() == Place.Precision.EXACT
                || place.precision() == Place.Precision.NEAR
                || place.precision() == Place.Precision.ADMIN2
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
}
