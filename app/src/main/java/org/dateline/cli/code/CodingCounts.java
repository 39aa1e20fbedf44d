package org.dateline.cli.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.cli.terminal.ExitCode;
import org.dateline.cli.terminal.Terminal;

/** Counts what a run did. For one thread. */
public final class CodingCounts {

    private static final int MOST_FAILURES_SHOWN = 50;
    private static final double NANOSECONDS = 1e9;

    private final long start = System.nanoTime();
    private final List<String> failed = new ArrayList<>();
    private final Map<String, Integer> foreign = new TreeMap<>();
    private int undated;
    private int read;
    private int coded;
    private long events;
    private long words;

    public void coded(int eventsOfReport, long wordsOfReport) {
        read++;
        coded++;
        events += eventsOfReport;
        words += wordsOfReport;
    }

    /** A report in a language that cannot be coded yet. */
    void foreign(String language) {
        read++;
        foreign.merge(language, 1, Integer::sum);
    }

    /** A report whose day of publication is not known. */
    void undated() {
        undated++;
    }

    /** What to say of reports without a day: how many, and what helps; nothing when there are none. */
    public static Optional<String> undated(long reports) {
        return reports == 0
                ? Optional.empty()
                : Optional.of((reports == 1 ? "1 report has" : reports + " reports have")
                        + " no day of publication, so that \"on Monday\" and \"yesterday\" in them have none either; give it in a"
                        + " field (date, published, pubDate), in a dateline, or for all with --published DAY");
    }

    void failed(String idAndReason) {
        read++;
        failed.add(idAndReason);
    }

    int read() {
        return read;
    }

    public int coded() {
        return coded;
    }

    public long events() {
        return events;
    }

    long words() {
        return words;
    }

    public double seconds() {
        return (System.nanoTime() - start) / NANOSECONDS;
    }

    /** {@link ExitCode#PARTLY} when some reports failed, {@link ExitCode#INPUT} when all did. */
    public int exitCode() {
        if (failed.isEmpty()) {
            return ExitCode.DONE;
        }
        return coded == 0 && foreign.isEmpty() ? ExitCode.INPUT : ExitCode.PARTLY;
    }

    /** The figures in a line. */
    String figures() {
        double seconds = seconds();
        return String.format(
                Locale.ROOT,
                "%d read, %d coded, %d %s, %d failed, %.1f s, %.1f reports/s",
                read,
                coded,
                events,
                events == 1 ? "event" : "events",
                failed.size(),
                seconds,
                coded / Math.max(seconds, 1e-3));
    }

    /** How much of the inputs is done and how long the rest will take; nothing when nobody knows. */
    String left(double share) {
        if (share <= 0) {
            return "";
        }
        double done = Math.min(1, share);
        long rest = Math.round(seconds() * (1 - done) / done);
        String time = rest < 120
                ? rest + " s"
                : rest < 7200 ? rest / 60 + " min" : String.format(Locale.ROOT, "%.1f h", rest / 3600.0);
        return String.format(Locale.ROOT, ", %.1f %%, %s left", 100 * done, time);
    }

    /** Prints the figures, and every report that failed with the reason. */
    public void printTo(Terminal terminal) {
        terminal.message(figures());
        undated(undated).ifPresent(terminal::message);
        if (!foreign.isEmpty()) {
            String languages = foreign.entrySet().stream()
                    .map(language -> language.getKey() + " " + language.getValue())
                    .collect(Collectors.joining(", "));
            terminal.message("not coded, for they are not in English: " + languages);
        }
        failed.stream().limit(MOST_FAILURES_SHOWN).forEach(line -> terminal.err()
                .println("  failed: " + line));
        if (failed.size() > MOST_FAILURES_SHOWN) {
            terminal.err().println("  and " + (failed.size() - MOST_FAILURES_SHOWN) + " more failed");
        }
    }
}
