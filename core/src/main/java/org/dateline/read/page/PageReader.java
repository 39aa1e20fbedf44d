package org.dateline.read.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Release;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.block.BlockFeatures;
import org.dateline.read.block.BlockModel;
import org.dateline.read.block.BlockWords;
import org.dateline.read.block.LeftOutKinds;
import org.dateline.read.block.PageBlock;
import org.dateline.read.block.PageBlocks;
import org.dateline.read.block.Panels;
import org.dateline.read.bytes.Decoded;
import org.dateline.read.news.NewsItem;
import org.dateline.read.news.PublishedField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: a model decides by the layout which blocks of text are the article
 * (docs/decisions/0018-which-blocks-are-the-article.md), metadata and marked elements give the rest. Safe for any number of threads.
 */
public final class PageReader {

    /** The prefix of a paragraph that the page marks as the caption of a picture. */
    public static final String CAPTION_MARK = "[caption] ";

    /** A shorter extract is compared with the body that the page gives to machines. */
    private static final int SHORT = 250;

    /** A block of a feed item with a larger share of its letters in links is navigation, not text. */
    private static final double MOST_LINKED = 0.8;

    /** How many blocks before the article the caption of its first picture may be. */
    private static final int CAPTION_BEFORE = 3;

    private final BlockFeatures features;
    private final BlockModel model;
    private final WrittenDates written;
    private final PageDate date;
    private final LeftOutKinds leftOut;
    private final NoticeWords notices;
    private final Panels panels;

    private PageReader(
            BlockFeatures features,
            BlockModel model,
            WrittenDates written,
            PageDate date,
            LeftOutKinds leftOut,
            Panels panels,
            NoticeWords notices) {
        this.notices = notices;
        this.panels = panels;
        this.leftOut = leftOut;
        this.features = features;
        this.model = model;
        this.written = written;
        this.date = date;
    }

    /**
     * Opens the model.
     *
     * @param files the files of {@code data/en/read}
     * @throws DataProblems when files are missing or broken; carries every problem of all of them
     */
    public static PageReader open(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        DataFile words = named(files, BlockWords.FILE, problems);
        DataFile trees = named(files, BlockModel.FILE, problems);
        DataFile dateWords = named(files, WrittenDates.FILE, problems);
        DataFile signals = named(files, PageDate.FILE, problems);
        DataFile noticeWords = named(files, NoticeWords.FILE, problems);
        NoticeWords notices = noticeWords == null ? null : new NoticeWords(noticeWords, problems);
        WrittenDates written = dateWords == null ? null : new WrittenDates(dateWords, problems);
        PageDate date = signals == null ? null : new PageDate(signals, problems);
        BlockWords blockWords = words == null ? null : new BlockWords(words, problems);
        BlockFeatures features = blockWords == null ? null : new BlockFeatures(blockWords);
        BlockModel model =
                trees == null ? null : new BlockModel(trees, features == null ? null : features.names(), problems);
        if (!problems.isEmpty()
                || written == null
                || date == null
                || notices == null
                || blockWords == null
                || features == null
                || model == null) {
            throw new DataProblems(problems);
        }
        return new PageReader(
                features, model, written, date, new LeftOutKinds(blockWords), new Panels(blockWords), notices);
    }

