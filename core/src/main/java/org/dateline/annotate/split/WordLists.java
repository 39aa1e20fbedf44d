package org.dateline.annotate.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** The editable word lists of {@code data/en/annotate}: abbreviations, irregular lemmas, endings, and words by their use. */
public final class WordLists {

    private static final String HEAD = "see the comment at the head of the file";

    /** The classes of {@code lemmas.tsv}. */
    private static final Set<String> LEMMA_CLASSES =
            Set.of("verb", "modal", "noun", "adjective", "pronoun", "name", "other");

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
    private final Map<WordUse, Set<String>> uses = new EnumMap<>(WordUse.class);
    private final Map<String, String> lemmas = new HashMap<>();
    private final Endings endings = new Endings();

    private WordLists() {}

    /**
     * Reads the lists.
     *
     * @param files {@code annotate/*.tsv}; names ending in {@code abbreviations.tsv}, {@code lemmas.tsv}, {@code endings.tsv},
     *     and any others for words by their use; files of other folders are passed over
     * @throws DataProblems with everything that is wrong in them, a list that is missing included
     */
    public static WordLists read(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        WordLists lists = read(files, problems);
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return lists;
    }

    /** The same, with a list that gets what is wrong. */
    public static WordLists read(List<DataFile> files, List<Problem> problems) {
        WordLists lists = new WordLists();
        for (DataFile file : files) {
            if (file.isOf("annotate") && file.name().endsWith(".tsv")) {
                lists.read(file, problems);
            }
        }
        lists.uses.replaceAll((use, words) -> Collections.unmodifiableSet(words));
        for (WordUse use : WordUse.values()) {
            if (lists.words(use).isEmpty()) {
                problems.add(missing("words.tsv", use.key()));
            }
        }
        lists.endings.missing().forEach(form -> problems.add(missing("endings.tsv", form)));
        if (lists.abbreviations.isEmpty()) {
            problems.add(missing("abbreviations.tsv", "title"));
        }
        if (lists.lemmas.isEmpty()) {
            problems.add(missing("lemmas.tsv", "verb"));
        }
        return lists;
    }

    private static Problem missing(String file, String key) {
        return new Problem("annotate/" + file, 0, "there is no line for \"" + key + "\"", "restore the file");
    }

    /** How an abbreviation, written with its full stop, behaves, or null when it is none. */
    @Nullable
    Abbreviation abbreviation(String word) {
        return abbreviations.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word in lower case is listed for a use. */
    public boolean is(WordUse use, String lower) {
        return words(use).contains(lower);
    }

    /** The words listed for a use, in the order of the file. */
    public Set<String> words(WordUse use) {
        return uses.getOrDefault(use, Set.of());
    }

    /** The first word listed for a use. */
    public String first(WordUse use) {
        return words(use).iterator().next();
    }

    /** The listed lemma of a form in lower case, for a class of tags ({@code verb}, {@code noun}, {@code adjective} …), or null. */
    @Nullable
    public String lemma(String lower, String tags) {
        return lemmas.get(tags + ' ' + lower);
    }

    /** The endings of regular forms. */
    public Endings endings() {
        return endings;
    }

    private void read(DataFile file, List<Problem> problems) {
        String name = file.name();
        if (name.endsWith("endings.tsv")) {
            DataTable.plain(file, 4, 4, problems).rows().forEach(row -> endings.add(row, problems));
        } else if (name.endsWith("lemmas.tsv")) {
            DataTable.plain(file, 3, 3, problems).rows().forEach(row -> readLemma(row, problems));
        } else if (name.endsWith("abbreviations.tsv")) {
            DataTable.plain(file, 2, 2, problems).rows().forEach(row -> readAbbreviations(row, problems));
        } else {
            DataTable.plain(file, 2, 2, problems).rows().forEach(row -> readUse(row, problems));
        }
    }

    private void readAbbreviations(DataTable.Row row, List<Problem> problems) {
        for (Abbreviation kind : Abbreviation.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.cell(0))) {
                for (String word : row.cell(1).split(" ")) {
                    abbreviations.put(word.toLowerCase(Locale.ROOT), kind);
                }
                return;
            }
        }
        problems.add(row.problem("unknown kind of abbreviation \"" + row.cell(0) + "\"", HEAD));
    }

    private void readLemma(DataTable.Row row, List<Problem> problems) {
        if (!LEMMA_CLASSES.contains(row.cell(0))) {
            problems.add(row.problem("unknown class \"" + row.cell(0) + "\"", HEAD));
            return;
        }
        for (String form : row.cell(2).split(" ")) {
            lemmas.put(row.cell(0) + ' ' + form, row.cell(1));
        }
    }

    private void readUse(DataTable.Row row, List<Problem> problems) {
        for (WordUse use : WordUse.values()) {
            if (use.key().equals(row.cell(0))) {
                uses.computeIfAbsent(use, none -> new LinkedHashSet<>())
                        .addAll(List.of(row.cell(1).split(" ")));
                return;
            }
        }
        problems.add(row.problem("unknown use \"" + row.cell(0) + "\"", HEAD));
    }
}
