package org.dateline.read.news;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dateline.read.bytes.Decoded;
import org.dateline.read.bytes.SafeXml;
import org.jspecify.annotations.Nullable;

/**
 * Reads news written as XML: RSS 0.9 to 2.0, Atom (RFC 4287), news sitemaps, and by {@link WireXml} the wire formats of the IPTC. Feeds
 * differ only in the names of their elements: an item has a title, an address, a date and a content. What is not well-formed is read by
 * {@link BrokenFeed}.
 */
public final class XmlNews {

    private static final Set<String> ITEMS = Set.of("item", "entry");
    /** Items of sitemaps; elsewhere these names mean something else. */
    private static final Set<String> SITEMAP_ITEMS = Set.of("url", "sitemap");

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

    private static final Pattern NO_LETTER = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
    private static final Pattern BEFORE = Pattern.compile("^[\\s\\uFEFF\\u200B]+");
    private static final Pattern SITEMAP = Pattern.compile("(?i)<(?:\\w{1,20}:)?(?:urlset|sitemapindex)[\\s>]");

    private final XMLStreamReader reader;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private boolean isSitemap;
    private String itemName = "";
    private @Nullable ItemDraft draft;

    private XmlNews(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Reads a document: every item of it that is whole. */
    public static NewsOutcome of(byte[] document) {
        Decoded decoded = Decoded.of(document, Decoded.declaredBy(document));
        NewsOutcome outcome = of(decoded.text());
        if (decoded.guessed() == null) {
            return outcome;
        }
        List<String> notes = new ArrayList<>(outcome.notes());
        notes.add("is not what its encoding says and was read as " + decoded.guessed());
        return new NewsOutcome(outcome.items(), outcome.lists(), outcome.problem(), notes);
    }

    private static NewsOutcome of(String document) {
        Matcher before = BEFORE.matcher(document);
        String text = before.find() ? document.substring(before.end()) : document;
        int skipped = before.hitEnd() || text.length() == document.length()
                ? 0
                : (int) before.group().chars().filter(letter -> letter == '\n').count();
        if (WireXml.isWire(text)) {
            return WireXml.of(text, slip(text, skipped));
        }
        try {
            XmlNews news = new XmlNews(SafeXml.open(new StringReader(text)));
            news.read();
            return new NewsOutcome(news.items, news.lists, null, List.of());
        } catch (XMLStreamException broken) {
            Set<String> names = SITEMAP.matcher(text).find() ? SITEMAP_ITEMS : ITEMS;
            return BrokenFeed.of(NO_LETTER.matcher(text).replaceAll(""), names, message(broken, skipped));
        }
    }

    /** What is wrong with a document, or null when it is well-formed. */
    private static @Nullable String slip(String text, int skipped) {
        try {
            XMLStreamReader reader = SafeXml.open(new StringReader(text));
            while (reader.hasNext()) {
                reader.next();
            }
            return null;
        } catch (XMLStreamException broken) {
            return message(broken, skipped);
        }
    }

    private static String message(XMLStreamException broken, int skipped) {
        String message = String.valueOf(broken.getMessage());
        String words = message.substring(message.lastIndexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .lines()
                .findFirst()
                .orElse("unknown");
        int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        return line > 0 ? "line " + (line + skipped) + ": " + words : words;
    }

    private void read() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader.getLocalName().toLowerCase(Locale.ROOT));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && draft != null
                    && reader.getLocalName().equalsIgnoreCase(itemName)) {
                finish(draft);
            }
        }
    }

    private void start(String name) throws XMLStreamException {
        isSitemap |= name.equals("urlset") || name.equals("sitemapindex");
        if (draft == null) {
            if (ITEMS.contains(name) || isSitemap && SITEMAP_ITEMS.contains(name)) {
                draft = new ItemDraft();
                itemName = name;
            }
        } else if (ItemDraft.isField(name)) {
            String target = reader.getAttributeValue(null, "href");
            String relation = reader.getAttributeValue(null, "rel");
            draft.field(name, attribute -> "href".equals(attribute) ? target : relation, text(name));
        }
    }

    /** The text of an element up to its end, with the markup in it that separates paragraphs. */
    private String text(String field) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                markup(field, text, "<");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (depth > 0) {
                    markup(field, text, "</");
                }
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException(
                        "The entity \"" + reader.getLocalName()
                                + "\" is declared by a document type, which is not read",
                        reader.getLocation());
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private void markup(String field, StringBuilder text, String opening) {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (MARKUP.contains(name) || field.equals("source") && name.equals("title")) {
            text.append(opening).append(name).append('>');
        }
    }

    private void finish(ItemDraft item) {
        if (!itemName.equals("sitemap")) {
            items.add(item.item(false));
        } else if (item.address != null) {
            lists.add(item.address);
        }
        draft = null;
    }
}