    private static @Nullable DataFile named(List<DataFile> files, String name, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.is(name)) {
                return file;
            }
        }
        problems.add(new Problem(name, 0, "is missing", "restore it"));
        return null;
    }

    /** The days that a page names as its own, and what names each. */
    Map<LocalDate, Set<String>> days(String html) {
        Opened page = opened(html);
        return days(page, address(page.metadata(), null));
    }

    private Map<LocalDate, Set<String>> days(Opened page, @Nullable String address) {
        return DateSignals.of(written, panels, page.metadata(), page.linked(), address, page.blocks(), page.likely());
    }

    /** A page cut into blocks, each with how likely it is the article's. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Opened(
            PageMetadata metadata,
            LinkedData linked,
            @Nullable String title,
            List<PageBlock> blocks,
            double[] likely) {}

    private Opened opened(String html) {
        Document page = Jsoup.parse(html);
        PageMetadata metadata = new PageMetadata(page);
        LinkedData linked = new LinkedData(metadata);
        String title = title(page, metadata, linked);
        List<PageBlock> blocks = PageBlocks.of(page.body());
        return new Opened(metadata, linked, title, blocks, likely(blocks, linked, title));
    }

    /**
     * Makes a report of a page.
     *
     * @param id the report's id
     * @param bytes the page as it was saved
     * @param address where it came from, or null
     * @return the report; its text is empty when the page has none
     */
    public Report report(String id, byte[] bytes, @Nullable String address) {
        return report(id, read(Decoded.of(bytes, Decoded.declaredBy(bytes)).text(), address));
    }

    /**
     * Makes a report of an item of a feed or list, from the content that the item carries.
     *
     * @param id the report's id
     * @param item the item
     * @return the report; its text is empty when the item has none
     */
    public Report report(String id, NewsItem item) {
        return report(id, item(item));
    }

    private static Report report(String id, Page page) {
        return new Report(
                id,
                new StoredText(page.text()),
                page.title(),
                page.published(),
                page.url(),
                page.source(),
                page.language(),
                id,
                page.byline(),
                page.parts(),
                page.leftOut(),
                page.release());
    }

    /**
     * What a page holds; its text is empty when it has none.
     *
     * @param html the page
     * @param address where it came from, or null
     */
    public Page read(String html, @Nullable String address) {
        Opened page = opened(html);
        PageMetadata metadata = page.metadata();
        String url = address(metadata, address);
        List<PageText.Paragraph> paragraphs = paragraphs(page.linked(), page.blocks(), page.likely());
        PageText text = PageText.of(page.title(), paragraphs);
        Set<Element> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        Element heading = metadata.heading();
        if (heading != null) {
            taken.add(heading);
        }
        paragraphs.forEach(paragraph -> {
            if (paragraph.element() != null) {
                taken.add(paragraph.element());
            }
        });
        PageDate.Days days = date.of(days(page, url));
        String language = metadata.language().isEmpty() ? null : metadata.language();
        return new Page(
                text.text(),
                page.title(),
                days.published(),
                url,
                metadata.get("og:site_name"),
                language,
                metadata.byline(page.linked()),
                text.parts(),
                leftOut.of(page.blocks(), taken),
                Release.updated(days.updated()));
    }

    private static String asCaption(PageBlock block) {
        return CAPTION_MARK + block.text().replace('\n', ' ');
    }

    /** The page of an item of a feed or wire format: all its text is kept, as nothing surrounds it. */
    public Page item(NewsItem item) {
        NoticeWords.Noticed noticed = notices.of(
                item.title() == null ? null : withoutSource(plainWords(item.title()), item.source()),
                item.release().slug(),
                item.note());
        String title = noticed.title();
        String known = NoticeWords.plain(title);
        String signed = NoticeWords.plain(title + " " + item.source());
        List<PageText.Paragraph> paragraphs = new ArrayList<>();
        for (PageBlock block : PageBlocks.of(Jsoup.parse(item.content()).body())) {
            String words = NoticeWords.plain(block.text());
            boolean repeats = title != null && (words.equals(known) || words.equals(signed));
            if (block.linkedShare() < MOST_LINKED && !repeats) {
                paragraphs.add(new PageText.Paragraph(block.caption() ? asCaption(block) : block.text(), null));
            }
        }
        if (paragraphs.isEmpty() && title != null) {
            paragraphs.add(new PageText.Paragraph(title, null));
        }
        Published day = day(item.date());
        Published changed = day(item.updated());
        boolean isChanged = changed != null && day != null && changed.date().isAfter(day.date());
        return new Page(
                PageText.of(title, paragraphs).text(),
                title,
                day,
                item.address(),
                item.source(),
                item.language(),
                item.byline(),
                List.of(),
                List.of(),
                NoticeWords.with(item.release(), noticed).withUpdated(isChanged ? changed : null));
    }

    private @Nullable Published day(@Nullable String value) {
        LocalDate sure = PublishedField.day(value);
        LocalDate day = sure == null ? written.first(value) : sure;
        return day == null ? null : new Published(day, Published.Basis.PAGE);
    }

    /** A title without the name of its publisher, which aggregators write behind it. */
    private static String withoutSource(String title, @Nullable String source) {
        return source != null && title.endsWith(" - " + source)
                ? title.substring(0, title.length() - source.length() - 3).strip()
                : title;
    }

    private static String plainWords(String html) {
        return Jsoup.parse(html).text().strip();
    }

    private static @Nullable String address(PageMetadata metadata, @Nullable String known) {
        return first(metadata.canonical(), metadata.get("og:url"), known);
    }

    private double[] likely(List<PageBlock> blocks, LinkedData linked, @Nullable String title) {
        double[] likely = new double[blocks.size()];
        List<float[]> numbers = features.of(blocks, linked.get("articleBody"), title);
        boolean[] inPanel = panels.of(blocks);
        for (int index = 0; index < likely.length; index++) {
            likely[index] = inPanel[index] ? 0 : model.probability(numbers.get(index));
        }
        return likely;
    }

    private List<PageText.Paragraph> paragraphs(LinkedData linked, List<PageBlock> blocks, double[] likely) {
        String given = linked.get("articleBody");
        List<PageText.Paragraph> found = article(blocks, likely);
        int length =
                found.stream().mapToInt(paragraph -> paragraph.words().length()).sum();
        if (given != null && given.length() > SHORT && length < 0.6 * given.length()) {
            String plain = given.contains("</") ? Jsoup.parse(given).wholeText() : given;
            return plain.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> new PageText.Paragraph(line, null))
                    .toList();
        }
        return found;
    }

    /** The blocks that are likely part of the article, and the captions among them; only the likeliest when none is. */
    private List<PageText.Paragraph> article(List<PageBlock> blocks, double[] likely) {
        int first = -1;
        int last = -1;
        int best = -1;
        for (int index = 0; index < likely.length; index++) {
            best = best < 0 || likely[index] > likely[best] ? index : best;
            if (likely[index] >= model.likely()) {
                first = first < 0 ? index : first;
                last = index;
            }
        }
        if (first < 0) {
            return best < 0 ? List.of() : List.of(paragraph(blocks.get(best)));
        }
        List<PageText.Paragraph> found = new ArrayList<>();
        for (int index = 0; index < likely.length; index++) {
            PageBlock block = blocks.get(index);
            boolean within = first - CAPTION_BEFORE <= index && index <= last + 1 && block.linkedShare() < 0.5;
            boolean plain = block.element().normalName().equals("figcaption") || likely[index] >= model.beside();
            if (block.caption() && within && plain) {
                found.add(new PageText.Paragraph(asCaption(block), block.element()));
            } else if (likely[index] >= model.likely()
                    || likely[index] >= model.beside()
                            && (isBeside(blocks, likely, index, index - 1)
                                    || isBeside(blocks, likely, index, index + 1))) {
                found.add(paragraph(block));
            }
        }
        return found;
    }

    private static PageText.Paragraph paragraph(PageBlock block) {
        return new PageText.Paragraph(block.text(), block.element());
    }

    private boolean isBeside(List<PageBlock> blocks, double[] likely, int index, int other) {
        return other >= 0
                && other < likely.length
                && likely[other] >= model.likely()
                && blocks.get(other).element().parent()
                        == blocks.get(index).element().parent();
    }

    /** The title of a page's article, without the name of the site. */
    static @Nullable String title(Document page, PageMetadata metadata, LinkedData linked) {
        Element heading = metadata.heading();
        String source = metadata.get("og:site_name");
        String named = first(
                metadata.get("og:title"),
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

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
