package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.dateline.model.report.Published;
import org.dateline.read.news.FieldNames;
import org.dateline.read.news.NewsItem;
import org.dateline.read.news.PublishedField;
import org.dateline.read.news.RecordItem;
import org.dateline.read.page.Page;
import org.dateline.read.page.PageReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of batch input: {@code {"id","text" or "html","title"?,"published"?,"url"?,"source"?,"language"?}}, or with fields of other
 * names that {@link FieldNames} knows.
 *
 * @param id null when missing
 * @param page the text with its metadata; fields of the record override those of an {@code html} field
 * @param published the {@code published} field, or null
 */
record BatchLine(@Nullable String id, Page page, @Nullable LocalDate published) {

    private static final List<String> STRINGS = List.of("text", "html", "title", "url", "source", "language", "byline");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .build();

    /**
     * Parses a line.
     *
     * @throws Broken when it is no JSON object
     */
    static JsonNode parsed(String line) throws Broken {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException invalid) {
            throw new Broken(
                    "is not valid JSON: "
                            + invalid.getOriginalMessage().lines().findFirst().orElse(""),
                    "write one JSON object a line, each field once");
        }
        if (!node.isObject()) {
            throw new Broken("is not a JSON object", "write one JSON object a line; jq -c '.[]' makes lines of a list");
        }
        return node;
    }

    /**
     * Reads a record.
     *
     * @param read the record
     * @param node the same as it was written
     * @param pages reads a page that it holds
     * @param warn gets each oddity and its remedy
     * @throws Broken when there is no report in it
     */
    static BatchLine of(RecordItem read, JsonNode node, PageReader pages, BiConsumer<String, String> warn)
            throws Broken {
        warnOfTypes(read, node, warn);
        NewsItem item = read.item();
        LocalDate day = PublishedField.day(item.date());
        Page page;
        if (read.text() != null) {
            page = with(Page.of(read.text()), item);
        } else if (read.html() != null) {
            page = with(pages.read(read.html(), item.address()), item);
        } else if (!item.content().isBlank() || item.title() != null && !hasOwnFields(node)) {
            page = pages.item(item);
            day = null;
        } else {
            throw new Broken("has neither text nor html", "give the report's words in a field text or html");
        }
        if (page.text().isBlank()) {
            throw new Broken("has no text in its html", "give the report's words in a field text");
        }
        if (read.isPublishedWrong() && page.published() == null) {
            warn.accept(
                    "published is \"" + shortened(String.valueOf(item.date()))
                            + "\", which is no date; the report is read without it",
                    "write it as YYYY-MM-DD");
        }
        return new BatchLine(read.id(), page, day);
    }

    /** Whether it is a line of Dateline's own input that lacks its words, and no item that has a title only. */
    private static boolean hasOwnFields(JsonNode node) {
        return node.has("id") && !node.has("url");
    }

    private static Page with(Page read, NewsItem item) {
        Published updated = read.release().updated();
        LocalDate changed = PublishedField.day(item.updated());
        return new Page(
                read.text(),
                either(item.title(), read.title()),
                read.published(),
                either(item.address(), read.url()),
                either(item.source(), read.source()),
                either(item.language(), read.language()),
                either(item.byline(), read.byline()),
                read.parts(),
                read.leftOut(),
                item.release().withUpdated(changed == null ? updated : new Published(changed, Published.Basis.FIELD)));
    }

    private static void warnOfTypes(RecordItem read, JsonNode node, BiConsumer<String, String> warn) {
        for (String field : STRINGS) {
            JsonNode value = node.path(field);
            boolean isFound = field.equals("source") && read.item().source() != null
                    || field.equals("byline") && read.item().byline() != null
                    || field.equals("title") && read.item().title() != null;
            if (!value.isMissingNode() && !value.isNull() && !value.isString() && !isFound) {
                warn.accept(field + " is no string and was ignored", "write it in quotation marks");
            }
        }
        for (String field : List.of("id", "published")) {
            JsonNode value = node.path(field);
            if (!value.isMissingNode() && !value.isNull() && !value.isString() && !value.isNumber()) {
                warn.accept(field + " is no string and was ignored", "write it in quotation marks");
            }
        }
    }

    private static @Nullable String either(@Nullable String given, @Nullable String read) {
        return given == null || given.isBlank() ? read : given;
    }

    private static String shortened(String value) {
        List<String> lines = value.lines().toList();
        String first = lines.get(0);
        return first.length() > 60 ? first.substring(0, 60) + "…" : first;
    }

    /** A line that gives no report. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final String remedy;

        Broken(String message, String remedy) {
            super(message);
            this.remedy = remedy;
        }

        String message() {
            return String.valueOf(getMessage());
        }

        String remedy() {
            return remedy;
        }
    }
}
