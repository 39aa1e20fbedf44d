package org.dateline.read.news;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.read.bytes.ArchiveParts;
import org.dateline.read.bytes.Decoded;
import org.dateline.read.bytes.Format;
import org.dateline.read.bytes.OpenedFile;
import org.dateline.read.bytes.Parts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The content of a list of news: a feed (RSS, Atom, JSON Feed), a sitemap, GDELT's event file, or plain addresses, one a line.
 *
 * @param items the items that it names, in its order
 * @param lists addresses of further lists: the parts of a sitemap, the feeds of a page
 * @param problem why it, or a part of it, cannot be read; or null
 * @param notes what is odd in it, though nothing is lost by that
 */
public record NewsList(
        List<NewsItem> items, List<String> lists, @Nullable String problem, List<String> notes) {

    /** Largest list that is read, in bytes after unpacking: the limit of the sitemap protocol. */
    public static final int LARGEST = 50 << 20;

    private static final String FEEDS = "link[rel=alternate][type=application/rss+xml], "
            + "link[rel=alternate][type=application/atom+xml], link[rel=alternate][type=application/feed+json]";

    /** Copies the lists. */
    public NewsList {
        items = List.copyOf(items);
        lists = List.copyOf(lists);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a list.
     *
     * @param bytes the list, possibly packed with gzip or zip
     * @param address where it came from; relative addresses in it are resolved against that
     */
    public static NewsList of(byte[] bytes, String address) {
        try {
            OpenedFile file = OpenedFile.of(address, null, new ByteArrayInputStream(bytes));
            if (file.format() == Format.ZIP) {
                try (Parts parts = ArchiveParts.zip(file.stream(), LARGEST)) {
                    Parts.Part first = parts.next();
                    byte[] inner = first == null ? null : first.bytes();
                    return inner == null ? broken("holds nothing that can be read") : of(inner, address);
                }
            }
            try (InputStream stream = file.stream()) {
                byte[] unpacked = stream.readNBytes(LARGEST + 1);
                return unpacked.length > LARGEST
                        ? broken("is larger than " + LARGEST + " bytes")
                        : against(address, read(file.format(), unpacked));
            }
        } catch (IOException damaged) {
            return broken("is damaged: " + damaged.getMessage());
        }
    }

    private static NewsList broken(String problem) {
        return new NewsList(List.of(), List.of(), problem, List.of());
    }

    private static NewsOutcome read(Format format, byte[] bytes) {
        return switch (format) {
            case XML -> XmlNews.of(bytes);
            case JSON -> JsonNews.of(Decoded.of(bytes, null).text());
            case LIST -> GdeltList.of(Decoded.of(bytes, null).text());
            case PAGE -> feeds(Decoded.of(bytes, Decoded.declaredBy(bytes)).text());
            case BINARY -> NewsOutcome.broken("is not text");
            default -> lines(Decoded.of(bytes, null).text());
        };
    }

    private static NewsOutcome feeds(String html) {
        Document page = Jsoup.parse(html);
        List<String> feeds = new ArrayList<>();
        for (Element link : page.select(FEEDS)) {
            feeds.add(link.attr("href"));
        }
        return new NewsOutcome(
                List.of(),
                feeds,
                feeds.isEmpty() ? "is a page that names no feed; give the address of its feed" : null,
                List.of());
    }

    private static NewsOutcome lines(String text) {
        List<NewsItem> items = new ArrayList<>();
        int broken = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String stripped = line.strip();
            if (stripped.startsWith("http")) {
                items.add(NewsItem.at(stripped));
            } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                broken++;
            }
        }
        return new NewsOutcome(
                items,
                List.of(),
                items.isEmpty() || broken > 0
                        ? "is no feed, no sitemap and no list of addresses, or " + broken + " lines of it are not"
                        : null,
                List.of());
    }

    private static NewsList against(String base, NewsOutcome outcome) {
        List<NewsItem> items = outcome.items().stream()
                .map(item -> item.address(item.address() == null ? null : resolved(base, item.address())))
                .toList();
        List<String> lists =
                outcome.lists().stream().map(list -> resolved(base, list)).toList();
        return new NewsList(items, lists, outcome.problem(), outcome.notes());
    }

    private static String resolved(String base, String address) {
        try {
            return new URI(base).resolve(new URI(address.strip())).toString();
        } catch (URISyntaxException asWritten) {
            return address;
        }
    }
}
