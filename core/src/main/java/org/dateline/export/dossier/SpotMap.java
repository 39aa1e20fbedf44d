package org.dateline.export.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Draws places on a plain grid of degrees, as far apart as they lie, with the names of the most frequent. */
final class SpotMap {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int EDGE = 40;
    private static final int MOST_NAMES = 15;
    /** About how wide a letter is. */
    private static final double LETTER = 6.5;

    private static final double SMALLEST = 0.5;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30};
    private static final int LINES = 6;

    private final List<Spot> spots;
    private final double west;
    private final double north;
    /** How many points a degree of latitude is wide. */
    private final double scale;
    /** How much narrower a degree of longitude is, at the middle of the map. */
    private final double narrow;

    /** @param spots at least one; those with the most events first */
    SpotMap(List<Spot> spots) {
        this.spots = spots;
        double[] latitudes = spots.stream().mapToDouble(Spot::latitude).sorted().toArray();
        double[] longitudes =
                spots.stream().mapToDouble(Spot::longitude).sorted().toArray();
        double low = latitudes[0];
        double high = latitudes[latitudes.length - 1];
        double left = longitudes[0];
        double right = longitudes[longitudes.length - 1];
        narrow = Math.max(0.2, Math.cos(Math.toRadians((low + high) / 2)));
        double tall = Math.max(SMALLEST, high - low);
        double wide = Math.max(SMALLEST, (right - left) * narrow);
        scale = Math.min((HEIGHT - 2.0 * EDGE) / tall, (WIDTH - 2.0 * EDGE) / wide);
        west = (left + right) / 2 - WIDTH / 2.0 / scale / narrow;
        north = (low + high) / 2 + HEIGHT / 2.0 / scale;
    }

    private double x(double longitude) {
        return (longitude - west) * scale * narrow;
    }

    private double y(double latitude) {
        return (north - latitude) * scale;
    }

    /** @param safe makes words safe inside a page */
    String svg(UnaryOperator<String> safe) {
        StringBuilder drawing = new StringBuilder();
        drawing.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Where the events happened; the table below says the same\">\n",
                WIDTH,
                HEIGHT));
        grid(drawing);
        for (int at = spots.size() - 1; at >= 0; at--) {
            Spot spot = spots.get(at);
            double radius = 4 + 3 * Math.sqrt(spot.events());
            drawing.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s: %d</title></circle>\n",
                    x(spot.longitude()),
                    y(spot.latitude()),
                    Math.min(28, radius),
                    safe.apply(spot.name()),
                    spot.events()));
        }
        names(drawing, safe);
        return drawing.append("</svg>\n").toString();
    }

    /** Names the most frequent places; a name that would run over one before it is left to the table. */
    private void names(StringBuilder drawing, UnaryOperator<String> safe) {
        List<double[]> taken = new ArrayList<>();
        for (Spot spot : spots) {
            double width = spot.name().length() * LETTER;
            double left = Math.min(x(spot.longitude()) + 6, WIDTH - width);
            double low = y(spot.latitude()) - 6;
            boolean free = taken.stream()
                    .noneMatch(one -> Math.abs(one[2] - low) < 2 * LETTER && one[0] < left + width && one[1] > left);
            if (free && taken.size() < MOST_NAMES) {
                taken.add(new double[] {left, left + width, low});
                drawing.append(String.format(
                        Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>\n", left, low, safe.apply(spot.name())));
            }
        }
    }

    private void grid(StringBuilder drawing) {
        double step = step(WIDTH / scale / narrow / LINES);
        lines(drawing, west, west + WIDTH / scale / narrow, step, this::x, true);
        lines(drawing, north - HEIGHT / scale, north, step, this::y, false);
    }

    private static double step(double wanted) {
        for (double step : STEPS) {
            if (step >= wanted) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static void lines(
            StringBuilder drawing, double from, double to, double step, DoubleUnaryOperator place, boolean isUpright) {
        for (double degree = Math.ceil(from / step) * step; degree < to; degree += step) {
            double at = place.applyAsDouble(degree);
            String line = isUpright
                    ? String.format(Locale.ROOT, "x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"%d\"", at, at, HEIGHT)
                    : String.format(Locale.ROOT, "x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"", WIDTH, at, at);
            String name = String.format(
                    Locale.ROOT,
                    step < 1 ? "%.1f°%s" : "%.0f°%s",
                    Math.abs(degree),
                    isUpright ? degree < 0 ? "W" : "E" : degree < 0 ? "S" : "N");
            String where = isUpright
                    ? String.format(Locale.ROOT, "x=\"%.1f\" y=\"%d\"", at + 3, HEIGHT - 4)
                    : String.format(Locale.ROOT, "x=\"3\" y=\"%.1f\"", at - 3);
            drawing.append("<line ")
                    .append(line)
                    .append("/><text ")
                    .append(where)
                    .append('>')
                    .append(name);
            drawing.append("</text>\n");
        }
    }
}
