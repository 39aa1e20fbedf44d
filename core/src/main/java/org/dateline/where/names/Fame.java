package org.dateline.where.names;

import java.util.List;
import org.dateline.where.gazetteer.KnownPlace;
import org.dateline.where.gazetteer.KnownPlace.Level;

/** How likely a name means each of its places before the rest of the report is looked at: by how well known they are. */
final class Fame {

    /** The feature code of a country's capital. */
    private static final String CAPITAL = "PPLC";

    private Fame() {}

    /** The weight of each place that a name may mean, on the scale of the decimal logarithm of a town's people. */
    static double[] of(NameCandidates candidates) {
        List<KnownPlace> places = candidates.places();
        Level wanted = candidates.wanted();
        double[] weights = new double[places.size()];
        for (int index = 0; index < places.size(); index++) {
            KnownPlace place = places.get(index);
            double weight = fame(place);
            if (wanted != Level.ADMIN1 && place.level() == Level.ADMIN1 && hasSeat(place, places)) {
                weight -= EvidenceWeights.SEAT_BEFORE_REGION;
            }
            if (wanted != Level.ADMIN1 && !place.primary() && isSeatOfName(place, places)) {
                weight -= EvidenceWeights.ALTERNATE;
            }
            if (wanted != null) {
                weight += fits(place.level(), wanted) ? EvidenceWeights.WANTED : 0;
            }
            weights[index] = weight;
        }
        return weights;
    }

    /** Whether a place is the capital, or the largest city of a region, that the region has its main name from: "New York". */
    private static boolean isSeatOfName(KnownPlace place, List<KnownPlace> places) {
        boolean large = place.level() == Level.TOWN
                && (place.feature().equals(CAPITAL) || place.population() >= PlaceNames.LARGE * 5);
        return large
                && places.stream()
                        .anyMatch(region -> region.level() == Level.ADMIN1
                                && region.primary()
                                && region.feature().equals("ADM1")
                                && isNamedAfter(region, place));
    }

    private static boolean isNamedAfter(KnownPlace region, KnownPlace town) {
        return town.feature().equals(CAPITAL) && town.country().equals(region.country()) || town.sharesAdmin1(region);
    }

    private static boolean fits(Level level, Level wanted) {
        return level == wanted || wanted == Level.ADMIN1 && level == Level.ADMIN2;
    }

    /** How well known a place is, on the scale of the decimal logarithm of a town's people. */
    private static double fame(KnownPlace place) {
        double size = Math.log10(place.population() + 1.0);
        double known = place.primary() ? 0 : EvidenceWeights.ALTERNATE;
        return known
                + switch (place.level()) {
                    case COUNTRY -> EvidenceWeights.COUNTRY;
                    case ADMIN1 ->
                        EvidenceWeights.ADMIN1
                                + EvidenceWeights.ADMIN1_BY_SIZE * size
                                + (place.admin1().isEmpty() ? EvidenceWeights.LANDMARK : 0);
                    case ADMIN2 -> size + EvidenceWeights.ADMIN2;
                    case REGION ->
                        place.country().isEmpty() && place.population() == 2_000_000
                                ? EvidenceWeights.NAMED_REGION
                                : size + EvidenceWeights.NATURAL_FEATURE;
                    case SITE -> size;
                    case TOWN ->
                        switch (place.feature()) {
                            case CAPITAL -> size + EvidenceWeights.CAPITAL;
                            case "PPLA" -> size + EvidenceWeights.SEAT;
                            case "PPLX", "PPLH", "PPLQ", "PPLW", "PPLL", "PPLF" -> size + EvidenceWeights.MINOR;
                            default -> size;
                        };
                };
    }

    private static boolean hasSeat(KnownPlace region, List<KnownPlace> places) {
        for (KnownPlace place : places) {
            if (place.level() == Level.TOWN
                    && isNamedAfter(region, place)
                    && (place.population() > 100_000
                            || place.feature().startsWith("PPLA") && place.population() > 5_000)) {
                return true;
            }
        }
        return false;
    }
}
