package org.dateline.read.news;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.model.report.Release;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed, of a wire format, of an email or of a list of addresses, as it is written there.
 *
 * @param title its title, or null
 * @param address where it was published, or null
 * @param date when it was first published, as written, or null
 * @param updated when it was last changed, as written, where that is given apart; or null
 * @param content its text, as HTML; empty when only its address is given
 * @param byline who wrote it, or null
 * @param source who published it, or null
 * @param language a BCP 47 tag, or null
 * @param note a note to editors, or null
 * @param release what its provider says of its release
 * @param isMended whether a slip in its document touches what it says
 * @param claims what the list claims about the events in it, each claim as names and values; empty for all lists but GDELT's
 */
public record NewsItem(
        @Nullable String title,
        @Nullable String address,
        @Nullable String date,
        @Nullable String updated,
        String content,
        @Nullable String byline,
        @Nullable String source,
        @Nullable String language,
        @Nullable String note,
        Release release,
        boolean isMended,
        List<Map<String, String>> claims) {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\h{0,99}\\R\\s{0,99}");

    /** Copies the list. */
    public NewsItem {
        claims = List.copyOf(claims);
    }

    /** An address of which nothing else is known. */
    static NewsItem at(String address) {
        return listed(address, List.of());
    }

    /** An address of which a list claims events. */
    static NewsItem listed(String address, List<Map<String, String>> claims) {
        return new NewsItem(null, address, null, null, "", null, null, null, null, Release.UNKNOWN, false, claims);
    }

    /** The same at another address. */
    NewsItem address(@Nullable String other) {
        return new NewsItem(
                title, other, date, updated, content, byline, source, language, note, release, isMended, claims);
    }

    /** The same with other words. */
    NewsItem content(String other) {
        return new NewsItem(
                title, address, date, updated, other, byline, source, language, note, release, isMended, claims);
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
