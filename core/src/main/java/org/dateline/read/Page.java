package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A web page, read without the network.
 *
 * @param text title and main text, paragraphs parted by blank lines; empty when the page has none
 * @param title the article's title, or null
 * @param published the day in the page's metadata, or null
 * @param url canonical address, or null
 * @param source the site's name, or null
 * @param language the language that the page declares, or null
 */
record Page(
        String text,
        @Nullable String title,
        @Nullable LocalDate published,
        @Nullable String url,
        @Nullable String source,
        @Nullable String language) {

    /** A shorter extract is compared with the body that the page gives to machines. */
    private static final int SHORT = 250;

    static Page of(String html) {
        Document page = Jsoup.parse(html);
        LinkedData linked = new LinkedData(page);
        String url = first(attribute(page, "link[rel=canonical]", "href"), content(page, "og:url"));
        String source = content(page, "og:site_name");
        String title = title(page, linked, source);
        LocalDate published = PageDate.of(page, linked, url);
        String language = first(attribute(page, "html[lang]", "lang"));
        String text = String.join("\n\n", paragraphs(page, linked));
        if (title != null && !plain(text).startsWith(plain(title))) {
            text = text.isEmpty() ? "" : title + "\n\n" + text;
        }
        return new Page(text, title, published, url, source, language);
    }

    private static List<String> paragraphs(Document page, LinkedData linked) {
        List<String> found = PageParagraphs.of(MainText.of(page));
        String body = linked.get("articleBody");
        int length = found.stream().mapToInt(String::length).sum();
        if (body != null && body.length() > SHORT && length < 0.6 * body.length()) {
            String plain = body.contains("</") ? Jsoup.parse(body).wholeText() : body;
            return plain.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return found;
    }

    private static @Nullable String title(Document page, LinkedData linked, @Nullable String source) {
        Element heading = page.selectFirst("article h1, main h1, h1");
        String named = first(
                content(page, "og:title"),
                linked.get("headline"),
                heading == null ? null : heading.text(),
                page.title());
        if (named == null) {
            return null;
        }
        String title = named.replaceAll("\\s+", " ").strip();
        if (source != null && title.toLowerCase(Locale.ROOT).endsWith(source.toLowerCase(Locale.ROOT))) {
            String cut = title.substring(0, title.length() - source.length()).replaceAll("[\\s|:·–—-]+$", "");
            return cut.isEmpty() ? title : cut;
        }
        return title;
    }

    private static @Nullable String content(Document page, String property) {
        return first(
                attribute(page, "meta[property=" + property + "]", "content"),
                attribute(page, "meta[name=" + property + "]", "content"));
    }

    private static @Nullable String attribute(Document page, String query, String attribute) {
        Element element = page.selectFirst(query);
        return element == null ? null : element.attr(attribute).strip();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String plain(String words) {
        String start = words.substring(0, Math.min(words.length(), 400));
        return start.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
