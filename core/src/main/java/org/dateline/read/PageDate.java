package org.dateline.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the day on which a page says it was published, in its metadata; the most reliable signal first. */
final class PageDate {

    private static final String[] METADATA = {
        "meta[property=article:published_time]",
        "meta[property=og:published_time]",
        "meta[itemprop=datePublished]",
        "[itemprop=datePublished]",
        "meta[name=article:published_time]",
        "meta[name=parsely-pub-date]",
        "meta[name=sailthru.date]",
        "meta[name=pubdate]",
        "meta[name=publishdate]",
        "meta[name=publish-date]",
        "meta[name=publication_date]",
        "meta[name=published_time]",
        "meta[name=dc.date.issued]",
        "meta[name=dcterms.created]",
        "meta[name=dc.date]",
        "meta[name=dcterms.date]",
        "meta[name=date]",
        "meta[name=article_date_original]",
        "meta[property=article:published]",
        "meta[name=cxenseparse:recs:publishtime]",
        "meta[name=citation_publication_date]",
        "time[pubdate]",
        "time.published[datetime]",
        "time.entry-date[datetime]",
        "abbr.published[title]",
        "article time[datetime]",
        "header time[datetime]",
        "time[datetime]"
    };

    private static final Pattern ISO =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})[-/.]?([01][0-9])[-/.]?([0-3][0-9])(?![0-9]{3,})");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("[/_-]((?:19|20)[0-9]{2})[/_-]?([01]?[0-9])[/_-]?([0-3]?[0-9])(?=[/_.-]|$)");

    private PageDate() {}

    /** The day, or null when no metadata tells it. */
    static @Nullable LocalDate of(Document page, LinkedData linked, @Nullable String address) {
        for (String property : new String[] {"datePublished", "dateCreated"}) {
            LocalDate day = day(ISO, linked.get(property));
            if (day != null) {
                return day;
            }
        }
        for (String query : METADATA) {
            Element element = page.selectFirst(query);
            LocalDate day = element == null ? null : day(ISO, value(element));
            if (day != null) {
                return day;
            }
        }
        return day(IN_ADDRESS, address);
    }

    private static String value(Element element) {
        for (String attribute : new String[] {"content", "datetime", "title"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    private static @Nullable LocalDate day(Pattern pattern, @Nullable String value) {
        Matcher match = pattern.matcher(value == null ? "" : value);
        if (!match.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
