package org.dateline.read.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads news written as one JSON document: JSON Feed 1.x, and ninjs of the IPTC. */
public final class JsonNews {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonNews() {}

    /** Reads a document. */
    public static XmlNews.Outcome of(String document) {
        try {
            JsonNode root = JSON.readTree(document);
            List<NewsItem> items = new ArrayList<>();
            if (root.path("items").isArray()) {
                root.path("items").forEach(item -> items.add(item(item)));
            } else if (root.isObject()) {
                items.add(item(root));
            }
            return new XmlNews.Outcome(items, List.of(), null);
        } catch (JacksonException broken) {
            return XmlNews.Outcome.broken(
                    broken.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    /** Whether a document is one report with the fields of batch input, possibly written over several lines. */
    public static boolean isReport(String document) {
        try {
            JsonNode root = JSON.readTree(document);
            return root.path("text").isString() || root.path("html").isString();
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static NewsItem item(JsonNode item) {
        String html = first(item, "content_html", "body_html", "body_xhtml");
        String plain = html == null ? first(item, "content_text", "body_text", "summary") : null;
        String content = plain == null ? html : NewsItem.markup(plain);
        return new NewsItem(
                first(item, "title", "headline"),
                first(item, "url", "external_url", "uri"),
                first(item, "date_published", "firstcreated", "versioncreated", "date_modified"),
                content == null ? "" : content,
                first(
                        item.path("authors").isEmpty()
                                ? item
                                : item.path("authors").path(0),
                        "byline",
                        "name"),
                List.of());
    }

    private static @Nullable String first(JsonNode item, String... names) {
        for (String name : names) {
            String value = item.path(name).asString("");
            if (!value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
