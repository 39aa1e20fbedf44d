package org.dateline.read.news;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.read.bytes.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads news written as XML: RSS 0.9 to 2.0, Atom (RFC 4287), NITF and NewsML-G2 (IPTC), and news sitemaps. They differ only in
 * the names of their elements: an item has a title, an address, a date and a content.
 */
public final class XmlNews {

    private static final Set<String> ITEMS = Set.of("item", "entry", "newsitem", "nitf");
    /** Items of sitemaps; elsewhere these names mean something else. */
    private static final Set<String> SITEMAP_ITEMS = Set.of("url", "sitemap");

    private static final Set<String> TITLES = Set.of("title", "headline", "hl1");
    private static final Set<String> CONTENTS =
            Set.of("encoded", "content", "description", "summary", "body.content", "inlinexml", "inlinedata");

    private static final Set<String> BYLINES = Set.of("creator", "author", "byline", "by");

    /** Elements with dates, the most reliable first. */
    private static final List<String> DATES = List.of(
            "pubdate",
            "publication_date",
            "published",
            "issued",
            "date.issue",
            "date",
            "contentcreated",
            "firstcreated",
            "versioncreated",
            "updated",
            "modified",
            "lastmod");

    /** Elements of the content that begin or end a paragraph. */
    private static final Set<String> MARKUP = Set.of(
            "p",
            "div",
            "br",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "figure",
            "figcaption",
            "table",
            "tr",
            "td",
            "a");

    private final XMLStreamReader reader;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private boolean inItem;
    private boolean isSitemap;
    private String itemName = "";
    private @Nullable String title;
    private @Nullable String address;
    private @Nullable String date;
    private int dateRank = Integer.MAX_VALUE;
    private String content = "";
    private @Nullable String byline;

    private XmlNews(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** The outcome of reading: the items, addresses of further lists, and why the rest could not be read, or null. */
    public record Outcome(
            List<NewsItem> items,
            List<String> lists,
            @Nullable String problem) {

        /** Nothing but a reason. */
        static Outcome broken(@Nullable String problem) {
            return new Outcome(List.of(), List.of(), problem);
        }
    }

    /** Reads a document; items before a mistake in it are kept. */
    public static Outcome of(byte[] document) {
        try {
            XmlNews news = new XmlNews(SafeXml.open(new ByteArrayInputStream(document)));
            try {
                news.read();
                return new Outcome(news.items, news.lists, null);
            } catch (XMLStreamException broken) {
                news.finish();
                return new Outcome(news.items, news.lists, message(broken));
            }
        } catch (XMLStreamException broken) {
            return Outcome.broken(message(broken));
        }
    }

    private static String message(XMLStreamException broken) {
        String message = String.valueOf(broken.getMessage());
        return message.substring(message.lastIndexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .lines()
                .findFirst()
                .orElse("unknown");
    }

    private void read() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader.getLocalName().toLowerCase(Locale.ROOT));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && inItem
                    && reader.getLocalName().equalsIgnoreCase(itemName)) {
                finish();
            }
        }
    }

    private void start(String name) throws XMLStreamException {
        isSitemap |= name.equals("urlset") || name.equals("sitemapindex");
        if (!inItem) {
            if (ITEMS.contains(name) || isSitemap && SITEMAP_ITEMS.contains(name)) {
                inItem = true;
                itemName = name;
            }
            return;
        }
        if (TITLES.contains(name)) {
            String words = text(name);
            title = title == null ? words : title;
        } else if (CONTENTS.contains(name)) {
            String words = text(name);
            content = words.length() > content.length() ? words : content;
        } else if (DATES.contains(name)) {
            int rank = DATES.indexOf(name);
            String norm = reader.getAttributeValue(null, "norm");
            String written = norm == null ? text(name) : norm;
            if (rank < dateRank) {
                dateRank = rank;
                date = written;
            }
        } else if (BYLINES.contains(name)) {
            String words = text(name).replaceAll("<[^>]{0,20}>", " ").strip();
            byline = byline == null && !words.isEmpty() ? words : byline;
        } else if (name.equals("link")) {
            link();
        } else if (name.equals("loc") && address == null) {
            address = text(name).strip();
        } else if (name.equals("guid") && address == null) {
            String guid = text(name).strip();
            address = guid.startsWith("http") ? guid : null;
        }
    }

    private void link() throws XMLStreamException {
        String target = reader.getAttributeValue(null, "href");
        String relation = reader.getAttributeValue(null, "rel");
        String written = target == null ? text("link").strip() : target;
        if (written.startsWith("http") && (relation == null || relation.equals("alternate"))) {
            address = written;
        }
    }

    /** The text of an element up to its end, with the markup in it that separates paragraphs. */
    private String text(String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                markup(text, "<");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth > 0) {
                    markup(text, "</");
                }
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private void markup(StringBuilder text, String opening) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (MARKUP.contains(name)) {
            text.append(opening).append(name).append('>');
        }
    }

    private void finish() {
        if (inItem && itemName.equals("sitemap") && address != null) {
            lists.add(address);
        } else if (inItem) {
            items.add(new NewsItem(title, address, date, content, byline, List.of()));
        }
        inItem = false;
        title = null;
        address = null;
        date = null;
        dateRank = Integer.MAX_VALUE;
        content = "";
        byline = null;
    }
}
