package org.dateline.read;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
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
 * A line of batch input: {@code {"id","text" or "html","title"?,"published"?,"url"?,"source"?,"language"?}}. Unknown
 * fields are ignored.
 *
 * @param id null when missing
 * @param page the text with its metadata; fields of the line override those of an {@code html} field
 * @param published the {@code published} field, or null
 */
record BatchLine(@Nullable String id, Page page, @Nullable LocalDate published) {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .build();

    /**
     * Reads a line.
     *
     * @param pages reads a field {@code html}
     * @param warn gets each oddity and its remedy
     * @throws Broken when there is no report in it
     */
    static BatchLine of(String line, PageReader pages, BiConsumer<String, String> warn) throws Broken {
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
        String text = string(node, "text", warn);
        String html = text == null || text.isBlank() ? string(node, "html", warn) : null;
        if (html == null && (text == null || text.isBlank())) {
            throw new Broken("has neither text nor html", "give the report's words in a field text or html");
        }
        Page read = html == null
                ? Page.of(text == null ? "" : text)
                : pages.read(html, string(node, "url", (message, remedy) -> {}));
        if (read.text().isBlank()) {
            throw new Broken("has no text in its html", "give the report's words in a field text");
        }
        Page page = new Page(
                read.text(),
                either(string(node, "title", warn), read.title()),
                read.published(),
                either(string(node, "url", warn), read.url()),
                either(string(node, "source", warn), read.source()),
                either(string(node, "language", warn), read.language()),
                either(string(node, "byline", warn), read.byline()),
                read.parts(),
                read.leftOut());
        return new BatchLine(id(node, warn), page, published(node, warn));
    }

    private static @Nullable String id(JsonNode node, BiConsumer<String, String> warn) {
        JsonNode id = node.path("id");
        if (id.isIntegralNumber()) {
            return id.asString();
        }
        return string(node, "id", warn);
    }

    private static @Nullable LocalDate published(JsonNode node, BiConsumer<String, String> warn) {
        JsonNode written = node.path("published");
        String value = written.isNumber() ? written.asString() : string(node, "published", warn);
        if (value == null || value.isBlank()) {
            return null;
        }
        LocalDate day = PublishedField.day(value);
        if (day == null) {
            warn.accept(
                    "published is \"" + shortened(value) + "\", which is no date; the report is read without it",
                    "write it as YYYY-MM-DD");
        }
        return day;
    }

    private static @Nullable String string(JsonNode node, String field, BiConsumer<String, String> warn) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            warn.accept(field + " is no string and was ignored", "write it in quotation marks");
            return null;
        }
        return value.asString();
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
