package org.dateline.cli.evaluate;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.StepTimes;
import org.dateline.eval.measure.ClassScores;
import org.dateline.eval.measure.EvalSet;
import org.dateline.eval.measure.Measurement;
import org.dateline.eval.measure.ScoreTable;
import tools.jackson.databind.json.JsonMapper;

/** Prints the figures of a set, for people or as a line of JSON. */
final class MeasurementPrinter {

    private static final double NANOSECONDS = 1e9;

    /** How many rows of a table are printed unless all are asked for. */
    private static final int ROWS = 30;

    private static final int NAME_WIDTH = 26;

    private final PrintWriter out;
    private final boolean isEveryRow;

    /** @param isEveryRow whether long tables are printed whole */
    MeasurementPrinter(PrintWriter out, boolean isEveryRow) {
        this.out = out;
        this.isEveryRow = isEveryRow;
    }

    /** What the machine took for it all. */
    record Cost(double startUp, double seconds, String peakMemory) {}

    void print(EvalSet set, Measurement measured, Cost cost) {
        line(
                "%s: %d items%s",
                set.name(), measured.items(), set.every() == 1 ? "" : ", every " + set.every() + ". item");
        if (!measured.classes().isEmpty()) {
            line("  %-12s %6s %6s %6s %7s %9s %6s", "class", "gold", "right", "coded", "recall", "precision", "F1");
            for (Map.Entry<String, ClassScores> entry : measured.classes().entrySet()) {
                ClassScores one = entry.getValue();
                line(
                        "  %-12s %6d %6d %6d %7.3f %9.3f %6.3f",
                        entry.getKey(), one.gold(), one.right(), one.coded(), one.recall(), one.precision(), one.f1());
            }
        }
        measured.tables().forEach(this::table);
        measured.figures().forEach((name, figure) -> line("  %-26s %.4f", name, figure));
        measured.facts().forEach((name, fact) -> line("  %-26s %s", name, fact(fact)));
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

    void list(List<String> lines) {
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    private void table(ScoreTable table) {
        List<ScoreTable.Row> rows = table.rows();
        List<ScoreTable.Row> shown = isEveryRow ? rows : rows.subList(0, Math.min(ROWS, rows.size()));
        int names = Stream.concat(Stream.of(table.name()), shown.stream().map(ScoreTable.Row::name))
                .mapToInt(String::length)
                .max()
                .orElse(NAME_WIDTH);
        StringBuilder head = new StringBuilder(padded(table.name(), names));
        table.columns().forEach(column -> head.append("  ").append(column));
        line("  %s", head);
        for (ScoreTable.Row row : shown) {
            StringBuilder line = new StringBuilder(padded(row.name(), names));
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = cell(row.cells().get(column));
                String space =
                        " ".repeat(Math.max(0, table.columns().get(column).length() - cell.length()));
                line.append("  ").append(space).append(cell);
            }
            line("  %s", line);
        }
        if (shown.size() < rows.size()) {
            line("  … %d more with -v", rows.size() - shown.size());
        }
        line("%s", "");
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String cell(Number number) {
        return number instanceof Double share ? String.format(Locale.ROOT, "%.2f", share) : number.toString();
    }

    /** Whole numbers without decimals, others with three. */
    private static String fact(double fact) {
        return String.format(Locale.ROOT, fact == Math.rint(fact) ? "%.0f" : "%.3f", fact);
    }

    /** The share of each step in the time, in percent. */
    static String shares(StepTimes times) {
        StringBuilder shares = new StringBuilder();
        times.nanoseconds().forEach((step, time) -> shares.append(shares.isEmpty() ? "" : ", ")
                .append(step)
                .append(String.format(Locale.ROOT, " %.0f%%", 100.0 * time / Math.max(1, times.total()))));
        return shares.toString();
    }

    void printJson(EvalSet set, Measurement measured, Cost cost) {
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
        if (!measured.tables().isEmpty()) {
            record.put("tables", measured.tables());
        }
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
