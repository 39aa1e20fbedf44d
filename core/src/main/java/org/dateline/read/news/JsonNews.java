package org.dateline.read.news;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads news written as one JSON document: JSON Feed 1.x, ninjs of the IPTC, a list of records, or the answer of a news interface, in
 * which the records stand somewhere inside.
 */
public final class JsonNews {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNestingDepth(200)
                            .build())
                    .build())
            .build();

    /** Objects that hold the fields of the record around them. */
    private static final List<String> WRAPPERS =
            List.of("_source", "fields", "article", "news", "document", "attributes");

    private static final int MOST_LOOKED_AT = 100_000;

    private JsonNews() {}

    /**
     * The records of a document.
     *
     * @param records the records, in their order
     * @param problem why there are none, or null
     */
    public record Records(List<JsonNode> records, @Nullable String problem) {}

    /** Finds the records of a document: its own list, the list that is nearest to its root, or the document itself. */
    public static Records records(String document, FieldNames names) {
        JsonNode root;
        try {
            root = JSON.readTree(document);
        } catch (JacksonException broken) {
            return new Records(List.of(), "is not valid JSON: " + reason(broken));
        }
        if (isReport(root)) {
            return new Records(List.of(root), null);
        }
        Records inside = inside(root, names);
        return inside.records().isEmpty() && names.isRecord(root)
                ? new Records(List.of(unwrapped(root, names)), null)
                : inside;
    }

    /** The records of the list inside a document that is nearest to its root; none where the document is a record itself. */
    public static Records inside(JsonNode root, FieldNames names) {
        if (root.isObject()
                && (isReport(root) || names.find(root, "text") != null || names.find(root, "body") != null)) {
            return new Records(List.of(), null);
        }
        Deque<JsonNode> left = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !left.isEmpty() && seen < MOST_LOOKED_AT; seen++) {
            JsonNode node = left.remove();
            List<JsonNode> found = node.isArray() ? of(node, names) : List.of();
            if (!found.isEmpty()) {
                return new Records(found, null);
            }
            node.forEach(child -> {
                if (child.isContainer()) {
                    left.add(child);
                }
            });
        }
        return new Records(List.of(), null);
    }

    private static String reason(JacksonException broken) {
        String where = broken.getLocation() == null
                ? ""
                : "line " + broken.getLocation().getLineNr() + ": ";
        return where + broken.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** Whether an object is a report with Dateline's own fields. */
    private static boolean isReport(JsonNode root) {
        return root.path("text").isString()
                || root.path("html").isString()
                || root.path("body_html").isString()
                || root.path("body_xhtml").isString()
                || root.path("body_text").isString();
    }

    private static List<JsonNode> of(JsonNode array, FieldNames names) {
        List<JsonNode> records = new ArrayList<>();
        boolean isList = false;
        for (JsonNode element : array) {
            JsonNode record = unwrapped(element, names);
            isList |= names.isRecord(record) && (record.size() > 2 || names.find(record, "text") != null);
            records.add(record);
        }
        return isList ? records : List.of();
    }

    /** A record with the fields of the object inside that holds them. */
    private static JsonNode unwrapped(JsonNode element, FieldNames names) {
        if (!element.isObject() || names.find(element, "text") != null || names.find(element, "html") != null) {
            return element;
        }
        for (String wrapper : WRAPPERS) {
            JsonNode inner = element.path(wrapper);
            if (names.isRecord(inner)) {
                ObjectNode whole = JSON.createObjectNode();
                inner.properties().forEach(field -> whole.set(field.getKey(), field.getValue()));
                element.properties().forEach(field -> {
                    if (!field.getKey().equals(wrapper) && !whole.has(field.getKey())) {
                        whole.set(field.getKey(), field.getValue());
                    }
                });
                return whole;
            }
        }
        return element;
    }

    /** Reads a list of news in JSON, for those who follow it. */
    public static NewsOutcome of(String document) {
        Records records = records(document, FieldNames.known());
        FieldNames.Use use = new FieldNames.Use();
        List<NewsItem> items = new ArrayList<>();
        for (JsonNode record : records.records()) {
            RecordItem read = RecordItem.of(record, FieldNames.known(), use);
            items.add(read.text() == null ? read.item() : read.item().content(NewsItem.markup(read.text())));
        }
        return new NewsOutcome(items, List.of(), records.problem(), List.of());
    }
}
