package org.dateline.read.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which fields of a record hold what, by the names that {@code fields.tsv} lists and those that a user gives. */
public final class FieldNames {

    private static final String FILE = "fields.tsv";

    /** How many fields that are not read are listed. */
    private static final int MOST_LISTED = 20;

    /** Fields that may be numbers; elsewhere a number is a mistake. */
    private static final Set<String> NUMBERS = Set.of("id", "published", "updated", "urgency", "version", "guid");

    private static final FieldNames KNOWN = new FieldNames(load());

    private final Map<String, List<String>> names;

    private FieldNames(Map<String, List<String>> names) {
        this.names = names;
    }

    /** The known names. */
    public static FieldNames known() {
        return KNOWN;
    }

    /**
     * The known names, after those that a user gives.
     *
     * @param own names by field, such as {@code text} and {@code body}
     * @throws IllegalArgumentException when there is no such field; its message lists those there are
     */
    public static FieldNames with(Map<String, String> own) {
        Map<String, List<String>> names = new LinkedHashMap<>(KNOWN.names);
        own.forEach((field, name) -> {
            List<String> known = names.get(field);
            if (known == null) {
                throw new IllegalArgumentException(
                        "there is no field " + field + "; there are " + String.join(", ", KNOWN.names.keySet()));
            }
            List<String> all = new ArrayList<>(List.of(plain(name)));
            all.addAll(known);
            names.put(field, List.copyOf(all));
        });
        return own.isEmpty() ? KNOWN : new FieldNames(names);
    }

    private static Map<String, List<String>> load() {
        try (InputStream file = FieldNames.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from this build; build it again");
            }
            Map<String, List<String>> names = new LinkedHashMap<>();
            for (String line :
                    (Iterable<String>) new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()::iterator) {
                String[] cells = line.split("\t");
                if (!line.startsWith("#") && cells.length > 1) {
                    names.put(
                            cells[0],
                            List.of(cells).subList(1, cells.length).stream()
                                    .map(FieldNames::plain)
                                    .toList());
                }
            }
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Whether a name is one of a field's. */
    boolean isKnown(String field, String name) {
        return names.getOrDefault(field, List.of()).contains(plain(name));
    }

    /** Whether a record has words of its own or a title, and so can be a report. */
    boolean isRecord(JsonNode node) {
        return node.isObject()
                && (find(node, "text") != null
                        || find(node, "html") != null
                        || find(node, "body") != null
                        || find(node, "title") != null);
    }

    /** A field of a record, and the name that it has there. */
    record Found(String name, JsonNode value) {}

    /** The first field of a record that has one of a field's names and says something, or null. */
    @Nullable
    Found find(JsonNode record, String field) {
        Map<String, String> spelled = new LinkedHashMap<>();
        record.propertyNames().forEach(name -> spelled.putIfAbsent(plain(name), name));
        for (String name : names.getOrDefault(field, List.of())) {
            int dot = name.indexOf('.');
            String outer = spelled.get(dot < 0 ? name : name.substring(0, dot));
            if (outer == null) {
                continue;
            }
            JsonNode value = record.path(outer);
            if (dot >= 0) {
                Found inner = value.isObject() ? inner(value, name.substring(dot + 1)) : null;
                if (inner != null) {
                    return new Found(outer + "." + inner.name(), inner.value());
                }
            } else if (says(field, value)) {
                return new Found(outer, value);
            }
        }
        return null;
    }

    private static @Nullable Found inner(JsonNode object, String wanted) {
        for (String name : object.propertyNames()) {
            if (plain(name).equals(wanted) && !object.path(name).asString("").isBlank()) {
                return new Found(name, object.path(name));
            }
        }
        return null;
    }

    /** Whether a value can be what a field is: an address is no publisher, and a publisher no address. */
    private static boolean says(String field, JsonNode value) {
        if (field.equals("byline") && value.isArray()) {
            return !value.isEmpty();
        }
        boolean isWritten = value.isString() || value.isNumber() && NUMBERS.contains(field);
        String words = isWritten ? value.asString("").strip() : "";
        boolean isAddress = words.startsWith("http://") || words.startsWith("https://");
        return !words.isEmpty() && (field.equals("url") ? isAddress : !field.equals("source") || !isAddress);
    }

    /** Remembers which fields of a file were read and which were not, to say so once. */
    public static final class Use {

        private final Map<String, String> read = new LinkedHashMap<>();
        private final TreeSet<String> unread = new TreeSet<>();

        /** Notes how a record was read. */
        void note(FieldNames names, JsonNode record, Map<String, Found> found) {
            found.forEach((field, at) -> {
                if (!at.name().equalsIgnoreCase(field)) {
                    read.putIfAbsent(at.name(), field);
                }
            });
            for (Map.Entry<String, JsonNode> property : record.properties()) {
                boolean isRead = found.values().stream()
                        .anyMatch(at ->
                                at.name().equals(property.getKey()) || at.name().startsWith(property.getKey() + "."));
                boolean isKnown =
                        names.names.keySet().stream().anyMatch(field -> names.isKnown(field, property.getKey()));
                if (!isRead && !isKnown && unread.size() <= MOST_LISTED) {
                    unread.add(property.getKey());
                }
            }
        }

        /** Whether fields were read that have other names than Dateline's own. */
        public boolean isOthers() {
            return !read.isEmpty();
        }

        /** What to tell: fields under other names that were read, and those that were not; or null. */
        public @Nullable String told() {
            if (read.isEmpty() && unread.isEmpty()) {
                return null;
            }
            List<String> parts = new ArrayList<>();
            read.forEach((name, field) -> parts.add(name + " as " + field));
            String known = parts.isEmpty() ? "" : "reads " + String.join(", ", parts);
            if (unread.isEmpty()) {
                return known;
            }
            List<String> listed = new ArrayList<>(unread);
            String more = listed.size() > MOST_LISTED ? " and more" : "";
            String fields = "does not read the field" + (listed.size() == 1 ? " " : "s ")
                    + String.join(", ", listed.subList(0, Math.min(MOST_LISTED, listed.size()))) + more;
            return known.isEmpty() ? fields : known + "; " + fields;
        }
    }
}
