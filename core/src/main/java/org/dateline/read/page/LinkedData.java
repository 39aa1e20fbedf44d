package org.dateline.read.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page states about itself in JSON-LD (schema.org): the first value of each wanted property of an article. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int MOST_NODES = 20_000;

    private static final List<String> PROPERTIES =
            List.of("articleBody", "datePublished", "dateCreated", "dateModified", "uploadDate", "headline");

    private final Map<String, String> values = new TreeMap<>();

    /** Reads every block; a broken one is skipped, so that the page is still read. */
    LinkedData(PageMetadata page) {
        for (Element script : page.scripts()) {
            if (!script.attr("type").equalsIgnoreCase("application/ld+json")) {
                continue;
            }
            try {
                read(JSON.readTree(script.data().strip()));
            } catch (JacksonException broken) {
                continue;
            }
        }
    }

    /** A property of the page's article, such as {@code datePublished}, or null. */
    @Nullable
    String get(String property) {
        return values.get(property);
    }

    private void read(JsonNode root) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(root);
        for (int seen = 0; !left.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = left.remove();
            if (node.isObject() && isArticle(node.path("@type"))) {
                for (String property : PROPERTIES) {
                    if (node.path(property).isString()
                            && !node.path(property).asString().isBlank()) {
                        values.putIfAbsent(property, node.path(property).asString());
                    }
                }
                String author = name(node.path("author"));
                if (!author.isBlank()) {
                    values.putIfAbsent("author", author);
                }
            }
            node.forEach(left::add);
        }
    }

    /** The name of a person, or the names of several. */
    private static String name(JsonNode author) {
        if (author.isArray()) {
            List<String> names = new ArrayList<>();
            author.forEach(one -> names.add(name(one)));
            return names.stream().filter(name -> !name.isBlank()).distinct().collect(Collectors.joining(", "));
        }
        return (author.isObject() ? author.path("name").asString("") : author.asString("")).strip();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.asString("");
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report") || name.equals("WebPage");
    }
}
