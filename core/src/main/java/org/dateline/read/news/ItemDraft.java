package org.dateline.read.news;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.report.Release;
import org.jspecify.annotations.Nullable;

/** An item while its fields are read, one after the other, from whatever format. */
final class ItemDraft {

    private static final Set<String> TITLES = Set.of("title", "headline");
    private static final Set<String> CONTENTS = Set.of("encoded", "content", "description", "summary");
    private static final Set<String> BYLINES = Set.of("creator", "author", "byline");

    /** Elements with the day of publication, the most reliable first. */
    private static final List<String> DATES =
            List.of("pubdate", "publication_date", "published", "issued", "date", "created");

    /** Elements with the day of the last change, the most reliable first; a day of publication for want of another. */
    private static final List<String> CHANGES = List.of("updated", "modified", "lastmod");

    private static final Pattern INNER_TITLE = Pattern.compile("(?is)<title[^>]{0,200}>(.{0,500}?)</title>");
    private static final Pattern CONTROL = Pattern.compile("[\\x80-\\x9f]");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,300}>");

    @Nullable
    String title;

    @Nullable
    String address;

    @Nullable
    String byline;

    @Nullable
    String source;

    @Nullable
    String language;

    @Nullable
    String note;

    Release release = Release.UNKNOWN;
    String content = "";
    private @Nullable String date;
    private @Nullable String updated;
    private int dateRank = Integer.MAX_VALUE;
    private int changeRank = Integer.MAX_VALUE;

    /** Whether an element of a feed's item, by its local name in small letters, says something of the item. */
    static boolean isField(String name) {
        return TITLES.contains(name)
                || CONTENTS.contains(name)
                || BYLINES.contains(name)
                || DATES.contains(name)
                || CHANGES.contains(name)
                || Set.of("link", "loc", "guid", "id", "source").contains(name);
    }

    /**
     * Takes an element of a feed's item.
     *
     * @param name its local name in small letters
     * @param attribute gives its attributes by name
     * @param written what is in it, entities resolved
     */
    void field(String name, UnaryOperator<@Nullable String> attribute, String written) {
        String text = CONTROL.matcher(written).replaceAll(letter -> windows(letter.group()));
        if (TITLES.contains(name)) {
            title = title == null && !text.isBlank() ? text : title;
        } else if (CONTENTS.contains(name)) {
            content = text.length() > content.length() ? text : content;
        } else if (DATES.contains(name) || CHANGES.contains(name)) {
            day(name, text);
        } else if (BYLINES.contains(name)) {
            String words = words(text);
            byline = byline == null && !words.isEmpty() ? words : byline;
        } else if (name.equals("source")) {
            source(text);
        } else if (name.equals("link")) {
            link(attribute.apply("href"), attribute.apply("rel"), text.strip());
        } else if (address == null && text.strip().startsWith("http")) {
            address = text.strip();
        }
    }

    /** The letter that windows-1252 has in place of a control character: what writes one as a reference means that. */
    private static String windows(String control) {
        return Matcher.quoteReplacement(new String(control.getBytes(StandardCharsets.ISO_8859_1), WINDOWS));
    }

    private void source(String text) {
        Matcher inner = INNER_TITLE.matcher(text);
        String words = words(inner.find() ? inner.group(1) : text);
        source = source == null && !words.isEmpty() && words.length() < 200 ? words : source;
    }

    private void link(@Nullable String target, @Nullable String relation, String text) {
        String written = target == null ? text : target.strip();
        if (written.startsWith("http") && (relation == null || relation.equals("alternate"))) {
            address = written;
        }
    }

    /** Takes a day as written, by the name of its element. */
    void day(String name, String written) {
        int rank = DATES.indexOf(name);
        if (written.isBlank()) {
            return;
        }
        if (rank >= 0 && rank < dateRank) {
            dateRank = rank;
            date = written.strip();
        }
        int change = CHANGES.indexOf(name);
        if (change >= 0 && change < changeRank) {
            changeRank = change;
            updated = written.strip();
        }
    }

    private static String words(String markup) {
        return TAG.matcher(markup).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }

    /** The item. */
    NewsItem item(boolean isMended) {
        return new NewsItem(
                title,
                address,
                date == null ? updated : date,
                date == null ? null : updated,
                content,
                byline,
                source,
                language,
                note,
                release,
                isMended,
                List.of());
    }
}
