package org.dateline.coreference.join;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.report.Problem;

/** Words beside a trigger that say whether another event is meant, or the same ({@code data/coreference/cues.tsv}). */
public final class CueWords {

    private static final String FILE = "cues.tsv";

    private final Map<String, String> classes = new HashMap<>();

    /**
     * @param files the files of {@code data/coreference}
     * @param problems what is wrong with them is added here
     */
    public CueWords(Iterable<DataFile> files, java.util.List<Problem> problems) {
        boolean found = false;
        for (DataFile file : files) {
            if (!file.name().endsWith("/" + FILE)) {
                continue;
            }
            found = true;
            for (DataFile.Row row : file.rows()) {
                if (row.cells().length == 2) {
                    classes.put(row.cells()[1].strip(), row.cells()[0].strip());
                } else {
                    problems.add(
                            new Problem(file.name(), row.line(), "is no class and word", "write CLASS, a tab, WORD"));
                }
            }
        }
        if (!found) {
            problems.add(new Problem("coreference/" + FILE, 0, "the file is missing", "restore it"));
        }
    }

    /** The class of a word, or the empty string. */
    String of(String word) {
        return classes.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    }

    /** The classes of the words that hang from a trigger, of those that hang from its parties, and of what opens its sentence. */
    Set<String> with(Sentence sentence, Token trigger, Claim claim) {
        Set<String> found = new TreeSet<>();
        for (Token child : sentence.dependents(trigger)) {
            String own = of(child.text());
            if (!own.isEmpty() && !child.is("nsubj") && !child.is("obj")) {
                found.add(own);
            }
        }
        for (int echo : claim.echoes()) {
            sentence.dependents(sentence.token(echo)).stream()
                    .map(child -> of(child.text()))
                    .filter("other"::equals)
                    .forEach(found::add);
        }
        Stream.concat(claim.actors().stream(), claim.recipients().stream())
                .filter(party -> party.phrase().sentence() == sentence.index())
                .flatMap(party ->
                        sentence.dependents(sentence.token(party.phrase().head())).stream())
                .filter(child -> of(child.text()).equals("other"))
                .forEach(child -> found.add("other party"));
        if (!sentence.tokens().isEmpty()) {
            String first = of(sentence.token(0).text());
            if (first.equals("elsewhere")) {
                found.add(first);
            }
        }
        return found;
    }
}
