package org.dateline.read.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/** The groups of names that sites give to parts of their pages, and of the first words of blocks: {@code data/en/read/page_words.tsv}. */
public final class BlockWords {

    /** The file. */
    public static final String FILE = "read/page_words.tsv";

    private static final List<String> COLUMNS = List.of("kind", "group", "words");

    private final List<String> nameGroups = new ArrayList<>();
    private final List<String> openingGroups = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<String, Integer> openings = new HashMap<>();
    private int shortest = Integer.MAX_VALUE;
    private int longest;

    /** @param problems gets what is wrong with the file */
    public BlockWords(DataFile file, List<Problem> problems) {
        for (DataTable.Row row : DataTable.withColumns(file, COLUMNS, problems).rows()) {
            switch (row.get("kind")) {
                case "name" -> addNames(row.get("group"), row.parts("words"));
                case "opening" -> addOpenings(row.get("group"), row.parts("words"));
                default ->
                    problems.add(row.problem(
                            "\"" + row.get("kind") + "\" is no kind of entry",
                            "write name or opening, a group, words with | between them"));
            }
        }
    }

    private void addNames(String group, List<String> words) {
        int index = nameGroups.size();
        nameGroups.add(group);
        for (String word : words) {
            if (word.endsWith("*")) {
                beginnings.putIfAbsent(word.substring(0, word.length() - 1), index);
            } else {
                names.putIfAbsent(word, index);
            }
        }
    }

    private void addOpenings(String group, List<String> words) {
        int index = openingGroups.size();
        openingGroups.add(group);
        for (String word : words) {
            openings.putIfAbsent(word, index);
            shortest = Math.min(shortest, word.length());
            longest = Math.max(longest, word.length());
        }
    }

    /** The groups of names, in the order of the file. */
    List<String> nameGroups() {
        return nameGroups;
    }

    /** The groups of openings, in the order of the file. */
    List<String> openingGroups() {
        return openingGroups;
    }

    /**
     * The groups that a class or id belongs to, a bit each.
     *
     * @param name one or several names, as the page writes them: {@code post-content relatedStories}
     */
    int groups(String name) {
        int groups = 0;
        int from = 0;
        for (int at = 0; at <= name.length(); at++) {
            boolean end = at == name.length() || !Character.isLetter(name.charAt(at));
            boolean hump = !end
                    && at > from
                    && Character.isUpperCase(name.charAt(at))
                    && !Character.isUpperCase(name.charAt(at - 1));
            if (end || hump) {
                if (at > from) {
                    groups |= group(name.substring(from, at).toLowerCase(Locale.ROOT));
                }
                from = hump ? at : at + 1;
            }
        }
        return groups;
    }

    private int group(String word) {
        Integer whole = names.get(word);
        int groups = whole == null ? 0 : 1 << whole;
        for (int length = Math.min(word.length(), 14); length >= 3; length--) {
            Integer begun = beginnings.get(word.substring(0, length));
            if (begun != null) {
                return groups | 1 << begun;
            }
        }
        return groups;
    }

    /** The group of the words that a block begins with, or -1. */
    int opening(String text) {
        String start = text.substring(0, Math.min(text.length(), longest)).toLowerCase(Locale.ROOT);
        for (int length = start.length(); length >= shortest; length--) {
            Integer group = openings.get(start.substring(0, length));
            if (group != null) {
                return group;
            }
        }
        return -1;
    }
}
