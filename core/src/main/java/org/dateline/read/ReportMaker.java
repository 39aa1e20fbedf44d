package org.dateline.read;

import java.time.LocalDate;
import java.util.Queue;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.news.NewsItem;
import org.dateline.read.news.XmlNews;
import org.dateline.read.page.Page;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of decoded text: derives ids, keeps them unique, and decides the publication date: the option's, else
 * the batch line's, else the page's.
 */
final class ReportMaker {

    /** 64 bits: among ten million reports, two share an id with a chance of 3 in a million. */
    private static final int ID_DIGITS = 16;

    private final ReadOptions options;
    private final PageReader pages;
    private final Queue<Reading> out;
    private final SeenIds seen = new SeenIds();

    /** @param out where readings go */
    ReportMaker(ReadOptions options, PageReader pages, Queue<Reading> out) {
        this.options = options;
        this.pages = pages;
        this.out = out;
    }

    /** Records an id that was used before. */
    void seen(String id) {
        seen.add(id);
    }

    void text(String name, String text) {
        if (text.isBlank()) {
            fail(name, 0, "is empty", "check where it came from");
            return;
        }
        add(name, 0, null, Page.of(text), null);
    }

    void page(String name, String html, @Nullable String address) {
        if (html.isBlank()) {
            fail(name, 0, "is empty", "check where it came from");
            return;
        }
        Page page = pages.read(html, address);
        if (page.text().isBlank()) {
            fail(name, 0, "has no text in it", "save the page after it has loaded, or give its text");
            return;
        }
        add(name, 0, null, page, null);
    }

    /** Makes a report of each item of a feed or a wire document. */
    void items(String name, XmlNews.Outcome news) {
        int number = 0;
        for (NewsItem item : news.items()) {
            number++;
            Page page = pages.item(item);
            if (page.text().isBlank()) {
                fail(name, 0, "item " + number + " has no text", "give the page that it names instead");
            } else {
                add(name, 0, null, page, null);
            }
        }
        if (news.problem() != null) {
            String rest = news.items().isEmpty() ? "" : "; the " + news.items().size() + " items before that are read";
            fail(name, 0, "cannot be read: " + news.problem() + rest, "fetch it again, or repair it");
        } else if (news.items().isEmpty()) {
            fail(name, 0, "holds no news", "give a feed, NITF, NewsML-G2, JSON Feed or ninjs");
        }
    }

    void line(String name, int number, String json) {
        try {
            BatchLine line = BatchLine.of(json, pages, (message, remedy) -> warn(name, number, message, remedy));
            if (line.id() == null || line.id().isBlank()) {
                warn(name, number, "has no id; one was made from its text", "give each report an id of its own");
            }
            add(name, number, line.id(), line.page(), line.published());
        } catch (BatchLine.Broken broken) {
            fail(name, number, broken.message(), broken.remedy());
        }
    }

    private void add(String name, int line, @Nullable String id, Page page, @Nullable LocalDate field) {
        String origin = line > 0 ? name + ":" + line : name;
        StoredText stored = new StoredText(page.text());
        if (stored.length() > ReadOptions.LONGEST) {
            fail(
                    name,
                    line,
                    "has " + stored.length() + " letters; a report has at most " + ReadOptions.LONGEST,
                    "split it into its reports");
            return;
        }
        String wanted = id == null || id.isBlank() ? derived(page.text()) : id;
        String unique = wanted;
        if (!options.repeats() && !seen.add(wanted)) {
            unique = derived(page.text() + "\n" + origin);
            seen.add(unique);
            warn(
                    name,
                    line,
                    (id == null ? "has the same text as one before" : "has the id of one before, " + wanted)
                            + "; it is read as " + unique,
                    id == null ? "leave one of them out" : "give each report an id of its own");
        }
        out.add(new Reading.Read(new Report(
                unique,
                stored,
                page.title(),
                published(field, page.published()),
                page.url(),
                page.source(),
                page.language(),
                origin,
                page.byline(),
                page.parts(),
                page.leftOut())));
    }

    private @Nullable Published published(@Nullable LocalDate field, @Nullable Published page) {
        if (options.published() != null) {
            return new Published(options.published(), Published.Basis.OPTION);
        }
        if (field != null) {
            return new Published(field, Published.Basis.FIELD);
        }
        return page;
    }

    private static String derived(String text) {
        return "rpt-" + Digest.sha256(text).substring(0, ID_DIGITS);
    }

    private void fail(String name, int line, String message, String remedy) {
        out.add(new Reading.Failed(new Problem(name, line, message, remedy)));
    }

    private void warn(String name, int line, String message, String remedy) {
        out.add(new Reading.Warned(new Problem(name, line, message, remedy)));
    }
}
