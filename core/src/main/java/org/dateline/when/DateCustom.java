package org.dateline.when;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.report.Report;
import org.dateline.when.pattern.DateOrder;
import org.dateline.when.pattern.TimeWords;
import org.jspecify.annotations.Nullable;

/** Finds out whether a report writes the day or the month first in dates of figures: by its other dates, else by who publishes it. */
final class DateCustom {

    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(?:\\d{4}|\\d{2})(?![\\d/.-])");
    private static final int MONTHS = 12;
    private static final String WWW = "www.";

    private final Set<String> dayFirst;
    private final Set<String> monthFirst;

    DateCustom(TimeWords words) {
        dayFirst = words.list("figures", "dayFirst");
        monthFirst = words.list("figures", "monthFirst");
    }

    /** The custom of a report; unknown when its dates disagree, or when nothing tells. */
    DateOrder of(Report report) {
        Set<DateOrder> seen = new HashSet<>();
        Matcher dates = FIGURES.matcher(report.text().string());
        while (dates.find()) {
            int first = Integer.parseInt(dates.group(1));
            int second = Integer.parseInt(dates.group(3));
            if (first > MONTHS != second > MONTHS) {
                seen.add(first > MONTHS ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
            }
        }
        if (!seen.isEmpty()) {
            return seen.size() == 1 ? seen.iterator().next() : DateOrder.UNKNOWN;
        }
        String host = host(report.url());
        String source = report.source() == null ? "" : report.source().strip().toLowerCase(Locale.ROOT);
        if (isIn(monthFirst, host, source)) {
            return DateOrder.MONTH_FIRST;
        }
        return isIn(dayFirst, host, source) ? DateOrder.DAY_FIRST : DateOrder.UNKNOWN;
    }

    /** An entry that begins with a full stop is the end of a host's name; another is a host or the name of a publisher. */
    private static boolean isIn(Set<String> entries, String host, String source) {
        return entries.contains(host)
                || entries.contains(source)
                || entries.stream().anyMatch(entry -> entry.startsWith(".") && host.endsWith(entry));
    }

    private static String host(@Nullable String url) {
        if (url == null) {
            return "";
        }
        try {
            String host = new URI(url.strip()).getHost();
            String lower = host == null ? "" : host.toLowerCase(Locale.ROOT);
            return lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }
}
