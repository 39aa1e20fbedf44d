package org.dateline.read.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks of text, in one walk. What no browser shows is left out. */
public final class PageBlocks implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of(
            ("p div section article main header footer h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th tbody thead caption"
                            + " blockquote pre figure figcaption hr center address details summary body picture fieldset aside nav form"
                            + " label legend")
                    .split(" "));

    private static final Set<String> NEVER_TEXT = Set.of(
            ("script style noscript template iframe svg button select input textarea object embed canvas dialog menu video"
                            + " audio head math option datalist progress meter")
                    .split(" "));

    private static final Pattern CAPTION_NAME = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:wp-caption-text|caption|captions|figcaption|photo-?caption|image-?caption"
                    + "|photo-?credit|image-?credit|img-?caption|caption-?text|article-?img-?caption)(?:$|[\\s_-])");

    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s{0,9}:\\s{0,9}none");

    /** A longer block is no caption, whatever its class says. */
    private static final int LONGEST_CAPTION = 600;

    private final List<PageBlock> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Element body;
    private Element current;
    private int linked;
    private int inLink;
    private @Nullable Element caption;

    private PageBlocks(Element body) {
        this.body = body;
        this.current = body;
    }

    /** The blocks of a page, in the order of the page. */
    public static List<PageBlock> of(Element body) {
        PageBlocks cutter = new PageBlocks(body);
        body.filter(cutter);
        cutter.flush();
        return cutter.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            String letters = text.getWholeText();
            words.append(letters);
            linked += inLink > 0 ? letters.strip().length() : 0;
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        if (NEVER_TEXT.contains(name) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            words.append(caption == null ? '\u2028' : ' ');
        } else if (caption == null
                && (name.equals("figcaption")
                        || CAPTION_NAME.matcher(element.className()).find())) {
            flush();
            caption = element;
            current = element;
        } else if (BLOCKS.contains(name)) {
            separate(element);
        }
        inLink += name.equals("a") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            inLink -= element.normalName().equals("a") ? 1 : 0;
            if (element == caption) {
                flush();
                caption = null;
                current = above(element);
            } else if (BLOCKS.contains(element.normalName())) {
                separate(above(element));
            }
        }
        return FilterResult.CONTINUE;
    }

    private Element above(Element element) {
        Element parent = element.parent();
        return parent == null ? body : parent;
    }

    private static boolean isHidden(Element element) {
        return element.attributesSize() > 0
                && (element.hasAttr("hidden")
                        || element.attr("aria-hidden").equals("true")
                        || element.hasAttr("style")
                                && HIDDEN.matcher(element.attr("style")).find());
    }

    private void separate(Element next) {
        if (caption == null) {
            flush();
            current = next;
        } else {
            words.append(' ');
        }
    }

    /** A line break becomes a new line, two a new block; other white space becomes one space. */
    private void flush() {
        String run = words.toString();
        double share = linked / (double) Math.max(1, run.strip().length());
        words.setLength(0);
        linked = 0;
        StringBuilder block = new StringBuilder();
        for (String line : run.split("\u2028", -1)) {
            String stripped = plain(line);
            if (stripped.isEmpty()) {
                add(block, share);
            } else {
                block.append(block.isEmpty() ? "" : "\n").append(stripped);
            }
        }
        add(block, share);
    }

    /** Every run of white space as one space, none at the ends. */
    private static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        boolean gap = false;
        for (int index = 0; index < line.length(); index++) {
            char letter = line.charAt(index);
            if (Character.isWhitespace(letter) || letter == '\u00A0') {
                gap = true;
                continue;
            }
            if (gap && plain.length() > 0) {
                plain.append(' ');
            }
            gap = false;
            plain.append(letter);
        }
        return plain.toString();
    }

    private void add(StringBuilder block, double share) {
        if (!block.isEmpty()) {
            boolean isCaption = caption != null && block.length() < LONGEST_CAPTION;
            String text = block.toString();
            blocks.add(new PageBlock(
                    text, current, (int) Math.min(text.length(), Math.round(share * text.length())), isCaption));
            block.setLength(0);
        }
    }
}
