package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import org.dateline.model.report.Digest;
import org.dateline.model.report.Problem;
import org.dateline.model.report.Published;
import org.dateline.model.report.Report;
import org.dateline.model.report.StoredText;
import org.dateline.read.news.FieldNames;
import org.dateline.read.news.JsonNews;
import org.dateline.read.news.NewsOutcome;
import org.dateline.read.news.RecordItem;
import org.dateline.read.news.TableNews;
import org.dateline.read.page.Page;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    private FieldNames.Use use = new FieldNames.Use();

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

    void text(String name, String text, @Nullable String address) {
        if (text.isBlank()) {
            fail(name, 0, "is empty", "check where it came from");
            return;
        }
        add(name, 0, null, Page.of(text, address), null);
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

    /** Makes a report of each item of a feed or a wire document, but of those that another item withdraws. */
    void items(String name, NewsOutcome news) {
        List<Page> read = news.items().stream().map(pages::item).toList();
        Withdrawals withdrawals =
                new Withdrawals(read.stream().map(Withdrawals.Item::of).toList());
        for (int index = 0; index < read.size(); index++) {
            Page page = read.get(index);
            String item = "item " + (index + 1);
            if (isWithdrawn(name, item, Withdrawals.Item.of(page), withdrawals)) {
                continue;
            }
            if (page.text().isBlank()) {
                fail(name, 0, item + " has no text", "give the page that it names instead");
            } else {
                if (page.release().embargo() != null) {
                    warn(
                            name,
                            0,
                            item + " is embargoed until " + page.release().embargo(),
                            "publish nothing of it before");
                }
                add(name, 0, null, page, null);
            }
        }
        news.notes().forEach(note -> warn(name, 0, note, "repair it, where it comes from you"));
        if (news.problem() != null) {
            String rest = read.isEmpty() ? "" : "; the other " + counted(read.size()) + " read";
            fail(name, 0, "cannot be read: " + news.problem() + rest, "fetch it again, or repair it");
        } else if (read.isEmpty()) {
            fail(name, 0, "holds no news", "give a feed, NITF, NewsML, JSON Feed or ninjs");
        }
    }

    /** Whether an item is a kill notice or withdrawn by one, and says so. */
    private boolean isWithdrawn(String name, String item, Withdrawals.Item about, Withdrawals withdrawals) {
        if (about.release().isKill()) {
            warn(name, 0, item + " " + withdrawals.told(about), "take that report out of what was coded before");
            return true;
        }
        if (withdrawals.withdraws(about)) {
            warn(name, 0, item + " is withdrawn by another item and was not read", "nothing is to be done");
            return true;
        }
        return false;
    }

    private static String counted(int items) {
        return items == 1 ? "item is" : items + " items are";
    }

    /** Begins a file of records, whose fields are told of once. */
    void beginRecords() {
        use = new FieldNames.Use();
    }

    /** Says which fields of a file of records were read, and which were not. */
    void endRecords(String name) {
        String told = use.told();
        if (told != null) {
            warn(name, 0, told, "name fields with --fields text=NAME,published=NAME where that is wrong");
        }
    }

    void line(String name, int number, String json) {
        try {
            JsonNode node = BatchLine.parsed(json);
            JsonNews.Records inside = JsonNews.inside(node, options.fields());
            if (inside.records().isEmpty()) {
                record(name, number, node);
            } else {
                records(name + ":" + number, inside);
            }
        } catch (BatchLine.Broken broken) {
            fail(name, number, broken.message(), broken.remedy());
        }
    }

    /** Makes a report of each record of a JSON document. */
    void records(String name, JsonNews.Records records) {
        List<Withdrawals.Item> items = records.records().stream()
                .map(record -> Withdrawals.Item.of(RecordItem.of(record, options.fields(), use)))
                .toList();
        Withdrawals withdrawals = new Withdrawals(items);
        for (int index = 0; index < items.size(); index++) {
            String item = "item " + (index + 1);
            if (!isWithdrawn(name, item, items.get(index), withdrawals)) {
                record(
                        items.size() == 1 ? name : name + ": " + item,
                        0,
                        records.records().get(index));
            }
        }
        if (records.problem() != null) {
            fail(name, 0, records.problem(), "write it as JSON, or as one JSON object a line");
        } else if (records.records().isEmpty()) {
            fail(name, 0, "holds no news", "give records with a field text, or name the field: --fields text=NAME");
        }
    }

    /** Makes a report of each row of a table. */
    void table(String name, TableNews.Rows table) {
        for (TableNews.Row row : table.rows()) {
            record(name, row.line(), row.record());
        }
        if (table.problem() != null) {
            fail(name, 0, table.problem(), "save the table again as CSV");
        } else if (table.rows().isEmpty()) {
            fail(name, 0, "holds no rows below its line of names", "check where it came from");
        }
    }

    private void record(String name, int number, JsonNode node) {
        RecordItem item = RecordItem.of(node, options.fields(), use);
        try {
            BatchLine line = BatchLine.of(item, node, pages, (message, remedy) -> warn(name, number, message, remedy));
            boolean isOwn = node.has("text") || node.has("html");
            if (number > 0
                    && isOwn
                    && !use.isOthers()
                    && (line.id() == null || line.id().isBlank())) {
                warn(name, number, "has no id; one was made from its text", "give each report an id of its own");
            }
            if (line.page().release().isKill()) {
                String told = new Withdrawals(List.of()).told(Withdrawals.Item.of(line.page()));
                warn(name, number, told, "take that report out of what was coded before");
                return;
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
                page.leftOut(),
                page.release())));
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
