package org.dateline.read.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.model.report.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record of a JSON document, of JSON Lines or of a table, with what its fields are known to hold.
 *
 * @param id its id, or null
 * @param text its words as plain text that is the whole report, or null
 * @param html the page that it was, or null
 * @param isPublishedWrong whether its day of publication is no date
 * @param item everything else; its content is empty where there is a text or a page
 */
public record RecordItem(
        @Nullable String id,
        @Nullable String text,
        @Nullable String html,
        boolean isPublishedWrong,
        NewsItem item) {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?(?:p|br|div|a|b|i|em|strong|h[1-6]|ul|li)\\b[^>]{0,300}>");

    /** What NewsAPI puts in place of the rest of a text. */
    private static final Pattern CUT = Pattern.compile("\\s*(?:…|\\.\\.\\.)?\\s*\\[\\+?\\d{1,7} chars\\]\\s*$");

    private static final List<String> FIELDS = List.of(
            "id",
            "text",
            "html",
            "body",
            "lead",
            "title",
            "published",
            "updated",
            "url",
            "source",
            "language",
            "byline",
            "slug",
            "guid",
            "urgency",
            "embargo",
            "version",
            "notice",
            "note");

    /**
     * Reads a record.
     *
     * @param names which fields hold what
     * @param use notes what was read
     */
    public static RecordItem of(JsonNode record, FieldNames names, FieldNames.Use use) {
        Map<String, FieldNames.Found> found = new LinkedHashMap<>();
        for (String field : FIELDS) {
            FieldNames.Found at = names.find(record, field);
            if (at != null) {
                found.put(field, at);
            }
        }
        String text = string(found, "text");
        String html = text == null ? string(found, "html") : null;
        String body = text == null && html == null ? string(found, "body") : null;
        if (text != null || html != null || body != null) {
            found.remove("lead");
        }
        if (text != null || html != null) {
            found.remove("body");
        }
        ItemDraft draft = new ItemDraft();
        String content = body == null && text == null && html == null ? string(found, "lead") : body;
        draft.content = content == null ? "" : content(content);
        draft.title = string(found, "title");
        draft.address = string(found, "url");
        draft.source = string(found, "source");
        draft.language = language(string(found, "language"));
        draft.byline = byline(found.get("byline"));
        draft.note = string(found, "note");
        draft.release = release(found);
        boolean isWrong = days(found, draft);
        use.note(names, record, found);
        return new RecordItem(string(found, "id"), text, html, isWrong, draft.item(false));
    }

    private static boolean days(Map<String, FieldNames.Found> found, ItemDraft draft) {
        String published = string(found, "published");
        if (published != null) {
            draft.day("published", published);
        }
        String updated = string(found, "updated");
        if (updated != null && !updated.equals(published)) {
            draft.day("updated", updated);
        }
        return published != null && PublishedField.day(published) == null;
    }

    private static String content(String words) {
        return MARKUP.matcher(words).find()
                ? words
                : NewsItem.markup(CUT.matcher(words).replaceFirst(""));
    }

    private static Release release(Map<String, FieldNames.Found> found) {
        String urgency = string(found, "urgency");
        String guid = string(found, "guid");
        String slug = string(found, "slug");
        String status = String.valueOf(string(found, "notice")).toLowerCase(Locale.ROOT);
        String embargo = string(found, "embargo");
        boolean isWithdrawn = status.startsWith("cancel") || status.startsWith("withh");
        boolean isWire =
                slug != null || urgency != null || embargo != null || isWithdrawn || found.containsKey("version");
        return isWire
                ? new Release(
                        guid,
                        null,
                        null,
                        slug,
                        urgency != null && urgency.matches("[1-9]") ? Integer.valueOf(urgency) : null,
                        embargo,
                        string(found, "version"),
                        isWithdrawn ? Release.KILL : null,
                        null)
                : Release.UNKNOWN;
    }

    private static @Nullable String byline(FieldNames.@Nullable Found found) {
        if (found == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : found.value().isArray() ? found.value() : List.of(found.value())) {
            String name = one.isObject()
                    ? one.path("name").asString(one.path("byline").asString(""))
                    : one.asString("");
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** "English" and "eng" as the tag that they mean; others as they are. */
    private static @Nullable String language(@Nullable String written) {
        boolean isEnglish = "english".equalsIgnoreCase(written) || "eng".equalsIgnoreCase(written);
        return isEnglish ? "en" : written;
    }

    private static @Nullable String string(Map<String, FieldNames.Found> found, String field) {
        FieldNames.Found at = found.get(field);
        String value = at == null ? "" : at.value().asString("");
        return value.isBlank() ? null : value;
    }
}
