package org.dateline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares the fields that somebody wrote down with the record that was coded; what is not written down is not compared. */
final class RecordSubset {

    private static final Set<String> LISTS_OF_NAMED = Set.of("actors", "recipients");

    private RecordSubset() {}

    /**
     * The fields that differ, each in words.
     *
     * @param expected some fields of a record, or their short forms
     * @param found a whole record
     */
    static List<String> differences(JsonNode expected, JsonNode found) {
        List<String> differences = new ArrayList<>();
        for (String field : expected.propertyNames()) {
            JsonNode wanted = expected.get(field);
            JsonNode seen = found.path(field);
            if (field.equals("trigger")) {
                if (!has(seen, wanted)) {
                    differences.add("trigger is " + shown(seen) + ", not " + shown(wanted));
                }
            } else if (LISTS_OF_NAMED.contains(field)) {
                list(field, wanted, seen, differences);
            } else if (field.equals("when") && wanted.isString()) {
                days(wanted.asString(), seen, differences);
            } else {
                compare(field, wanted, seen, differences);
            }
        }
        return differences;
    }

    /** Whether a field, if it was written down, is as written. */
    static boolean agrees(JsonNode expected, JsonNode found, String field) {
        if (!expected.has(field)) {
            return true;
        }
        JsonNode wanted = expected.get(field);
        return field.equals("trigger") ? has(found.path(field), wanted) : wanted.equals(found.path(field));
    }

    private static boolean has(JsonNode list, JsonNode wanted) {
        for (JsonNode item : list) {
            if (item.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static void compare(String field, JsonNode wanted, JsonNode seen, List<String> differences) {
        if (wanted.isArray() && seen.isArray()) {
            list(field, wanted, seen, differences);
        } else if (wanted.isObject() && seen.isObject()) {
            for (String part : wanted.propertyNames()) {
                compare(field + "." + part, wanted.get(part), seen.path(part), differences);
            }
        } else if (wanted.isString() && seen.isObject()) {
            compare(field + ".name", wanted, seen.path("name"), differences);
        } else if (!isSame(wanted, seen)) {
            differences.add(field + " is " + shown(seen) + ", not " + shown(wanted));
        }
    }

    private static boolean isSame(JsonNode wanted, JsonNode seen) {
        if (wanted.isNumber() && seen.isNumber()) {
            return Double.compare(wanted.asDouble(), seen.asDouble()) == 0;
        }
        return wanted.equals(seen);
    }

    /** "2024-05-01" for a day, "2024-05-01/2024-05-03" for an interval. */
    private static void days(String written, JsonNode seen, List<String> differences) {
        String[] ends = written.split("/", 2);
        String found = seen.path("earliest").asString("null") + "/"
                + seen.path("latest").asString("null");
        String wanted = ends[0] + "/" + ends[ends.length - 1];
        if (!found.equals(wanted)) {
            differences.add("when is " + found + ", not " + wanted);
        }
    }

    /** Lists are compared whole, in any order: each item written down must be there, and no other. */
    private static void list(String field, JsonNode wanted, JsonNode seen, List<String> differences) {
        List<JsonNode> open = new ArrayList<>();
        seen.forEach(open::add);
        List<JsonNode> lacking = new ArrayList<>();
        for (JsonNode item : wanted) {
            JsonNode match = match(item, open);
            if (match == null) {
                lacking.add(item);
            } else {
                open.remove(match);
            }
        }
        for (JsonNode item : lacking) {
            JsonNode near = near(item, open);
            if (near == null) {
                differences.add(field + " lacks " + shown(item));
            } else {
                open.remove(near);
                compare(field, item, near, differences);
            }
        }
        open.forEach(item -> differences.add(field + " has " + shown(item) + " too many"));
    }

    private static @Nullable JsonNode match(JsonNode item, List<JsonNode> open) {
        for (JsonNode candidate : open) {
            List<String> differences = new ArrayList<>();
            compare("", item, candidate, differences);
            if (differences.isEmpty()) {
                return candidate;
            }
        }
        return null;
    }

    /** An item of the same name or kind, whose other fields differ. */
    private static @Nullable JsonNode near(JsonNode item, List<JsonNode> open) {
        for (JsonNode candidate : open) {
            for (String key : List.of("name", "kind")) {
                if (item.has(key) && item.get(key).equals(candidate.path(key))) {
                    return candidate;
                }
            }
        }
        return null;
    }

    /** An event in a few words: type, trigger, who to whom. */
    static String described(JsonNode event) {
        StringBuilder told = new StringBuilder(event.path("type").asString("event"));
        if (!event.path("mode").asString("").isEmpty()) {
            told.append('/').append(event.path("mode").asString());
        }
        if (event.has("trigger")) {
            told.append(' ').append(shown(event.get("trigger")));
        }
        for (String role : List.of("actors", "recipients")) {
            if (!event.path(role).isEmpty()) {
                told.append(role.equals("actors") ? " by " : " on ").append(shown(event.get(role)));
            }
        }
        return told.toString();
    }

    /** Names only where things have names; else the JSON. */
    private static String shown(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(shown(item)));
            return items.size() == 1 ? items.get(0) : items.toString();
        }
        if (node.isObject() && node.has("name")) {
            String code = node.path("code").asString("");
            return node.get("name") + (code.isEmpty() ? "" : " " + code);
        }
        if (node.isObject() && node.has("best")) {
            return node.path("kind").asString("") + " " + node.path("low") + "/" + node.path("best") + "/"
                    + node.path("high");
        }
        return node.isMissingNode() ? "absent" : node.toString();
    }
}
