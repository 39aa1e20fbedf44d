package org.dateline.where.gazetteer;

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
import org.dateline.where.gazetteer.KnownPlace.Level;
import org.jspecify.annotations.Nullable;

/** The words of {@code data/places/cues.tsv} that tell where an event happened. */
public final class Cues {

    private final Map<String, Set<String>> words;
    private final Map<String, Level> levels;

    private Cues(Map<String, Set<String>> words, Map<String, Level> levels) {
        this.words = words;
        this.levels = levels;
    }

    /**
     * Reads the cues.
     *
     * @param files the files of {@code data/places}
     * @throws DataProblems when the file is missing or broken
     */
    public static Cues read(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, Level> levels = new HashMap<>();
        for (DataFile file : files) {
            if (file.name().endsWith("cues.tsv")) {
                for (Table.Row row : Table.read(file, problems).rows()) {
                    if (row.get("kind").equals("level")) {
                        row.parts("words").forEach(entry -> addLevel(file, row, entry, levels, problems));
                    } else {
                        words.computeIfAbsent(row.get("kind"), unused -> new HashSet<>())
                                .addAll(row.parts("words").stream()
                                        .map(word -> word.toLowerCase(Locale.ROOT))
                                        .toList());
                    }
                }
            }
        }
        if (words.isEmpty()) {
            problems.add(new Problem("places/cues.tsv", 0, "is missing or empty", "restore it"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        return new Cues(words, levels);
    }

    private static void addLevel(
            DataFile file, Table.Row row, String entry, Map<String, Level> levels, List<Problem> problems) {
        String[] sides = entry.split("=", 2);
        try {
            levels.put(sides[0], Level.valueOf(sides[sides.length - 1].toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "unknown level in '" + entry + "'",
                    "write word=town, admin1, admin2 or country"));
        }
    }

    /** Whether a lemma or a small-letter word is a cue of a kind. */
    public boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a cue of one of several kinds. */
    public boolean isAny(String word, String... kinds) {
        for (String kind : kinds) {
            if (is(kind, word)) {
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
}
