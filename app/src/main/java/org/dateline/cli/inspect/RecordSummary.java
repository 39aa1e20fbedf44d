package org.dateline.cli.inspect;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Counts what a file of records holds. */
final class RecordSummary {

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> types = new TreeMap<>();
    private final Map<String, Integer> realities = new TreeMap<>();
    private final Set<String> reports = new TreeSet<>();
    private final Set<String> versions = new TreeSet<>();
    private int totals;
    private @Nullable String earliest;
    private @Nullable String latest;

    void add(JsonNode node) {
        kinds.merge(node.path("record").asString(), 1, Integer::sum);
        if (!node.path("record").asString().equals("event")) {
            return;
        }
        versions.add(
                node.path("coder").asString("?") + ", data " + node.path("data").asString("?"));
        node.path("evidence")
                .forEach(evidence -> reports.add(evidence.path("report").asString("?")));
        if (node.path("toll").asBoolean(false)) {
            totals++;
            return;
        }
        types.merge(node.path("type").asString("?"), 1, Integer::sum);
        realities.merge(node.path("stance").path("reality").asString("?"), 1, Integer::sum);
        day(node.path("when").path("earliest"));
        day(node.path("when").path("latest"));
    }

    private void day(JsonNode node) {
        if (!node.isString()) {
            return;
        }
        String day = node.asString();
        earliest = earliest == null || day.compareTo(earliest) < 0 ? day : earliest;
        latest = latest == null || day.compareTo(latest) > 0 ? day : latest;
    }

    void print(PrintWriter out) {
        kinds.forEach((kind, number) -> line(out, kind + " records", Integer.toString(number)));
        line(out, "reports with events", Integer.toString(reports.size()));
        line(out, "days", earliest == null ? "none known" : earliest + " to " + latest);
        types.forEach((type, number) -> line(out, type, Integer.toString(number)));
        if (totals > 0) {
            line(out, "totals", totals + " (not counted by type, day and reality)");
        }
        realities.forEach((reality, number) -> line(out, reality, Integer.toString(number)));
        versions.forEach(version -> line(out, "coded by", version));
    }

    static void line(PrintWriter out, String name, String value) {
        out.print(name + " ".repeat(Math.max(1, 22 - name.length())) + value + "\n");
    }
}
