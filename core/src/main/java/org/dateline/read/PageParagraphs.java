package org.dateline.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Writes elements of a page as paragraphs; captions carry a mark, lists of links are left out. */
public final class PageParagraphs implements NodeVisitor {

    /** What a paragraph begins with that the page gave as the caption of a picture. */
    public static final String CAPTION_MARK = "[caption] ";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "caption",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "hr",
            "center",
            "address",
            "details",
            "summary",
            "body",
            "picture",
            "fieldset");

    private static final Pattern CAPTION_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:wp-caption-text|caption|captions|figcaption|photo-?caption|image-?caption"
                    + "|photo-?credit|image-?credit|img-?caption|caption-?text|article-?img-?caption)(?:$|[\\s_-])");

    /** A block with more of its letters in links is a list of links, unless it is long. */
    private static final double MOST_LINKED = 0.6;

    private static final int LONGEST_LINK_LIST = 400;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private int linked;
    private int inLink;
    private @Nullable Element caption;

    private PageParagraphs() {}

    /** The paragraphs of elements, in order. */
    static List<String> of(List<Element> elements) {
        PageParagraphs writer = new PageParagraphs();
        for (Element element : elements) {
            element.traverse(writer);
            writer.flush();
        }
        return writer.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText();
            block.append(words);
            linked += inLink > 0 ? words.strip().length() : 0;
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (caption == null && isCaption(element)) {
                flush();
                caption = element;
            } else if (name.equals("br")) {
                block.append(caption == null ? '\u2028' : ' ');
            } else if (BLOCKS.contains(name)) {
                separate();
            }
            inLink += name.equals("a") ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            inLink -= element.normalName().equals("a") ? 1 : 0;
            if (element == caption) {
                flush();
                caption = null;
            } else if (BLOCKS.contains(element.normalName())) {
                separate();
            }
        }
    }

    private static boolean isCaption(Element element) {
        return element.normalName().equals("figcaption")
                || CAPTION_NAME.matcher(element.className()).find()
                        && element.text().length() < 600;
    }

    private void separate() {
        if (caption == null) {
            flush();
        } else {
            block.append(' ');
        }
    }

    /** A line break becomes a new line, two a new paragraph; other white space becomes one space. */
    private void flush() {
        String[] lines = block.toString().split("\u2028", -1);
        int letters = block.toString().strip().length();
        boolean links = letters > 0 && caption == null && letters < LONGEST_LINK_LIST && linked > MOST_LINKED * letters;
        block.setLength(0);
        linked = 0;
        if (links) {
            return;
        }
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            String words = line.replaceAll("[\\s\\u00A0]+", " ").strip();
            if (words.isEmpty()) {
                add(paragraph);
            } else {
                paragraph.append(paragraph.isEmpty() ? "" : "\n").append(words);
            }
        }
        add(paragraph);
    }

    private void add(StringBuilder paragraph) {
        if (!paragraph.isEmpty()) {
            paragraphs.add((caption == null ? "" : CAPTION_MARK) + paragraph);
            paragraph.setLength(0);
        }
    }
}
