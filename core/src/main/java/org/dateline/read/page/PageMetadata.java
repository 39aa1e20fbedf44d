package org.dateline.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page states about itself outside its text, gathered in one walk: metadata, canonical address, scripts, marked dates. */
final class PageMetadata {

    /** Metadata that name who wrote a page, the surest first. */
    private static final List<String> BYLINES = List.of(
            "author", "article:author", "byl", "parsely-author", "dc.creator", "dcterms.creator", "sailthru.author");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> marked = new ArrayList<>();
    private @Nullable String canonical;
    private @Nullable Element heading;
    private final String language;

    PageMetadata(Document page) {
        page.forEach(this::take);
        Element root = page.firstElementChild();
        language = root == null ? "" : root.attr("lang").strip();
    }

    private void take(Element element) {
        switch (element.normalName()) {
            case "meta" -> {
                String name = element.attr("name")
                        + element.attr("property")
                        + element.attr("itemprop")
                        + element.attr("http-equiv");
                if (!name.isEmpty() && !element.attr("content").isBlank()) {
                    values.putIfAbsent(
                            name.toLowerCase(Locale.ROOT),
                            element.attr("content").strip());
                }
            }
            case "link" -> {
                if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
                    canonical = element.attr("href").strip();
                }
            }
            case "script" -> scripts.add(element);
            case "h1" -> heading = heading == null ? element : heading;
            case "time" -> marked.add(element);
            case "abbr" -> {
                if (element.hasAttr("title")) {
                    marked.add(element);
                }
            }
            default -> {
                if (element.attributesSize() > 0 && element.attr("itemprop").startsWith("date")) {
                    marked.add(element);
                }
            }
        }
    }

    /** The value of a metadata name or property, small letters, or null. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** The name of whoever wrote the page, or null; the address of a profile is no name. */
    @Nullable
    String byline(LinkedData linked) {
        for (String name : BYLINES) {
            String value = values.get(name);
            if (value != null && !value.isBlank() && !value.contains("://")) {
                return value;
            }
        }
        return linked.get("author");
    }

    /** All metadata by name, the first value of each. */
    Map<String, String> values() {
        return values;
    }

    /** The canonical address, or null. */
    @Nullable
    String canonical() {
        return canonical;
    }

    /** Scripts, including embedded data. */
    List<Element> scripts() {
        return scripts;
    }

    /** Elements that are marked as dates. */
    List<Element> marked() {
        return marked;
    }

    /** The first main heading, or null. */
    @Nullable
    Element heading() {
        return heading;
    }

    /** The language that the page declares, or an empty string. */
    String language() {
        return language;
    }
}
