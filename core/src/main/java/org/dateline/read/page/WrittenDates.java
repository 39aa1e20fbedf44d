package org.dateline.read.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Reads full dates as pages write them, in figures or with a named month: {@code data/en/read/date_words.tsv}. */
final class WrittenDates {

    /** The file. */
    static final String FILE = "read/date_words.tsv";

    private static final List<String> COLUMNS = List.of("kind", "what", "words");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");

    /** No page is older; an earlier date is something else. */
    private static final int FIRST_YEAR = 1995;

    private static final Pattern FIGURES = Pattern.compile("(?<![0-9.,/-])(?:"
            + "((?:19|20)[0-9]{2})[-/.]\\s?([01]?[0-9])[-/.]\\s?([0-3]?[0-9])(?![0-9])"
            + "|((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9]{3})"
            + "|([0-3]?[0-9])([./-])\\s?([01]?[0-9])\\8\\s?((?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])"
            + ")");

    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}0-9])(?:"
            + "([0-3]?[0-9])(?:st|nd|rd|th|er|º|°|\\.)?[\\s-]{1,3}(?:de\\s|of\\s)?(\\p{L}{3,12})\\.?,?[\\s-]{1,3}(?:de\\s|del\\s)?((?:19|20)[0-9]{2})"
            + "|(\\p{L}{3,12})\\.?\\s{1,3}([0-3]?[0-9])(?:st|nd|rd|th)?,?\\s{1,3}((?:19|20)[0-9]{2})"
            + ")(?![0-9])");

    private final Map<String, Integer> months = new HashMap<>();
    private final List<String> published = new ArrayList<>();
    private final List<String> updated = new ArrayList<>();

    /** @param problems gets what is wrong with the file */
    WrittenDates(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.withColumns(file, COLUMNS, problems).rows()) {
            String kind = row.get("kind");
            String what = row.get("what");
            List<String> words = row.parts("words");
            if (kind.equals("month") && MONTH.matcher(what).matches()) {
                words.forEach(name -> months.put(name, Integer.valueOf(what)));
            } else if (kind.equals("label") && what.equals("published")) {
                published.addAll(words);
            } else if (kind.equals("label") && what.equals("updated")) {
                updated.addAll(words);
            } else {
                problems.add(row.problem(
                        "\"" + kind + "\", \"" + what + "\" is no entry",
                        "write month, its number, names; or label, published or updated, words"));
            }
        }
    }

    /** What the words before a date say of it. */
    enum Label {
        NONE,
        PUBLISHED,
        UPDATED
    }

    /**
     * A date in a text.
     *
     * @param day the day
     * @param at where it begins
     * @param label what the words before it say
     */
    record Found(LocalDate day, int at, Label label) {}

    /**
     * The dates of a text.
     *
     * @param monthFirst whether 3/4/2020 is in March, as Americans write
     */
    List<Found> in(String text, boolean monthFirst) {
        if (!hasFigure(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        Matcher figures = FIGURES.matcher(text);
        while (figures.find()) {
            LocalDate day;
            if (figures.group(1) != null) {
                day = day(figures.group(1), figures.group(2), figures.group(3));
            } else if (figures.group(4) != null) {
                day = day(figures.group(4), figures.group(5), figures.group(6));
            } else {
                String year = figures.group(10).length() == 2 ? "20" + figures.group(10) : figures.group(10);
                boolean month = monthFirst && !figures.group(8).equals(".");
                day = month
                        ? day(year, figures.group(7), figures.group(9))
                        : day(year, figures.group(9), figures.group(7));
                if (day == null && !figures.group(8).equals(".")) {
                    day = month
                            ? day(year, figures.group(9), figures.group(7))
                            : day(year, figures.group(7), figures.group(9));
                }
            }
            if (day != null) {
                found.add(new Found(day, figures.start(), label(text, figures.start())));
            }
        }
        boolean year = text.contains("20") || text.contains("19");
        Matcher named = NAMED.matcher(text);
        while (year && named.find()) {
            boolean dayFirst = named.group(1) != null;
            Integer month = months.get((dayFirst ? named.group(2) : named.group(4)).toLowerCase(Locale.ROOT));
            LocalDate day = month == null
                    ? null
                    : day(
                            dayFirst ? named.group(3) : named.group(6),
                            month.toString(),
                            dayFirst ? named.group(1) : named.group(5));
            if (day != null) {
                found.add(new Found(day, named.start(), label(text, named.start())));
            }
        }
        return found;
    }

    private static boolean hasFigure(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '0' && text.charAt(index) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** The first date of a value of metadata, or null. */
    @Nullable
    LocalDate first(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        List<Found> found = in(value.length() > 200 ? value.substring(0, 200) : value, false);
        return found.isEmpty() ? null : found.get(0).day();
    }

    private Label label(String text, int at) {
        String before = text.substring(Math.max(0, at - 40), at).toLowerCase(Locale.ROOT);
        int late = last(before, updated);
        int early = last(before, published);
        if (late < 0 && early < 0) {
            return Label.NONE;
        }
        return late >= early ? Label.UPDATED : Label.PUBLISHED;
    }

    private static int last(String before, List<String> words) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, before.lastIndexOf(word));
        }
        return last;
    }

    /** A day, or null when it does not exist or is older than pages are. */
    static @Nullable LocalDate day(String year, String month, String day) {
        try {
            LocalDate found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return found.getYear() < FIRST_YEAR ? null : found;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
