package org.dateline.who.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** Nouns that tell what somebody is ("riot police", "lawmaker"), and words that change what a name beside them says. */
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
    private final Map<String, Set<String>> effects = new HashMap<>();

    /**
     * Reads every table of role nouns and of descriptions among the files; of one noun, what stands first counts.
     *
     * @param problems where to tell what is wrong
     */
    public RoleNouns(List<DataFile> files, List<Problem> problems) {
        for (DataFile file : files) {
            String header = file.name().endsWith(".tsv") ? ActorTable.header(file) : "";
            if (header.equals("noun\tsectors\tkind\tsource") || header.equals("word\teffect\tsource")) {
                read(file, header.startsWith("noun"), problems);
            }
        }
    }

    private void read(DataFile file, boolean areNouns, List<Problem> problems) {
        boolean headerSeen = false;
        for (DataFile.Row row : file.rows()) {
            String[] cells = row.cells();
            if (!headerSeen) {
                headerSeen = true;
            } else if (cells.length != (areNouns ? 4 : 3)) {
                problems.add(
                        new Problem(file.name(), row.line(), "wrong number of cells", "separate the cells by one tab"));
            } else if (areNouns) {
                noun(file, row.line(), cells, problems);
            } else {
                effects.computeIfAbsent(cells[1], effect -> new HashSet<>()).add(cells[0]);
            }
        }
    }

    private void noun(DataFile file, int line, String[] cells, List<Problem> problems) {
        List<String> sectors = cells[1].isEmpty() ? List.of() : List.of(cells[1].split("\\|"));
        Identity.Sort sort = sort(cells[2]);
        if (sort == null || !ActorTable.SECTORS.containsAll(sectors)) {
            problems.add(new Problem(
                    file.name(), line, "unknown kind or sector", "use person, group, organisation or equipment"));
            return;
        }
        String key = NameForm.key(cells[0]);
        nouns.putIfAbsent(key, new Entry(cells[0], sectors, sort));
        endings.add(reversed(key));
        lastWords.add(key);
        lastWords.add(
                NameForm.key(cells[0].substring(Math.max(cells[0].lastIndexOf(' '), cells[0].lastIndexOf('-')) + 1)));
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
        int textState = endings.after(0, reversed(text));
        int lemmaState = endings.after(0, reversed(lemma));
        for (int from = last; from >= Math.max(first, last - LONGEST); from--) {
            if (from < last) {
                String word = NameForm.key(sentence.token(from).text());
                before.insert(0, word);
                textState = endings.after(textState, reversed(word));
                lemmaState = endings.after(lemmaState, reversed(word));
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

    /** Whether a word, in any case, has an effect of the descriptions. */
    public boolean has(String effect, String word) {
        Set<String> words = effects.getOrDefault(effect, Set.of());
        return words.contains(word.toLowerCase(Locale.ROOT)) || words.contains(word);
    }

    /** The last word of a noun of several. */
    public static String lastWord(String noun) {
        return noun.substring(noun.lastIndexOf(' ') + 1);
    }
}
