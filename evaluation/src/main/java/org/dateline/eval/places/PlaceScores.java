package org.dateline.eval.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.eval.measure.Measurement;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.dateline.where.names.PlaceFinder;
import tools.jackson.databind.JsonNode;

/**
 * Measures which place a name is taken for, given where the names stand: the share that has the gold GeoNames id or lies
 * within 161 km of the gold point, the measure usual for LGL and GeoVirus.
 */
final class PlaceScores {

    private static final double RIGHT_KILOMETRES = 161;

    private PlaceScores() {}

    /**
     * The share of names placed right.
     *
     * @param right names placed right
     * @param unknown names not in the gazetteer
     * @param total all names
     */
    record Score(int right, int unknown, int total) {

        /** {@code right / total}. */
        public double accuracy() {
            return total == 0 ? 0 : (double) right / total;
        }
    }

    /**
     * Measures texts.
     *
     * @param finder the finder to measure
     * @param texts each with {@code text} and {@code toponyms} [{start, end, lat, lon, geonameid?}]
     * @param wrong gets a line for each name placed wrongly
     */
    static Score measure(PlaceFinder finder, List<JsonNode> texts, List<String> wrong) {
        int right = 0;
        int unknown = 0;
        int total = 0;
        for (JsonNode report : texts) {
            List<JsonNode> gold = new ArrayList<>();
            report.path("toponyms").forEach(gold::add);
            gold.sort(Comparator.comparingInt(toponym -> toponym.path("start").asInt(0)));
            List<Span> spans = new ArrayList<>();
            gold.forEach(toponym -> spans.add(span(toponym)));
            List<PlaceFinder.Found> found =
                    finder.resolve(new StoredText(report.path("text").asString("")), spans);
            for (int index = 0; index < spans.size(); index++) {
                JsonNode toponym = gold.get(index);
                PlaceFinder.Found place = found.get(index);
                if (!toponym.hasNonNull("lat")) {
                    continue;
                }
                total++;
                unknown += place == null ? 1 : 0;
                if (place != null && isRight(place, toponym)) {
                    right++;
                } else {
                    wrong.add(report.path("id").asString("") + "\t" + described(toponym) + "\tplaced " + place);
                }
            }
        }
        return new Score(right, unknown, total);
    }

    /**
     * What was found in a text without being given the positions of its names.
     *
     * @param right names found and placed right
     * @param found names found, but for those whose gold has no point
     * @param gold names with a point
     */
    record Whole(int right, int found, int gold) {

        Whole plus(Whole other) {
            return new Whole(right + other.right, found + other.found, gold + other.gold);
        }

        /** Harmonic mean of the share of the found that is right and the share of the gold that is found right. */
        double f1() {
            return Measurement.f1(Measurement.share(right, found), Measurement.share(right, gold));
        }
    }

    /** Compares the places found in a text with those marked in it. */
    static Whole whole(List<PlaceFinder.Named> named, JsonNode report) {
        List<JsonNode> pointed = new ArrayList<>();
        List<Span> aside = new ArrayList<>();
        for (JsonNode toponym : report.path("toponyms")) {
            if (toponym.hasNonNull("lat")) {
                pointed.add(toponym);
            } else {
                aside.add(span(toponym));
            }
        }
        int right = 0;
        int found = 0;
        for (PlaceFinder.Named name : named) {
            JsonNode marked = pointed.stream()
                    .filter(toponym -> span(toponym).overlaps(name.span()))
                    .findFirst()
                    .orElse(null);
            if (marked == null && aside.stream().anyMatch(name.span()::overlaps)) {
                continue;
            }
            found++;
            right += marked != null && isRight(name.place(), marked) ? 1 : 0;
        }
        return new Whole(right, found, pointed.size());
    }

    private static Span span(JsonNode toponym) {
        return new Span(toponym.get("start").asInt(), toponym.get("end").asInt());
    }

    private static String described(JsonNode toponym) {
        return String.join(
                "|",
                toponym.path("name").asString(""),
                toponym.path("gazname").asString(""),
                toponym.path("admin1").asString(""),
                toponym.path("country").asString(""),
                toponym.path("fcode").asString(""),
                toponym.path("page").asString(""));
    }

    private static boolean isRight(PlaceFinder.Found place, JsonNode toponym) {
        Integer id = place.geonames();
        if (id != null && toponym.path("geonameid").asInt(-1) == id) {
            return true;
        }
        if (isSameArea(place, toponym.path("page").asString(""))) {
            return true;
        }
        double kilometres = kilometres(
                place.latitude(),
                place.longitude(),
                toponym.get("lat").asDouble(),
                toponym.get("lon").asDouble());
        return kilometres <= RIGHT_KILOMETRES;
    }

    /** A country, region or sea has no one point: it is right when the gold page is titled with its name. */
    private static boolean isSameArea(PlaceFinder.Found place, String page) {
        String title = page.substring(page.lastIndexOf('/') + 1).replace('_', ' ');
        return !place.feature().startsWith("PPL") && title.equalsIgnoreCase(place.name());
    }

    private static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double half = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double halfAcross = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double chord = half * half
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * halfAcross
                        * halfAcross;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
}
