package org.dateline.coreference.join;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.event.Claim;
import org.dateline.model.report.Problem;

/** Words beside a trigger that say whether another event is meant, or the same ({@code data/en/coreference/cues.tsv}). */
public final class CoreferenceCues {

    private static final String FILE = "cues.tsv";

    private final Map<CoreferenceCue, Set<String>> words = new EnumMap<>(CoreferenceCue.class);

    /**
     * Reads the cues.
     *
     * @param files the files of {@code data/en/coreference}
     * @param problems what is wrong with them is added here
     */
    public CoreferenceCues(List<DataFile> files, List<Problem> problems) {
        for (CoreferenceCue cue : CoreferenceCue.values()) {
            words.put(cue, new HashSet<>());
        }
        for (DataFile file : files) {
            if (file.name().endsWith("/" + FILE)) {
                DataTable.plain(file, 2, 2, problems).rows().forEach(row -> read(row, problems));
            }
        }
        String missing = words.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey().key())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    "coreference/" + FILE, 0, "is missing, or lacks words of the classes " + missing, "restore it"));
        }
    }

    private void read(DataTable.Row row, List<Problem> problems) {
        CoreferenceCue cue = CoreferenceCue.of(row.cell(0).strip());
        if (cue == null) {
            problems.add(row.problem(
                    "unknown class \"" + row.cell(0).strip() + "\"",
                    "use one that is explained at the head of the file"));
        } else {
            of(cue).add(row.cell(1).strip());
        }
    }

    private Set<String> of(CoreferenceCue cue) {
        return words.getOrDefault(cue, Set.of());
    }

    /** Whether a word, in any case, is a cue. */
    boolean is(CoreferenceCue cue, String word) {
        return of(cue).contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a cue as it is written. */
    boolean isExactly(CoreferenceCue cue, String word) {
        return of(cue).contains(word);
    }

    /** The classes of the words that hang from a trigger, of those that hang from its parties, and of what opens its sentence. */
    Set<String> with(Sentence sentence, Token trigger, Claim claim) {
        Set<String> found = new TreeSet<>();
        for (Token child : sentence.dependents(trigger)) {
            if (!child.is("nsubj") && !child.is("obj")) {
                addSigns(child, found);
            }
        }
        boolean echoIsOther = claim.echoes().stream()
                .flatMap(echo -> sentence.dependents(sentence.token(echo)).stream())
                .anyMatch(this::isOther);
        if (echoIsOther) {
            found.add(CoreferenceCue.OTHER.key());
        }
        boolean partyIsOther = Stream.concat(claim.actors().stream(), claim.recipients().stream())
                .filter(party -> party.phrase().sentence() == sentence.index())
                .flatMap(party ->
                        sentence.dependents(sentence.token(party.phrase().head())).stream())
                .anyMatch(this::isOther);
        if (partyIsOther) {
            found.add("other party");
        }
        if (!sentence.tokens().isEmpty()
                && is(CoreferenceCue.ELSEWHERE, sentence.token(0).text())) {
            found.add(CoreferenceCue.ELSEWHERE.key());
        }
        return found;
    }

    private void addSigns(Token word, Set<String> found) {
        words.forEach((cue, own) -> {
            if (cue.isSign() && is(cue, word.text())) {
                found.add(cue.key());
            }
        });
    }

    private boolean isOther(Token word) {
        return is(CoreferenceCue.OTHER, word.text());
    }
}
