package org.dateline.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dateline.data.DataFolder;
import org.dateline.model.Span;
import org.dateline.model.StoredText;
import org.dateline.where.PlaceFinder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures which place a name is taken for, given where the names stand: the share that has the gold GeoNames id or lies
 * within 161 km of the gold point, the measure usual for LGL and GeoVirus.
 */
public final class PlacesEval {

    private static final double RIGHT_KILOMETRES = 161;

    private PlacesEval() {}

    /**
     * The share of names placed right.
     *
     * @param right names placed right
     * @param unknown names not in the gazetteer
     * @param total all names
     */
    public record Score(int right, int unknown, int total) {

        /** {@code right / total}. */
        public double accuracy() {
            return total == 0 ? 0 : (double) right / total;
        }
    }

    /**
     * Measures one set.
     *
     * @param finder the finder to measure
     * @param set gzipped JSON Lines with {@code text} and {@code toponyms} [{start, end, lat, lon, geonameid?}]
     * @param wrong gets a line for each name placed wrongly
     * @throws IOException when the set cannot be read
     */
    public static Score measure(PlaceFinder finder, Path set, List<String> wrong) throws IOException {
        int right = 0;
        int unknown = 0;
        int total = 0;
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(set)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode report = json.readTree(line);
                StoredText text = new StoredText(report.get("text").asString());
                List<JsonNode> gold = new ArrayList<>();
                report.get("toponyms").forEach(gold::add);
                gold.sort((left, other) -> Integer.compare(
                        left.get("start").asInt(), other.get("start").asInt()));
                List<Span> spans = new ArrayList<>();
                gold.forEach(toponym -> spans.add(new Span(
                        toponym.get("start").asInt(), toponym.get("end").asInt())));
                List<PlaceFinder.Found> found = finder.resolve(text, spans);
                for (int index = 0; index < spans.size(); index++) {
                    JsonNode toponym = gold.get(index);
                    if (!toponym.hasNonNull("lat")) {
                        continue;
                    }
                    total++;
                    PlaceFinder.Found place = found.get(index);
                    if (place == null) {
                        unknown++;
                    }
                    if (place != null && isRight(place, toponym)) {
                        right++;
                    } else {
                        wrong.add(report.get("id").asString() + "\t"
                                + toponym.get("name").asString() + "\t"
                                + toponym.path("gazname").asString("") + "|"
                                + toponym.path("admin1").asString("") + "|"
                                + toponym.path("country").asString("") + "|"
                                + toponym.path("fcode").asString("") + "|"
                                + toponym.path("page").asString("") + "\t" + place);
                    }
                }
            }
        }
        return new Score(right, unknown, total);
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

    /**
     * Prints the score of each set, and with {@code -v} first the names placed wrongly.
     *
     * @param arguments sets as gzipped JSON Lines, and {@code -v}
     * @throws IOException when a set cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        DataFolder data = new DataFolder(List.of(DataFolder.installed()));
        long started = System.nanoTime();
        PlaceFinder finder = PlaceFinder.open(data.files("places", ".tsv", ".gz", ".txt"));
        System.out.printf(Locale.ROOT, "opened in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        boolean verbose = List.of(arguments).contains("-v");
        for (String argument : arguments) {
            if (argument.equals("-v")) {
                continue;
            }
            List<String> wrong = new ArrayList<>();
            Score score = measure(finder, Path.of(argument), wrong);
            if (verbose) {
                wrong.forEach(System.out::println);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d of %d right, %.4f; %d not in the gazetteer%n",
                    Path.of(argument).getFileName(),
                    score.right(),
                    score.total(),
                    score.accuracy(),
                    score.unknown());
        }
    }
}
