package org.dateline.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.DataFile;
import org.dateline.model.DataProblems;
import org.dateline.model.Problem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: which blocks of text are the article is told by a model over how they lie in the page
 * (docs/decisions/0018-which-blocks-are-the-article.md), the rest by what the page says of itself. Safe for any number of threads.
 */
public final class PageReader {

    /** What a paragraph begins with that the page gave as the caption of a picture. */
    public static final String CAPTION_MARK = "[caption] ";

    /** A shorter extract is compared with the body that the page gives to machines. */
    private static final int SHORT = 250;

    /** How many blocks before an article the caption of its first picture may stand. */
    private static final int CAPTION_BEFORE = 3;

    private final BlockFeatures features;
    private final BlockModel model;

    private PageReader(BlockFeatures features, BlockModel model) {
        this.features = features;
        this.model = model;
    }

    /**
     * Opens the model.
     *
     * @param files the files of {@code data/read}
     * @throws DataProblems when one is missing or broken
     */
    public static PageReader open(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        DataFile words = named(files, BlockWords.FILE, problems);
        DataFile trees = named(files, BlockModel.FILE, problems);
        if (words == null || trees == null) {
            throw new DataProblems(problems);
        }
        BlockFeatures features = new BlockFeatures(new BlockWords(words, problems));
        BlockModel model = new BlockModel(trees, features.names(), problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new PageReader(features, model);
    }

    private static @Nullable DataFile named(List<DataFile> files, String name, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        problems.add(new Problem(name, 0, "is missing", "restore it"));
        return null;
    }

    /** What a page holds; its text is empty when it has none. */
    Page read(String html) {
        Document page = Jsoup.parse(html);
        LinkedData linked = new LinkedData(page);
        String url = first(attribute(page, "link[rel=canonical]", "href"), content(page, "og:url"));
        String source = content(page, "og:site_name");
        String title = title(page, linked, source);
        LocalDate published = PageDate.of(page, linked, url);
        String language = first(attribute(page, "html[lang]", "lang"));
        String text = String.join("\n\n", paragraphs(page, linked, title));
        if (title != null && !plain(text).startsWith(plain(title))) {
            text = text.isEmpty() ? "" : title + "\n\n" + text;
        }
        return new Page(text, title, published, url, source, language);
    }

    private List<String> paragraphs(Document page, LinkedData linked, @Nullable String title) {
        String given = linked.get("articleBody");
        List<PageBlock> blocks = PageBlocks.of(page.body());
        List<String> found = article(blocks, features.of(blocks, given, title));
        int length = found.stream().mapToInt(String::length).sum();
        if (given != null && given.length() > SHORT && length < 0.6 * given.length()) {
            String plain = given.contains("</") ? Jsoup.parse(given).wholeText() : given;
            return plain.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return found;
    }

    /** The blocks that are likely part of the article, and the captions among them; the likeliest alone when none is. */
    private List<String> article(List<PageBlock> blocks, List<float[]> numbers) {
        double[] likely = new double[blocks.size()];
        int first = -1;
        int last = -1;
        int best = -1;
        for (int index = 0; index < likely.length; index++) {
            likely[index] = model.probability(numbers.get(index));
            best = best < 0 || likely[index] > likely[best] ? index : best;
            if (likely[index] >= model.likely()) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first < 0) {
            return best < 0 ? List.of() : List.of(blocks.get(best).text());
        }
        List<String> found = new ArrayList<>();
        for (int index = 0; index < likely.length; index++) {
            PageBlock block = blocks.get(index);
            boolean within = first - CAPTION_BEFORE <= index && index <= last + 1 && block.linkedShare() < 0.5;
            boolean plain = block.element().normalName().equals("figcaption") || likely[index] >= model.beside();
            if (block.caption() && within && plain) {
                found.add(CAPTION_MARK + block.text().replace('\n', ' '));
            } else if (likely[index] >= model.likely()
                    || likely[index] >= model.beside()
                            && (isBeside(blocks, likely, index, index - 1)
                                    || isBeside(blocks, likely, index, index + 1))) {
                found.add(block.text());
            }
        }
        return found;
    }

    private boolean isBeside(List<PageBlock> blocks, double[] likely, int index, int other) {
        return other >= 0
                && other < likely.length
                && likely[other] >= model.likely()
                && blocks.get(other).element().parent()
                        == blocks.get(index).element().parent();
    }

    /** The title of a page's article, without the name of the site. */
    static @Nullable String title(Document page, LinkedData linked) {
        return title(page, linked, content(page, "og:site_name"));
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
