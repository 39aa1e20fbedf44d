package org.dateline.where.gazetteer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/** The words of {@code data/en/places/cues.tsv} that say where an event happened. */
public final class PlaceCues {

    private static final List<String> COLUMNS = List.of("kind", "words");

    private static final String LEVEL = "level";
    private static final String SPELLING = "spelling";
    private static final String PREPOSITION = "preposition";

    private final Map<PlaceCue, Set<String>> words = new EnumMap<>(PlaceCue.class);
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> prepositions = new HashMap<>();

    private PlaceCues() {
        for (PlaceCue cue : PlaceCue.values()) {
            words.put(cue, new LinkedHashSet<>());
        }
    }

    /**
     * Reads the cues.
     *
     * @param files the files of {@code data/world/places}
     * @param problems gets what is wrong with them; the cues are not to be used when it does
     */
    public static PlaceCues read(List<DataFile> files, List<Problem> problems) {
        PlaceCues cues = new PlaceCues();
        for (DataFile file : files) {
            if (file.name().endsWith("cues.tsv")) {
                cues.read(file, problems);
            }
        }
        String missing = cues.words.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().key())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(new Problem("places/cues.tsv", 0, "is missing, or lacks words of " + missing, "restore it"));
        }
        return cues;
    }

    private void read(DataFile file, List<Problem> problems) {
        DataTable table = DataTable.withHeader(file, COLUMNS.size(), problems);
        if (!table.columns().equals(COLUMNS)) {
            problems.add(DataTable.header(file)
                    .problem("the columns are not kind and words", "write \"kind\", a tab, \"words\" above the rows"));
            return;
        }
        for (DataTable.Row row : table.rows()) {
            switch (row.get("kind")) {
                case LEVEL -> row.parts("words").forEach(entry -> addLevel(row, entry, problems));
                case SPELLING -> row.parts("words").forEach(entry -> addPair(row, entry, spellings, problems));
                case PREPOSITION -> row.parts("words").forEach(entry -> addPair(row, entry, prepositions, problems));
                default -> addWords(row, problems);
            }
        }
    }

    private void addWords(DataTable.Row row, List<Problem> problems) {
        PlaceCue cue = PlaceCue.of(row.get("kind"));
        if (cue == null) {
            problems.add(row.problem(
                    "unknown kind \"" + row.get("kind") + "\"", "use one that is explained at the head of cues.tsv"));
        } else {
            row.parts("words").forEach(word -> of(cue).add(word.toLowerCase(Locale.ROOT)));
        }
    }

    private void addLevel(DataTable.Row row, String entry, List<Problem> problems) {
        String[] sides = entry.split("=", 2);
        try {
            levels.put(sides[0], Level.valueOf(sides[sides.length - 1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            problems.add(row.problem("unknown level in '" + entry + "'", "write word=town, admin1, admin2 or country"));
        }
    }

    private static void addPair(DataTable.Row row, String entry, Map<String, String> pairs, List<Problem> problems) {
        int equals = entry.indexOf('=');
        if (equals < 1) {
            problems.add(row.problem("\"" + entry + "\" is no pair", "write WORDS=OTHER WORDS"));
        } else {
            pairs.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
    }

    private Set<String> of(PlaceCue cue) {
        return words.getOrDefault(cue, Set.of());
    }

    /** Whether a word, in any case, is a cue. */
    public boolean is(PlaceCue cue, String word) {
        return of(cue).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a cue as it is written. */
    public boolean isExactly(PlaceCue cue, String word) {
        return of(cue).contains(word);
    }

    /** Whether a word is one of several cues. */
    public boolean isAny(String word, PlaceCue... cues) {
        for (PlaceCue cue : cues) {
            if (is(cue, word)) {
                return true;
            }
        }
        return false;
    }

    /** The level of place that a type word names, or null. */
    @Nullable
    public Level level(String typeWord) {
        return levels.get(typeWord.toLowerCase(Locale.ROOT));
    }

    /** A name with the article before it. */
    public String withArticle(String name) {
        return article() + " " + name;
    }

    /** The article that names of places may have: the first in the file. */
    public String article() {
        return of(PlaceCue.ARTICLE).iterator().next();
    }

    /** The same name key with its first word spelled otherwise ("st" for "saint") or left out, or null. */
    @Nullable
    String otherSpelling(String key) {
        int blank = key.indexOf(' ');
        String other = blank < 0 ? null : spellings.get(key.substring(0, blank));
        if (other == null) {
            return null;
        }
        return other.isEmpty() ? key.substring(blank + 1) : other + key.substring(blank);
    }

    /** The one preposition that stands for two words ("out of" for "from"), or the first of them. */
    public String preposition(String first, String last) {
        return prepositions.getOrDefault(first + " " + last, first);
    }

    /** A regular expression for any word of some cues. */
    public String pattern(PlaceCue... cues) {
        return Arrays.stream(cues)
                .flatMap(cue -> of(cue).stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
