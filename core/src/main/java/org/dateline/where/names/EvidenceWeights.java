package org.dateline.where.names;

/**
 * How much each kind of evidence counts for a place, on the scale of the decimal logarithm of a town's people: set on
 * the development sets LGL and GeoVirus by hand, and measured by the set of places of {@code ./dateline eval}.
 */
final class EvidenceWeights {

    static final double COUNTRY = 9;
    static final double NAMED_REGION = 8.0;
    static final double ADMIN1 = 5;
    static final double ADMIN1_BY_SIZE = 0.35;
    static final double LANDMARK = 0.7;
    static final double ADMIN2 = -1.5;
    static final double NATURAL_FEATURE = -0.5;
    static final double CAPITAL = 1.0;
    static final double SEAT = 0.4;
    static final double MINOR = -1.5;
    static final double ALTERNATE = -2.5;
    static final double SEAT_BEFORE_REGION = 1.5;
    static final double WANTED = 2.5;

    static final double COUNTRY_VOTE = 4;
    static final double ADMIN1_VOTE = 7.0;
    static final double DEMONYM = 0.5;
    static final double NEAR = 2.0;
    static final double NEAR_KILOMETRES = 80;
    /** Degrees of latitude beyond which nearness counts for nothing. */
    static final double NEAR_DEGREES = 5;

    static final double JOINED = 4.0;
    static final double WITHIN = 3;
    static final double POSSESSED = 3.0;
    /** Turns weights into shares: a place ahead by one has nearly three times the share. */
    static final double SHARPNESS = 1.0;

    private EvidenceWeights() {}
}
