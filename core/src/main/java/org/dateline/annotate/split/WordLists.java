package org.dateline.annotate.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** The editable word lists of {@code data/annotate}: abbreviations, irregular lemmas, and words by their use. */
public final class WordLists {

    /** How an abbreviation behaves before a capital. */
    enum Abbreviation {
        /** Stands before a name and never ends a sentence. */
        TITLE,
        /** An abbreviation only before a figure. */
        NUMBER,
        /** A time of day: ends a sentence before a capital that is no day, month or zone. */
        TIME,
        /** Ends a sentence before a word that often begins one. */
        OTHER
    }

    private final Map<String, Abbreviation> abbreviations = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, String> lemmas = new HashMap<>();

    private WordLists() {}

    /**
     * Reads the lists.
     *
     * @param files {@code annotate/*.tsv}; names ending in {@code abbreviations.tsv}, {@code lemmas.tsv}, {@code words.tsv}
     * @throws DataProblems when a line cannot be read
     */
    public static WordLists read(List<DataFile> files) {
        WordLists lists = new WordLists();
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (file.name().startsWith("annotate/") && file.name().endsWith(".tsv")) {
                lists.read(file, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return lists;
    }

    /** How an abbreviation, written with its full stop, behaves, or null when it is none. */
    @Nullable
    Abbreviation abbreviation(String word) {
        return abbreviations.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word in lower case is listed for a use, such as {@code starter} or {@code prefix}. */
    public boolean is(String use, String lower) {
        return uses.getOrDefault(use, Set.of()).contains(lower);
    }

    /** The listed lemma of a form in lower case, for a class of tags ({@code verb}, {@code noun}, {@code adjective} …), or null. */
    @Nullable
    public String lemma(String lower, String tags) {
        return lemmas.get(tags + ' ' + lower);
    }

    private void read(DataFile file, List<Problem> problems) {
        List<String> lines = file.lines();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String fault = file.name().endsWith("abbreviations.tsv")
                    ? readAbbreviations(cells)
                    : file.name().endsWith("lemmas.tsv") ? readLemma(cells) : readUse(cells);
            if (fault != null) {
                problems.add(new Problem(file.name(), number + 1, fault, "see the comment at the head of the file"));
            }
        }
    }

    private @Nullable String readAbbreviations(String[] cells) {
        if (cells.length != 2) {
            return "expected two columns";
        }
        for (Abbreviation kind : Abbreviation.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(cells[0])) {
                for (String word : cells[1].split(" ")) {
                    abbreviations.put(word.toLowerCase(Locale.ROOT), kind);
                }
                return null;
            }
        }
        return "unknown kind of abbreviation: " + cells[0];
    }

    private @Nullable String readLemma(String[] cells) {
        if (cells.length != 3) {
            return "expected three columns";
        }
        for (String form : cells[2].split(" ")) {
            lemmas.put(cells[0] + ' ' + form, cells[1]);
        }
        return null;
    }

    private @Nullable String readUse(String[] cells) {
        if (cells.length != 2) {
            return "expected two columns";
        }
        uses.computeIfAbsent(cells[0], use -> new HashSet<>()).addAll(List.of(cells[1].split(" ")));
        return null;
    }
}
