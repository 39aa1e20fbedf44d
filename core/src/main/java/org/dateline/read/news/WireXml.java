package org.dateline.read.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.report.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the wire formats of the IPTC: NITF 3, NewsML 1, NewsML-G2. Document types are not read, entities neither declared nor fetched. Of
 * a document that is cut off, the items that are whole are read.
 */
final class WireXml {

    private static final Pattern ROOT = Pattern.compile(
            "^(?:<\\?[^>]{0,300}>|<!--(?:(?!-->).){0,4000}-->|<!DOCTYPE[^>\\[]{0,300}(?:\\[[^\\]]{0,9000}\\])?\\s{0,9}>|\\s){0,40}"
                    + "<(?:\\w{1,20}:)?(nitf|newsItem|newsMessage|NewsML|NewsItem)[\\s>]",
            Pattern.DOTALL);

    /** "(Northwire) -" at the end of a dateline, and the day before it. */
    private static final Pattern AFTER_PLACE = Pattern.compile(
            "(?:[\\s,;]+(?:\\p{Lu}\\p{Ll}{2,8}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{Lu}\\p{Ll}{2,8})(?:,?\\s\\d{4})?)?\\s*(?:\\([^)]{1,40}\\))?[\\s:=\u2013\u2014-]*$");

    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por)\\s+(?=\\p{Lu})", Pattern.CASE_INSENSITIVE);

    private WireXml() {}

    /** Whether a document is of one of these formats. */
    static boolean isWire(String text) {
        return ROOT.matcher(text).find();
    }

    /**
     * Reads a document.
     *
     * @param slip what is wrong with it, or null when it is well-formed
     */
    static NewsOutcome of(String text, @Nullable String slip) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true);
        Document document = Jsoup.parse(text, "", parser);
        List<NewsItem> items = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        int number = 0;
        for (Element item : stories(document)) {
            number++;
            if (slip != null && item.endSourceRange().isImplicit()) {
                broken.add("item " + number + " is left out: it is cut off");
                continue;
            }
            items.add(
                    item.normalName().equals("nitf")
                            ? nitf(item, slip != null)
                            : first(item, "identification") == null
                                    ? second(item, slip != null)
                                    : one(item, slip != null));
        }
        String problem = broken.isEmpty() ? null : String.join("; ", broken);
        return new NewsOutcome(
                items,
                List.of(),
                problem,
                slip == null ? List.of() : List.of(slip + "; what is whole is read all the same"));
    }

    /** The outermost elements that hold a story. */
    private static List<Element> stories(Document document) {
        List<Element> stories = new ArrayList<>();
        for (Element element : document.select("nitf, newsitem, *|newsitem")) {
            boolean isInside = element.parents().stream().anyMatch(stories::contains);
            if (!isInside && !stories.contains(element)) {
                stories.add(element);
            }
        }
        return stories;
    }

    private static NewsItem nitf(Element nitf, boolean isMended) {
        ItemDraft draft = new ItemDraft();
        draft.title = words(firstOf(nitf, "hl1", "hedline", "title"));
        draft.content = body(first(nitf, "body\\.content"));
        draft.byline = byline(first(nitf, "byline"));
        draft.note = joined(attribute(first(nitf, "ed-msg"), "info"), attribute(first(nitf, "correction"), "info"));
        draft.language = language(nitf);
        day(draft, "published", attribute(first(nitf, "date\\.issue"), "norm"), first(nitf, "date\\.issue"));
        day(draft, "date", attribute(first(nitf, "story\\.date"), "norm"), first(nitf, "story\\.date"));
        day(draft, "date", attribute(first(nitf, "pubdata"), "date.publication"), null);
        String status = String.valueOf(attribute(first(nitf, "docdata"), "management-status"));
        String notice =
                status.startsWith("cancel") ? Release.KILL : first(nitf, "correction") != null ? "correction" : null;
        Element key = first(nitf, "du-key");
        draft.release = new Release(
                attribute(first(nitf, "doc-id"), "id-string"),
                place(firstOf(nitf, "dateline > location", "dateline")),
                firstText(words(first(nitf, "distributor")), attribute(first(nitf, "doc\\.copyright"), "holder")),
                firstText(attribute(key, "key"), attribute(first(nitf, "fixture"), "fix-id")),
                urgency(attribute(first(nitf, "urgency"), "ed-urg")),
                status.startsWith("embargo")
                        ? firstText(attribute(first(nitf, "date\\.release"), "norm"), "a time that is not given")
                        : null,
                attribute(key, "version"),
                notice,
                null);
        draft.source = attribute(first(nitf, "pubdata"), "name");
        return draft.item(isMended);
    }

    private static NewsItem one(Element item, boolean isMended) {
        ItemDraft draft = new ItemDraft();
        draft.title = words(firstOf(item, "headline", "newslines > headline"));
        draft.byline = byline(firstOf(item, "byline"));
        draft.language = attribute(first(item, "descriptivemetadata > language"), "formalname");
        Element data = longest(item, "datacontent");
        draft.content = data == null
                ? ""
                : body(
                        firstOf(data, "body\\.content", "body") == null
                                ? data
                                : firstOf(data, "body\\.content", "body"));
        day(draft, "published", words(first(item, "newsmanagement > firstcreated")), null);
        day(draft, "updated", words(first(item, "newsmanagement > thisrevisioncreated")), null);
        String status = formal(item, "newsmanagement > status");
        String instruction = formal(item, "newsmanagement > instruction");
        draft.note = words(firstOf(item, "newsmanagement > instruction", "newslines > newsline > newslinetext"));
        boolean isEmbargoed = status.startsWith("embargo");
        draft.source = attribute(first(item, "administrativemetadata > provider > party"), "formalname");
        draft.release = new Release(
                firstText(words(first(item, "publicidentifier")), words(first(item, "newsitemid"))),
                place(first(item, "dateline")),
                firstText(
                        attribute(first(item, "administrativemetadata > source > party"), "formalname"),
                        words(first(item, "providerid"))),
                words(firstOf(item, "slugline", "namelabel")),
                urgency(attribute(first(item, "newsmanagement > urgency"), "formalname")),
                isEmbargoed
                        ? firstText(words(first(item, "statuswillchange > dateandtime")), "a time that is not given")
                        : null,
                words(first(item, "revisionid")),
                status.startsWith("cancel") || instruction.startsWith("delete")
                        ? Release.KILL
                        : instruction.startsWith("rectify") || instruction.startsWith("correct") ? "correction" : null,
                null);
        return draft.item(isMended);
    }

    private static NewsItem second(Element item, boolean isMended) {
        ItemDraft draft = new ItemDraft();
        draft.title = words(firstOf(item, "contentmeta > headline", "headline"));
        draft.byline = byline(firstOf(item, "contentmeta > by", "contentmeta > creator"));
        draft.language = firstText(attribute(first(item, "contentmeta > language"), "tag"), language(item));
        Element inline = first(item, "inlinexml");
        if (inline != null) {
            Element body = firstOf(inline, "body\\.content", "body");
            draft.content = body(body == null ? inline : body);
        } else if (first(item, "inlinedata") != null) {
            draft.content = NewsItem.markup(String.valueOf(wholeText(first(item, "inlinedata"))));
        }
        day(draft, "published", words(first(item, "contentmeta > contentcreated")), null);
        day(draft, "issued", words(first(item, "itemmeta > firstcreated")), null);
        day(draft, "updated", words(first(item, "itemmeta > versioncreated")), null);
        String status = String.valueOf(attribute(first(item, "itemmeta > pubstatus"), "qcode"));
        String signal = String.valueOf(attribute(first(item, "itemmeta > signal"), "qcode"));
        draft.note = words(first(item, "itemmeta > ednote"));
        draft.source = party(first(item, "itemmeta > provider"));
        draft.release = new Release(
                attribute(item, "guid"),
                place(first(item, "contentmeta > dateline")),
                party(first(item, "contentmeta > infosource")),
                words(first(item, "contentmeta > slugline")),
                urgency(words(first(item, "contentmeta > urgency"))),
                words(first(item, "itemmeta > embargoed")),
                attribute(item, "version"),
                status.endsWith("canceled") || signal.endsWith("kill")
                        ? Release.KILL
                        : signal.endsWith("correction") ? "correction" : signal.endsWith("update") ? "update" : null,
                null);
        return draft.item(isMended);
    }

    private static void day(ItemDraft draft, String name, @Nullable String written, @Nullable Element element) {
        String value = written == null ? words(element) : written;
        if (value != null) {
            draft.day(name, value);
        }
    }

    private static @Nullable Element first(Element element, String names) {
        return element.selectFirst(names);
    }

    private static @Nullable Element firstOf(Element element, String... names) {
        for (String name : names) {
            Element found = first(element, name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Element longest(Element element, String name) {
        Element longest = null;
        for (Element found : element.select(name)) {
            longest = longest == null || found.text().length() > longest.text().length() ? found : longest;
        }
        return longest;
    }

    private static @Nullable String words(@Nullable Element element) {
        String words = element == null ? "" : element.text().strip();
        return words.isEmpty() ? null : words;
    }

    private static @Nullable String wholeText(@Nullable Element element) {
        return element == null ? null : element.wholeText();
    }

    private static @Nullable String attribute(@Nullable Element element, String name) {
        String value = element == null ? "" : element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    private static String formal(Element item, String names) {
        return String.valueOf(attribute(first(item, names), "formalname")).toLowerCase(Locale.ROOT);
    }

    private static @Nullable String language(Element element) {
        return firstText(attribute(element, "xml:lang"), attribute(element, "lang"));
    }

    private static @Nullable String firstText(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? firstText(one, other) : one + "; " + other;
    }

    /** The name of a party of NewsML-G2: what it is called, else its literal or code. */
    private static @Nullable String party(@Nullable Element party) {
        if (party == null) {
            return null;
        }
        String named = words(first(party, "name"));
        String literal = firstText(attribute(party, "literal"), attribute(party, "qcode"));
        return named != null ? named : literal != null ? literal : words(party);
    }

    /** A signature without "By" and without what its writer is. */
    private static @Nullable String byline(@Nullable Element byline) {
        if (byline == null) {
            return null;
        }
        Element signed = byline.clone();
        signed.select("byttl, virtloc, jobtitle").remove();
        String words = words(first(signed, "person")) == null ? party(signed) : words(signed);
        return words == null ? null : BY.matcher(words).replaceFirst("").strip();
    }

    private static @Nullable String place(@Nullable Element dateline) {
        if (dateline == null) {
            return null;
        }
        Element place = dateline.clone();
        place.select("story\\.date").remove();
        Matcher after = AFTER_PLACE.matcher(place.text().strip());
        String words = after.replaceFirst("").strip();
        return words.isEmpty() ? null : words;
    }

    private static @Nullable Integer urgency(@Nullable String written) {
        return written != null && written.matches("[1-9]") ? Integer.valueOf(written) : null;
    }

    /** The body of a story as HTML: captions marked as such, what describes a picture for machines left out. */
    private static String body(@Nullable Element content) {
        if (content == null) {
            return "";
        }
        Element body = content.clone();
        body.select("media-metadata, media-reference, media-producer, media-object")
                .remove();
        body.select("media-caption").tagName("figcaption");
        body.select("hl2").tagName("h2");
        return body.childrenSize() == 0 ? NewsItem.markup(body.wholeText()) : body.html();
    }
}
