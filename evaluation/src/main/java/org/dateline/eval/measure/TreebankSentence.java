package org.dateline.eval.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sentence annotated by hand: CoNLL-U with trees, or IOB2 with names.
 *
 * @param id its name
 * @param text as written
 * @param startsParagraph whether a paragraph or document begins with it
 * @param rows the cells of each word
 */
public record TreebankSentence(String id, String text, boolean startsParagraph, List<List<String>> rows) {

    private static final int FORM = 1;
    private static final int LEMMA = 2;
    private static final int UNIVERSAL = 3;
    private static final int TAG = 4;
    private static final int FEATURES = 5;
    private static final int HEAD = 6;
    private static final int RELATION = 7;
    private static final int NAME = 2;

    /** Signs that the program makes plain before it reads a word. */
    private static final Map<Character, String> PLAIN = Map.of(
            '\u2018', "'", '\u2019', "'", '\u201c', "\"", '\u201d', "\"", '\u2013', "-", '\u2014', "-", '\u00a0', " ");

    /** Copies the lists. */
    public TreebankSentence {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether a file holds such sentences, by its name. */
    static boolean isTreebank(String file) {
        return file.replaceFirst("\\.gz$", "").matches(".*\\.(conllu|iob2)");
    }

    /** The sentences of a file as items of a set: blocks of lines with empty lines between them. */
    static List<JsonNode> items(List<String> lines) {
        JsonMapper mapper = new JsonMapper();
        List<JsonNode> items = new ArrayList<>();
        ObjectNode item = null;
        for (String line : lines) {
            if (line.isBlank()) {
                item = null;
                continue;
            }
            if (item == null) {
                item = mapper.createObjectNode();
                item.putArray("rows");
                items.add(item);
            }
            read(line, item);
        }
        items.removeIf(empty -> empty.path("rows").isEmpty());
        return items;
    }

    private static void read(String line, ObjectNode item) {
        if (line.startsWith("# sent_id = ")) {
            item.put("id", line.substring("# sent_id = ".length()));
        } else if (line.startsWith("# text = ")) {
            item.put("text", line.substring("# text = ".length()));
        } else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
            item.put("paragraph", true);
        } else if (!line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2 && cells[0].chars().allMatch(Character::isDigit)) {
                ArrayNode row = ((ArrayNode) item.get("rows")).addArray();
                Stream.of(cells).forEach(row::add);
            }
        }
    }

    /** The sentence of an item. */
    public static TreebankSentence of(JsonNode item) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : item.path("rows")) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asString("")));
            rows.add(cells);
        }
        return new TreebankSentence(
                item.path("id").asString(""),
                item.path("text").asString(""),
                item.path("paragraph").asBoolean(false),
                rows);
    }

    /** The words, typographic signs made plain. */
    public List<String> forms() {
        return rows.stream().map(row -> plain(row.get(FORM))).toList();
    }

    /** Whether it comes from a news document of the GUM corpus. */
    public boolean isNews() {
        return id.startsWith("GUM_news_");
    }

    public String form(int word) {
        return rows.get(word).get(FORM);
    }

    public String lemma(int word) {
        return plain(rows.get(word).get(LEMMA));
    }

    public String universal(int word) {
        return rows.get(word).get(UNIVERSAL);
    }

    public String tag(int word) {
        return rows.get(word).get(TAG);
    }

    /** The features of a word whose names are among those wanted; {@code _} for none. */
    public String features(int word, Set<String> wanted) {
        String kept = Stream.of(rows.get(word).get(FEATURES).split("\\|"))
                .filter(feature -> wanted.contains(feature.split("=")[0]))
                .collect(Collectors.joining("|"));
        return kept.isEmpty() ? "_" : kept;
    }

    /** Index of the governing word, -1 for the root. */
    public int head(int word) {
        return Integer.parseInt(rows.get(word).get(HEAD)) - 1;
    }

    public String relation(int word) {
        return rows.get(word).get(RELATION);
    }

    /** The word of a stretch that hangs from outside it; the first of several. */
    public int headOf(int from, int to) {
        for (int word = from; word < to; word++) {
            if (head(word) < from || head(word) >= to) {
                return word;
            }
        }
        return from;
    }

    /** The names by hand: kind, first word and word after the last, by a key that two equal names share. */
    public Set<String> names(Set<String> kinds) {
        Map<Integer, String> found = new TreeMap<>();
        int start = -1;
        for (int word = 0; word < rows.size(); word++) {
            String label = rows.get(word).get(NAME);
            boolean goesOn = label.startsWith("I-") && start >= 0;
            start = goesOn ? start : label.startsWith("B-") ? word : -1;
            if (start >= 0 && kinds.contains(label.substring(2))) {
                found.put(start, key(label.substring(2), start, word + 1));
            }
        }
        return Set.copyOf(found.values());
    }

    /** The key of a name: its kind, first word and the word after its last. */
    public static String key(String kind, int from, int to) {
        return kind + " " + from + " " + to;
    }

    private static String plain(String form) {
        StringBuilder made = new StringBuilder(form.length());
        for (int index = 0; index < form.length(); index++) {
            made.append(PLAIN.getOrDefault(form.charAt(index), String.valueOf(form.charAt(index))));
        }
        return made.toString();
    }
}
