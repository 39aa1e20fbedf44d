package org.dateline.read.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Published.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the day on which a page was published among all days that it names: each signal that names a day adds
 * its learned weight, {@code data/learned/read/dates.tsv}.
 */
final class PageDate {

    /** The file. */
    static final String FILE = "read/dates.tsv";

    private static final List<String> COLUMNS = List.of("signal", "weight");

    private final Map<String, Double> weights = new HashMap<>();

    /** @param problems gets what is wrong with the file */
    PageDate(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.withColumns(file, COLUMNS, problems).rows()) {
            try {
                weights.put(row.get("signal"), Double.valueOf(row.get("weight")));
            } catch (NumberFormatException wrong) {
                problems.add(
                        row.problem("\"" + row.get("weight") + "\" is no weight", "write a signal, a tab, a number"));
            }
        }
    }

    /**
     * The day, or null when the page names none.
     *
     * @param signals what names each day, as {@link DateSignals} gathers it
     */
    @Nullable
    Published of(Map<LocalDate, Set<String>> signals) {
        LocalDate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<LocalDate, Set<String>> day : compared(signals).entrySet()) {
            double sum = 0;
            for (String signal : day.getValue()) {
                sum += weights.getOrDefault(signal, 0.0);
            }
            if (sum > most) {
                most = sum;
                best = day.getKey();
            }
        }
        if (best == null) {
            return null;
        }
        boolean words = signals.getOrDefault(best, Set.of()).stream()
                .allMatch(signal -> signal.startsWith("text_") || signal.startsWith("named_"));
        return new Published(best, words ? Basis.TEXT : Basis.PAGE);
    }

    /** The days in order, each with further signals: how many name it, and whether it is the earliest or the latest. */
    static TreeMap<LocalDate, Set<String>> compared(Map<LocalDate, Set<String>> signals) {
        TreeMap<LocalDate, Set<String>> compared = new TreeMap<>();
        signals.forEach((day, named) -> {
            Set<String> all = new LinkedHashSet<>(named);
            for (int several : new int[] {2, 4, 7}) {
                if (named.size() >= several) {
                    all.add("several_" + several);
                }
            }
            compared.put(day, all);
        });
        if (!compared.isEmpty()) {
            compared.firstEntry().getValue().add("earliest");
            compared.lastEntry().getValue().add("latest");
        }
        return compared;
    }
}
