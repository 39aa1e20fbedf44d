package org.dateline.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;
import org.dateline.who.FillerClass.Acts;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.ActorTableKind;
import org.dateline.who.directory.NameForm;
import org.jspecify.annotations.Nullable;

/** The classes of what fills roles, and the class of common nouns: {@code fillers.tsv} and {@code nouns.tsv}. */
final class FillerClasses {

    /** More words than any noun of the data has. */
    private static final int LONGEST = 3;

    private final ActorCues cues;
    private final Map<String, FillerClass> classes = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();

    /**
     * Reads every table of classes and of nouns among the files; of one noun, what stands first counts.
     *
     * @param cues words that join a noun to what it is of
     * @param problems gets what is wrong with them
     */
    FillerClasses(List<DataFile> files, ActorCues cues, List<Problem> problems) {
        this.cues = cues;
        ActorTableKind.FILLER_CLASSES.rows(files, problems).forEach(row -> readClass(row, problems));
        ActorTableKind.FILLER_NOUNS.rows(files, problems).forEach(row -> readNoun(row, problems));
    }

    private void readClass(DataTable.Row row, List<Problem> problems) {
        Acts acts = acts(row.cell(1));
        if (acts == null) {
            problems.add(row.problem(
                    "\"" + row.cell(1) + "\" does not say who acts",
                    "write yes, user, owner or no into the second cell"));
            return;
        }
        String name = row.cell(0);
        classes.put(name, new FillerClass(name, acts, types(row.cell(2)), types(row.cell(3))));
    }

    private static Set<String> types(String cell) {
        return cell.equals("-") ? Set.of() : Set.of(cell.split("\\|"));
    }

    private static @Nullable Acts acts(String cell) {
        return switch (cell) {
            case "yes" -> Acts.ITSELF;
            case "user" -> Acts.USER;
            case "owner" -> Acts.OWNER;
            case "no" -> Acts.NOBODY;
            default -> null;
        };
    }

    private void readNoun(DataTable.Row row, List<Problem> problems) {
        if (!classes.containsKey(row.cell(1))) {
            problems.add(row.problem(
                    "unknown class \"" + row.cell(1) + "\"", "write a class of fillers.tsv into the second cell"));
            return;
        }
        nouns.putIfAbsent(NameForm.key(row.cell(0)), row.cell(1));
    }

    /** A class by its name; one that is nobody for a name that has no row. */
    FillerClass of(String name) {
        return classes.getOrDefault(name, new FillerClass(name, Acts.NOBODY, Set.of(), Set.of()));
    }

    /**
     * The class of the longest noun of the data that ends with a token and begins no earlier than another, or that goes on
     * after it by "of" ("state of emergency"); null when there is none.
     */
    @Nullable
    FillerClass ofNoun(Sentence sentence, int first, int last) {
        String found = null;
        StringBuilder before = new StringBuilder();
        String text = NameForm.key(sentence.token(last).text());
        String lemma = NameForm.key(sentence.token(last).lemma());
        for (int from = last; from >= Math.max(first, last - LONGEST); from--) {
            if (from < last) {
                before.insert(0, NameForm.key(sentence.token(from).text()));
            }
            String longer = nouns.getOrDefault(before + text, nouns.get(before + lemma));
            found = longer == null ? found : longer;
        }
        if (last + 2 < sentence.tokens().size()
                && cues.isExactly(ActorCue.OF, sentence.token(last + 1).lemma())) {
            found = nouns.getOrDefault(
                    lemma
                            + NameForm.key(sentence.token(last + 1).lemma())
                            + NameForm.key(sentence.token(last + 2).text()),
                    found);
        }
        return found == null ? null : of(found);
    }
}
