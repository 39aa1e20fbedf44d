package org.dateline.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.StepTimes;
import org.dateline.eval.EvalSet;
import org.dateline.eval.Measured;
import org.dateline.eval.PloverEval;
import tools.jackson.databind.json.JsonMapper;

/** Prints the figures of a set, for people or as a line of JSON. */
final class MeasuredPrinter {

    private static final double NANOSECONDS = 1e9;

    private final PrintWriter out;

    MeasuredPrinter(PrintWriter out) {
        this.out = out;
    }

    /** What the machine took for it all. */
    record Cost(double startUp, double seconds, String peakMemory) {}

    void print(EvalSet set, Measured measured, Cost cost) {
        line(
                "%s: %d items%s",
                set.name(), measured.items(), set.every() == 1 ? "" : ", every " + set.every() + ". item");
        if (!measured.classes().isEmpty()) {
            line("  %-12s %6s %6s %6s %7s %9s %6s", "class", "gold", "right", "coded", "recall", "precision", "F1");
            for (Map.Entry<String, PloverEval.PerRoot> entry :
                    measured.classes().entrySet()) {
                PloverEval.PerRoot one = entry.getValue();
                line(
                        "  %-12s %6d %6d %6d %7.3f %9.3f %6.3f",
                        entry.getKey(), one.gold(), one.right(), one.coded(), one.recall(), one.precision(), one.f1());
            }
        }
        measured.figures().forEach((name, figure) -> line("  %-26s %.4f", name, figure));
        measured.facts().forEach((name, fact) -> line("  %-26s %.2f", name, fact));
        StepTimes times = measured.times();
        if (times.tokens() > 0) {
            line("  %-26s %.1f", "sentences/s", times.sentences() / cost.seconds());
            line("  %-26s %.0f", "tokens/s", times.tokens() / cost.seconds());
            line("  %-26s %s", "time by step", shares(times));
        }
        line(
                "  %-26s %.1f s, start-up %.1f s, peak memory %s",
                "took", cost.seconds(), cost.startUp(), cost.peakMemory());
        out.flush();
    }

    /** The share of each step in the time, in percent. */
    static String shares(StepTimes times) {
        StringBuilder shares = new StringBuilder();
        times.nanoseconds().forEach((step, time) -> shares.append(shares.isEmpty() ? "" : ", ")
                .append(step)
                .append(String.format(Locale.ROOT, " %.0f%%", 100.0 * time / Math.max(1, times.total()))));
        return shares.toString();
    }

    void printJson(EvalSet set, Measured measured, Cost cost) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("set", set.name());
        record.put("sha256", set.sha256());
        record.put("every", set.every());
        record.put("items", measured.items());
        record.put("figures", measured.figures());
        record.put("facts", measured.facts());
        Map<String, Object> classes = new LinkedHashMap<>();
        measured.classes().forEach((name, one) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("gold", one.gold());
            figures.put("right", one.right());
            figures.put("coded", one.coded());
            figures.put("recall", one.recall());
            figures.put("precision", one.precision());
            figures.put("f1", one.f1());
            classes.put(name, figures);
        });
        record.put("classes", classes);
        record.put("sentences", measured.times().sentences());
        record.put("tokens", measured.times().tokens());
        Map<String, Double> steps = new LinkedHashMap<>();
        measured.times().nanoseconds().forEach((step, time) -> steps.put(step, time / NANOSECONDS));
        record.put("steps_seconds", steps);
        record.put("seconds", cost.seconds());
        record.put("start_up_seconds", cost.startUp());
        record.put("peak_memory", cost.peakMemory());
        out.print(new JsonMapper().writeValueAsString(record) + "\n");
        out.flush();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values) + "\n");
    }
}
