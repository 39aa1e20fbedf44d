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
 * Chooses the day on which a page was published among all days that it names, and the day of its last change: each signal that names a
 * day adds its learned weight, {@code data/learned/read/dates.tsv}.
 */
final class PageDate {

    /** The file. */
    static final String FILE = "read/dates.tsv";

    private static final List<String> COLUMNS = List.of("signal", "weight");

    /** A page that was changed so many days after its publication is old news; what is changed before may be the news of either day. */
    private static final int LONG_AFTER = 14;

    /** Signals by which a page declares its day of publication. */
    private static final Set<String> PUBLISHED = Set.of("linked_datepublished", "meta_published");

    /** Signals by which it declares the day of its last change. */
    private static final Set<String> CHANGED =
            Set.of("linked_datemodified", "meta_modified", "time_modified", "script_modified");

    /** Signals by which its text says so. */
    private static final Set<String> SAID_CHANGED = Set.of(
            "text_brief_near_updated",
            "text_brief_before_updated",
            "text_brief_within_updated",
            "text_brief_after_updated");

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
     * The days of a page.
     *
     * @param published when it was first published, or null
     * @param updated when it was last changed, where that is another day; or null
     */
    record Days(@Nullable Published published, @Nullable Published updated) {}

    /**
     * The days of a page. A day that it declares for its last change is not taken for its day of publication where it declares one for that
     * which lies weeks before.
     *
     * @param signals what names each day, as {@link DateSignals} gathers it
     */
    Days of(Map<LocalDate, Set<String>> signals) {
        Map<LocalDate, Set<String>> compared = compared(signals);
        LocalDate day = likeliest(compared, compared.keySet());
        if (day == null) {
            return new Days(null, null);
        }
        Set<LocalDate> changed = days(signals, CHANGED);
        if (changed.contains(day)) {
            Set<LocalDate> first = days(signals, PUBLISHED);
            first.removeAll(changed);
            LocalDate declared = likeliest(compared, first);
            day = declared != null && declared.isBefore(day.minusDays(LONG_AFTER)) ? declared : day;
        }
        LocalDate last = day;
        for (LocalDate other : !changed.isEmpty() ? changed : days(signals, SAID_CHANGED)) {
            last = other.isAfter(last) ? other : last;
        }
        return new Days(published(day, signals), last.equals(day) ? null : published(last, signals));
    }

    private @Nullable LocalDate likeliest(Map<LocalDate, Set<String>> compared, Set<LocalDate> among) {
        LocalDate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<LocalDate, Set<String>> day : compared.entrySet()) {
            double sum = 0;
            for (String signal : day.getValue()) {
                sum += weights.getOrDefault(signal, 0.0);
            }
            if (sum > most && among.contains(day.getKey())) {
                most = sum;
                best = day.getKey();
            }
        }
        return best;
    }

    private static Set<LocalDate> days(Map<LocalDate, Set<String>> signals, Set<String> wanted) {
        Set<LocalDate> days = new LinkedHashSet<>();
        signals.forEach((day, named) -> {
            if (named.stream().anyMatch(wanted::contains)) {
                days.add(day);
            }
        });
        return days;
    }

    private static Published published(LocalDate day, Map<LocalDate, Set<String>> signals) {
        boolean words = signals.getOrDefault(day, Set.of()).stream()
                .allMatch(signal -> signal.startsWith("text_") || signal.startsWith("named_"));
        return new Published(day, words ? Basis.TEXT : Basis.PAGE);
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
