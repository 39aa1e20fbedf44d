package org.dateline.read.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a feed that is not well-formed, by looking for the beginning and the end of each item and of each of its elements.
 * Entities of HTML mean what they mean in HTML, other references and a bare {@code &} are text; document types are skipped. An item whose
 * end, or the end of an element that matters, is missing is left out.
 */
final class BrokenFeed {

    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int MOST_TOLD = 3;

    /** How many times over a document may be searched for ends: what needs more is not a feed with a slip. */
    private static final int MOST_PASSES = 40;

    private static final Pattern TAG = Pattern.compile(
            "<(/?)((?:[A-Za-z][\\w.-]{0,60}:)?[A-Za-z][\\w.-]{0,60})((?:\\s+|/(?!>)|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}'|[^\\s\"'<>/]+)*+)(/?)>");

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([\\w.:-]{1,60})\\s{0,9}=\\s{0,9}(?:\"([^\"]{0,4000})\"|'([^']{0,4000})'|([^\\s\"'>]{1,4000}))");

    /** A reference that XML does not know, or what is left of a letter that could not be decoded. */
    private static final Pattern SLIP =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)|\\uFFFD");

    /** An element of an item that starts at a tag. */
    private record Tag(
            int start, int end, boolean closes, String name, String local, String attributes, boolean isEmpty) {}

    private final String text;
    private final Set<String> itemNames;
    private final List<NewsItem> items = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int seen;
    private long left;

    private BrokenFeed(String text, Set<String> itemNames) {
        this.text = text;
        this.itemNames = itemNames;
        this.left = (long) MOST_PASSES * text.length();
    }

    /**
     * Reads a feed.
     *
     * @param text the document
     * @param itemNames the local names of the elements that are items, in small letters
     * @param slip what is wrong with the document
     */
    static NewsOutcome of(String text, Set<String> itemNames, String slip) {
        BrokenFeed feed = new BrokenFeed(text, itemNames);
        feed.read();
        if (feed.items.isEmpty() && feed.lists.isEmpty() && feed.broken.isEmpty()) {
            return NewsOutcome.broken(slip);
        }
        String problem = feed.broken.isEmpty() ? null : feed.told();
        return new NewsOutcome(feed.items, feed.lists, problem, List.of(slip + "; what is whole is read all the same"));
    }

    private String told() {
        String first = String.join("; ", broken.subList(0, Math.min(MOST_TOLD, broken.size())));
        return broken.size() > MOST_TOLD ? first + "; and " + (broken.size() - MOST_TOLD) + " more" : first;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            at = text.indexOf('<', at);
            if (at < 0) {
                return;
            }
            if (left < 0) {
                broken.add("the rest from line " + line(at) + " on is left out: it has too many slips");
                return;
            }
            int after = afterOther(at, text.length());
            if (after > at) {
                at = after;
                continue;
            }
            Tag tag = tag(at, text.length());
            if (tag != null && !tag.closes() && !tag.isEmpty() && itemNames.contains(tag.local())) {
                at = item(tag);
            } else {
                at = tag == null ? at + 1 : tag.end();
            }
        }
    }

    /** Reads an item; returns where to go on. */
    private int item(Tag start) {
        seen++;
        int at = start.end();
        while (at < text.length()) {
            at = text.indexOf('<', at);
            if (at < 0) {
                break;
            }
            int after = afterOther(at, text.length());
            Tag tag = after > at ? null : tag(at, text.length());
            if (tag != null && itemNames.contains(tag.local()) && tag.local().equals(start.local())) {
                if (tag.closes()) {
                    fields(start, tag.start());
                    return tag.end();
                }
                leaveOut(start, "it has no end");
                return tag.start();
            }
            at = after > at ? after : tag == null ? at + 1 : tag.end();
        }
        leaveOut(start, "it is cut off");
        return text.length();
    }

    private void leaveOut(Tag start, String why) {
        String where = broken.size() < MOST_TOLD ? " in line " + line(start.start()) : "";
        broken.add("item " + seen + where + " is left out: " + why);
    }

    private int line(int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private void fields(Tag start, int end) {
        ItemDraft draft = new ItemDraft();
        int at = start.end();
        while (at < end) {
            at = text.indexOf('<', at);
            if (at < 0 || at >= end) {
                break;
            }
            int after = afterOther(at, end);
            Tag tag = after > at ? null : tag(at, end);
            if (tag == null || tag.closes() || !ItemDraft.isField(tag.local())) {
                at = after > at ? after : tag == null ? at + 1 : tag.end();
                continue;
            }
            int close = tag.isEmpty() ? tag.end() : close(tag, end);
            if (close < 0 && !tag.local().equals("link")) {
                leaveOut(start, "its <" + tag.name() + "> has no end");
                return;
            }
            String inner = close < 0 || tag.isEmpty() ? "" : text.substring(tag.end(), close);
            boolean isAddress = Set.of("link", "loc", "guid", "id").contains(tag.local());
            draft.field(tag.local(), name -> attribute(tag, name), unwrapped(inner, isAddress));
            at = close < 0 ? tag.end() : Math.max(close, tag.end());
        }
        if (start.local().equals("sitemap")) {
            if (draft.address != null) {
                lists.add(draft.address);
            }
        } else {
            items.add(draft.item(SLIP.matcher(text.substring(start.end(), end)).find()));
        }
    }

    /** Where the end tag of an element begins, or -1. */
    private int close(Tag open, int end) {
        int depth = 1;
        int at = open.end();
        left -= open.name().equalsIgnoreCase("link") ? end - at : 0;
        while (at < end && left >= 0) {
            at = text.indexOf('<', at);
            if (at < 0 || at >= end) {
                return -1;
            }
            int after = afterOther(at, end);
            Tag tag = after > at ? null : tag(at, end);
            if (tag != null && tag.name().equalsIgnoreCase(open.name()) && !tag.isEmpty()) {
                depth += tag.closes() ? -1 : 1;
                if (depth == 0) {
                    return tag.start();
                }
            }
            at = after > at ? after : tag == null ? at + 1 : tag.end();
        }
        return -1;
    }

    /** Where something that is no tag ends: a comment, unparsed text, an instruction, a document type; or the place itself. */
    private int afterOther(int at, int end) {
        if (text.startsWith(CDATA, at)) {
            int close = search(CDATA_END, at);
            int next = search(CDATA, at + CDATA.length());
            boolean ends = close >= 0 && close < end && (next < 0 || next > close || !hasItemEnd(at, next));
            return ends ? close + CDATA_END.length() : at + CDATA.length();
        }
        if (text.startsWith("<!--", at)) {
            int close = search("-->", at);
            return close >= 0 && close < end && !hasItemEnd(at, close) ? close + 3 : at + 4;
        }
        if (text.startsWith("<?", at)) {
            int close = text.indexOf('>', at);
            return close < 0 || close >= end ? at + 2 : close + 1;
        }
        return text.startsWith("<!", at) ? afterDocumentType(at, end) : at;
    }

    private int search(String what, int from) {
        int found = left < 0 ? -1 : text.indexOf(what, from);
        left -= (found < 0 ? text.length() : found) - from;
        return found;
    }

    private boolean hasItemEnd(int from, int to) {
        left -= to - from;
        String between = text.substring(from, to).toLowerCase(Locale.ROOT);
        return itemNames.stream().anyMatch(name -> between.contains("</" + name));
    }

    private int afterDocumentType(int at, int end) {
        boolean inside = false;
        for (int index = at; index < end; index++) {
            char letter = text.charAt(index);
            inside = letter == '[' || inside && letter != ']';
            if (letter == '>' && !inside) {
                return index + 1;
            }
        }
        return at + 2;
    }

    private @Nullable Tag tag(int at, int end) {
        Matcher tag = TAG.matcher(text).region(at, end);
        if (!tag.lookingAt()) {
            return null;
        }
        String name = tag.group(2);
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return new Tag(
                at,
                tag.end(),
                !tag.group(1).isEmpty(),
                name,
                local,
                tag.group(3),
                !tag.group(4).isEmpty());
    }

    private static @Nullable String attribute(Tag tag, @Nullable String name) {
        Matcher attribute = ATTRIBUTE.matcher(tag.attributes());
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (attribute.group(group) != null) {
                        return Parser.unescapeEntities(attribute.group(group), true);
                    }
                }
            }
        }
        return null;
    }

    /** What is in an element: unparsed text as it is, references resolved elsewhere, its own tags kept. */
    private static String unwrapped(String inner, boolean isAddress) {
        StringBuilder plain = new StringBuilder(inner.length());
        int at = 0;
        while (at < inner.length()) {
            int open = inner.indexOf(CDATA, at);
            plain.append(Parser.unescapeEntities(inner.substring(at, open < 0 ? inner.length() : open), isAddress));
            if (open < 0) {
                break;
            }
            int close = inner.indexOf(CDATA_END, open);
            plain.append(inner, open + CDATA.length(), close < 0 ? inner.length() : close);
            at = close < 0 ? inner.length() : close + CDATA_END.length();
        }
        return plain.toString();
    }
}
