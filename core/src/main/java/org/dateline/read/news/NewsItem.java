package org.dateline.read.news;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, of a wire format, of an email or of a list of addresses, as it is written there.
 *
 * @param title its title, or null
 * @param address where it was published, or null
 * @param date when, as written, or null
 * @param content its text, as HTML; empty when only its address is given
 * @param byline who wrote it, or null
 * @param claims what the list claims about the events in it, each claim as names and values; empty for all lists but GDELT's
 */
public record NewsItem(
        @Nullable String title,
        @Nullable String address,
        @Nullable String date,
        String content,
        @Nullable String byline,
        List<Map<String, String>> claims) {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\h{0,99}\\R\\s{0,99}");

    /** Copies the list. */
    public NewsItem {
        claims = List.copyOf(claims);
    }

    /** An address of which nothing else is known. */
    static NewsItem at(String address) {
        return new NewsItem(null, address, null, "", null, List.of());
    }

    /** Plain text as HTML that shows the same: a paragraph for each block between blank lines. */
    static String markup(String plain) {
        StringBuilder html = new StringBuilder(plain.length() + 64);
        for (String paragraph : BETWEEN_PARAGRAPHS.split(plain.strip())) {
            html.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</p>");
        }
        return html.toString();
    }
}
