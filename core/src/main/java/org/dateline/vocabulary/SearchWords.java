package org.dateline.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.store.query.Folded;
import org.dateline.store.query.Vocabulary.Sense;

/** Words of searches that the data folder explains: {@code data/en/search}. */
final class SearchWords {

    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /**
     * Reads the tables.
     *
     * @param files the files of {@code search}
     * @param problems gets what is wrong with them
     */
    SearchWords(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            if (file.name().endsWith(".txt")) {
                file.lines().stream().filter(DataTable::isRow).forEach(leftOut::add);
            } else {
                DataTable.withColumns(file, List.of("words", "means"), problems)
                        .rows()
                        .forEach(row -> add(row, problems));
            }
        }
    }

    private void add(DataTable.Row row, List<Problem> problems) {
        List<Sense> meant = new ArrayList<>();
        for (String term : row.get("means").split(" ")) {
            int colon = term.indexOf(':');
            if (colon < 1 || colon == term.length() - 1) {
                problems.add(row.problem("\"" + term + "\" is no term", "write FIELD:VALUE, such as mode:aerial"));
                return;
            }
            meant.add(new Sense(
                    term.substring(0, colon), List.of(term.substring(colon + 1).split(","))));
        }
        for (String words : row.parts("words")) {
            senses.put(Folded.of(words), List.copyOf(meant));
            spellings.computeIfAbsent(closed(words), any -> new ArrayList<>(1)).add(words);
        }
    }

    /** How else the same words are written: in one word or in two. */
    List<String> spellings(String words) {
        String key = closed(words);
        String singular = key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
        return spellings.getOrDefault(key, spellings.getOrDefault(singular, List.of()));
    }

    private static String closed(String words) {
        return Folded.of(words).replace(" ", "");
    }

    /** What words stand for, in the singular or the plural. */
    List<Sense> senses(String words) {
        String key = Folded.of(words);
        List<Sense> found = senses.get(key);
        if (found == null && key.endsWith("s")) {
            found = senses.get(key.substring(0, key.length() - 1));
        }
        return found == null ? List.of() : found;
    }

    /** Whether a word in small letters, or at the head of a question, asks for nothing. */
    boolean isLeftOut(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        return !abbreviation && leftOut.contains(small);
    }
}
