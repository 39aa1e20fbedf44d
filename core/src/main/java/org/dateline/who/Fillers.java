package org.dateline.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;
import org.dateline.who.Filler.Acts;
import org.dateline.who.directory.ActorCue;
import org.dateline.who.directory.ActorCues;
import org.dateline.who.directory.ActorTable;
import org.dateline.who.directory.NameForm;
import org.jspecify.annotations.Nullable;

/** The classes of what fills roles, and the class of common nouns: {@code fillers.tsv} and {@code nouns.tsv}. */
final class Fillers {

    private static final String CLASSES = "class\tacts\tsuffers\tvictim\tsource";
    private static final String NOUNS = "noun\tclass\tsource";

    /** More words than any noun of the data has. */
    private static final int LONGEST = 3;

    private final ActorCues cues;
    private final Map<String, Filler> classes = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();

    /**
     * Reads every table of classes and of nouns among the files; of one noun, what stands first counts.
     *
     * @param cues words that join a noun to what it is of
     * @param problems where to tell what is wrong
     */
    Fillers(List<DataFile> files, ActorCues cues, List<Problem> problems) {
        this.cues = cues;
        for (DataFile file : files) {
            if (file.name().endsWith(".tsv") && ActorTable.header(file).equals(CLASSES)) {
                file.rows().stream().skip(1).forEach(row -> readClass(file, row, problems));
            }
        }
        for (DataFile file : files) {
            if (file.name().endsWith(".tsv") && ActorTable.header(file).equals(NOUNS)) {
                file.rows().stream().skip(1).forEach(row -> readNoun(file, row, problems));
            }
        }
    }

    private void readClass(DataFile file, DataFile.Row row, List<Problem> problems) {
        String[] cells = row.cells();
        Acts acts = cells.length == 5 ? acts(cells[1]) : null;
        if (acts == null) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "no class with what it may be",
                    "write five cells, and yes, user, owner or no into the second"));
            return;
        }
        classes.put(cells[0], new Filler(cells[0], acts, types(cells[2]), types(cells[3])));
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

    private void readNoun(DataFile file, DataFile.Row row, List<Problem> problems) {
        String[] cells = row.cells();
        if (cells.length != 3 || !classes.containsKey(cells[1])) {
            problems.add(new Problem(
                    file.name(),
                    row.line(),
                    "no noun with its class",
                    "write three cells, and a class of fillers.tsv into the second"));
            return;
        }
        nouns.putIfAbsent(NameForm.key(cells[0]), cells[1]);
    }

    /** A class by its name; one that is nobody for a name that has no row. */
    Filler of(String name) {
        return classes.getOrDefault(name, new Filler(name, Acts.NOBODY, Set.of(), Set.of()));
    }

    /**
     * The class of the longest noun of the data that ends with a token and begins no earlier than another, or that goes on
     * after it by "of" ("state of emergency"); null when there is none.
     */
    @Nullable
    Filler ofNoun(Sentence sentence, int first, int last) {
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
