package org.dateline.read.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.dateline.model.report.PagePart;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a report, joined from paragraphs.
 *
 * @param text the title, unless the paragraphs begin with it, and the paragraphs, separated by blank lines
 * @param parts which element each paragraph was read from, in order
 */
record PageText(String text, List<PagePart> parts) {

    private static final String BETWEEN = "\n\n";

    /** How much of a paragraph is compared with the title. */
    private static final int COMPARED = 400;

    /**
     * A paragraph.
     *
     * @param words its words
     * @param element where they stand in the page, or null when they come from elsewhere
     */
    record Paragraph(String words, @Nullable Element element) {}

    /** Joins paragraphs; without paragraphs the text is empty, whatever the title. */
    static PageText of(@Nullable String title, List<Paragraph> paragraphs) {
        StringBuilder text = new StringBuilder();
        if (title != null
                && !paragraphs.isEmpty()
                && !plain(paragraphs.get(0).words()).startsWith(plain(title))) {
            text.append(title);
        }
        List<int[]> ranges = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : BETWEEN);
            ranges.add(
                    new int[] {text.length(), text.length() + paragraph.words().length()});
            text.append(paragraph.words());
        }
        StoredText stored = new StoredText(text.toString());
        List<PagePart> parts = new ArrayList<>();
        for (int index = 0; index < ranges.size(); index++) {
            Element element = paragraphs.get(index).element();
            if (element != null) {
                Span span = stored.spanOfUtf16(ranges.get(index)[0], ranges.get(index)[1]);
                parts.add(new PagePart(span, path(element)));
            }
        }
        return new PageText(text.toString(), parts);
    }

    private static String plain(String words) {
        String start = words.substring(0, Math.min(words.length(), COMPARED));
        return start.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** The XPath of an element: the name of each above it with its place among those of its name, where there are several. */
    static String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element at = element; at != null && at.parent() != null; at = at.parent()) {
            steps.push(step(at));
        }
        return "/" + String.join("/", steps);
    }

    private static String step(Element element) {
        int place = 1;
        for (Element before = element.previousElementSibling();
                before != null;
                before = before.previousElementSibling()) {
            place += before.normalName().equals(element.normalName()) ? 1 : 0;
        }
        boolean alone = place == 1;
        for (Element after = element.nextElementSibling(); alone && after != null; after = after.nextElementSibling()) {
            alone = !after.normalName().equals(element.normalName());
        }
        return alone ? element.normalName() : element.normalName() + "[" + place + "]";
    }
}
