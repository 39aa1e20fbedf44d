package org.dateline.who.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/** Words that say who is meant, or change what a name beside them says: every table of the actors with words and effects. */
public final class ActorCues {

    private final Map<ActorCue, Set<String>> words = new EnumMap<>(ActorCue.class);

    /**
     * Reads every table of words and effects among the files.
     *
     * @param files the files of {@code actors/}
     * @param problems gets what is wrong with them
     */
    ActorCues(List<DataFile> files, List<Problem> problems) {
        for (ActorCue cue : ActorCue.values()) {
            words.put(cue, new LinkedHashSet<>());
        }
        ActorTableKind.CUES.rows(files, problems).forEach(row -> add(row, problems));
        List<String> missing = new ArrayList<>();
        words.forEach((cue, own) -> {
            if (own.isEmpty()) {
                missing.add(cue.key());
            }
        });
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    "actors/words.tsv",
                    0,
                    "no word has the effect " + String.join(", ", missing),
                    "restore words.tsv and descriptions.tsv"));
        }
    }

    private void add(DataTable.Row row, List<Problem> problems) {
        ActorCue cue = ActorCue.of(row.cell(1));
        if (cue == null) {
            problems.add(row.problem(
                    "unknown effect \"" + row.cell(1) + "\"",
                    "use one that is explained at the head of descriptions.tsv or words.tsv"));
        } else {
            of(cue).add(row.cell(0));
        }
    }

    private Set<String> of(ActorCue cue) {
        return words.getOrDefault(cue, Set.of());
    }

    /** Whether a word, in any case, is a cue. */
    public boolean is(ActorCue cue, String word) {
        Set<String> own = of(cue);
        return own.contains(word.toLowerCase(Locale.ROOT)) || own.contains(word);
    }

    /** Whether a word is a cue as it is written. */
    public boolean isExactly(ActorCue cue, String word) {
        return of(cue).contains(word);
    }

    /** The first word of a cue in the order of the files, for what Dateline writes itself. */
    public String first(ActorCue cue) {
        return of(cue).iterator().next();
    }
}
