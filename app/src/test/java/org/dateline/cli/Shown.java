package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** How a page shows what a command prints. */
final class Shown {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 140;
    private static final String ANYTHING = "…";

    private Shown() {}

    /** Whether a page shows what is printed; {@code …} on the page stands for anything. */
    static boolean isShown(String page, String printed) {
        String pattern = Stream.of(page.stripTrailing().split(ANYTHING, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(printed.stripTrailing())
                .matches();
    }

    /**
     * What a page shows from now on: what is printed. A line {@code …} of the page stays, behind as many lines and before as many as
     * there; and a line with {@code …} in it stays where it is right.
     */
    static String anew(String page, String printed) {
        List<String> old = page.stripTrailing().lines().toList();
        List<String> lines = printed.stripTrailing()
                .lines()
                .map(line -> old.stream()
                        .filter(one -> one.contains(ANYTHING) && !one.equals(ANYTHING) && isShown(one, line))
                        .findFirst()
                        .orElse(line))
                .toList();
        int gap = old.indexOf(ANYTHING);
        int behind = old.size() - old.lastIndexOf(ANYTHING) - 1;
        if (gap < 0 || gap + behind >= lines.size()) {
            return String.join("\n", lines) + "\n";
        }
        List<String> written = new ArrayList<>(lines.subList(0, gap));
        written.add(ANYTHING);
        written.addAll(lines.subList(lines.size() - behind, lines.size()));
        return String.join("\n", written) + "\n";
    }

    /** Lines of JSON, each broken so that it can be read; other lines as they are. */
    static String laidOut(String lines) {
        return lines.lines()
                        .map(line -> line.startsWith("{") ? record(JSON.readTree(line)) : line)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** A field with fields of its own has a line of its own. */
    private static String record(JsonNode record) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean isOpen = false;
        for (var field : record.properties()) {
            String words = "\"" + field.getKey() + "\": " + value(field.getValue());
            boolean isPlain = !hasObjects(field.getValue());
            if (!line.isEmpty() && !(isPlain && isOpen && line.length() + words.length() < WIDTH)) {
                lines.add(line + ",");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? " " : ", ").append(words);
            isOpen = isPlain;
        }
        lines.add(line + "}");
        return "{" + String.join("\n", lines).strip();
    }

    private static String value(JsonNode node) {
        if (node.isObject()) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            node.properties().forEach(field -> fields.add("\"" + field.getKey() + "\": " + value(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            boolean isLong =
                    node.size() > 1 && (hasObjects(node) || node.toString().length() > WIDTH);
            StringJoiner items = new StringJoiner(isLong ? ",\n   " : ", ", isLong ? "[\n   " : "[", "]");
            node.forEach(item -> items.add(value(item)));
            return items.toString();
        }
        return node.toString();
    }

    private static boolean hasObjects(JsonNode node) {
        return node.isObject()
                || node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }
}
