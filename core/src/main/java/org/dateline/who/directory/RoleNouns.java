package org.dateline.who.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Nouns that say what somebody is ("riot police", "lawmaker"), and the cue words beside them. */
public final class RoleNouns {

    private static final int LONGEST = 6;

    /**
     * A role noun found in a sentence.
     *
     * @param noun the noun of the data
     * @param from index of its first token
     * @param to index after its last token
     */
    public record Role(String noun, List<String> sectors, Identity.Sort sort, int from, int to) {}

    private record Entry(String noun, List<String> sectors, Identity.Sort sort) {}

    private final Map<String, Entry> nouns = new HashMap<>();
    /** The role nouns back to front: what no noun ends with need not be looked for. */
    private final NamePrefixes endings = new NamePrefixes();

    private final Set<String> lastWords = new HashSet<>();
    private final ActorCues cues;

    /**
     * Reads every table of role nouns and of cues among the files; of one noun, what stands first counts.
     *
     * @param files the files of {@code actors/}
     * @param problems gets what is wrong with them
     */
    public RoleNouns(List<DataFile> files, List<Problem> problems) {
        this.cues = new ActorCues(files, problems);
        ActorTableKind.ROLE_NOUNS.rows(files, problems).forEach(row -> noun(row, problems));
    }

    private void noun(DataTable.Row row, List<Problem> problems) {
        List<String> sectors = row.parts("sectors");
        Identity.Sort sort = sort(row.cell(2));
        if (sort == null || !ActorTable.SECTORS.containsAll(sectors)) {
            problems.add(row.problem("unknown kind or sector", "use person, group, organisation or equipment"));
            return;
        }
        String noun = row.cell(0);
        String key = NameForm.key(noun);
        nouns.putIfAbsent(key, new Entry(noun, sectors, sort));
        endings.add(reversed(key));
        lastWords.add(key);
        lastWords.add(NameForm.key(noun.substring(Math.max(noun.lastIndexOf(' '), noun.lastIndexOf('-')) + 1)));
    }

    private static Identity.@Nullable Sort sort(String kind) {
        return switch (kind) {
            case "person" -> Identity.Sort.PERSON;
            case "group" -> Identity.Sort.GROUP;
            case "organisation" -> Identity.Sort.ORGANIZATION;
            case "equipment" -> Identity.Sort.EQUIPMENT;
            default -> null;
        };
    }

    /** The longest role noun that ends with a token and begins no earlier than another, or null. */
    @Nullable
    public Role endingAt(Sentence sentence, int first, int last) {
        Role best = null;
        String text = NameForm.key(sentence.token(last).text());
        String lemma = NameForm.key(sentence.token(last).lemma());
        if (text.isEmpty() || !lastWords.contains(text) && !lastWords.contains(lemma)) {
            return null;
        }
        StringBuilder before = new StringBuilder();
        int textState = endings.afterReversed(0, text);
        int lemmaState = endings.afterReversed(0, lemma);
        for (int from = last; from >= Math.max(first, last - LONGEST); from--) {
            if (from < last) {
                String word = NameForm.key(sentence.token(from).text());
                before.insert(0, word);
                textState = endings.afterReversed(textState, word);
                lemmaState = endings.afterReversed(lemmaState, word);
            }
            if (!endings.mayBegin(textState) && !endings.mayBegin(lemmaState)) {
                break;
            }
            Entry entry = nouns.get(before + text);
            entry = entry == null ? nouns.get(before + lemma) : entry;
            if (entry != null && isWordStart(sentence, from)) {
                best = new Role(entry.noun(), entry.sectors(), sort(entry, sentence, last), from, last + 1);
            }
        }
        return best;
    }

    private static String reversed(String key) {
        return new StringBuilder(key).reverse().toString();
    }

    private static boolean isWordStart(Sentence sentence, int from) {
        return Character.isLetterOrDigit(sentence.token(from).text().codePointAt(0));
    }

    /** Several persons are a group. */
    private static Identity.Sort sort(Entry entry, Sentence sentence, int last) {
        boolean several = sentence.token(last).isPlural();
        return entry.sort() == Identity.Sort.PERSON && several ? Identity.Sort.GROUP : entry.sort();
    }

    /** The cue words beside role nouns and names. */
    public ActorCues cues() {
        return cues;
    }

    /** Whether the last word of a role noun is a cue. */
    public boolean endsIn(ActorCue cue, String noun) {
        return cues.is(cue, lastWord(noun));
    }

    /** The last word of a noun of several. */
    private static String lastWord(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1);
    }
}
