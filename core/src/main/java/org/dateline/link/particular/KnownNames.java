package org.dateline.link.particular;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataTable;
import org.dateline.link.story.WordWeights;
import org.dateline.model.report.Problem;

/**
 * Names that news of the whole world is full of: countries, capitals, heads of state, agencies ({@code link/known_names.tsv}). That two
 * sentences both have one says little; that both have a name that is not among them says much.
 */
public final class KnownNames {

    private static final String FILE = "link/known_names.tsv";

    /** A name in so many dated items of world news is known. */
    private static final int KNOWN = 40;

    /** All spellings of a known name are in so many; fewer may be those of another name with the same key. */
    private static final int KNOWN_SPELLINGS = 400;

    /** A word that so few articles have is rare enough to be a name that tells events apart. */
    private static final double RARE = 4.3;

    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]{2,30}");

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();
    private final WordWeights weights;

    /** @param problems gets what cannot be read of the table */
    public KnownNames(List<DataFile> files, WordWeights weights, List<Problem> problems) {
        this.weights = weights;
        for (DataFile file : files) {
            if (file.is(FILE)) {
                for (DataTable.Row row : DataTable.plain(file, 2, 2, problems).rows()) {
                    if (row.cell(1).matches("\\d{1,9}")) {
                        int count = Integer.parseInt(row.cell(1));
                        items.put(row.cell(0), count);
                        spellings.merge(Spelling.key(row.cell(0)), count, Math::max);
                    } else {
                        problems.add(row.problem("is no name and number", "write NAME, a tab, NUMBER"));
                    }
                }
            }
        }
        if (items.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(FILE, 0, "is missing or empty", "restore it"));
        }
    }

    /**
     * The rare names of a sentence, each by the key of its spellings; the first word of a sentence is taken for none.
     */
    public Set<String> rare(String sentence) {
        Set<String> rare = new HashSet<>();
        Matcher matcher = NAME.matcher(sentence);
        while (matcher.find()) {
            String name = plain(matcher.group());
            if (!beginsSentence(sentence, matcher.start()) && isRare(name)) {
                rare.add(Spelling.key(name));
            }
        }
        return rare;
    }

    /** Whether a name is in few items of world news in any spelling, and is no common word. */
    private boolean isRare(String name) {
        return items.getOrDefault(name, 0) < KNOWN
                && spellings.getOrDefault(Spelling.key(name), 0) < KNOWN_SPELLINGS
                && weights.weight(name) >= RARE;
    }

    /** The word of a name as {@link #rare} gives it. */
    public static String key(String name) {
        return Spelling.key(plain(name));
    }

    /** A name without a genitive, in small letters. */
    public static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("'s") || lower.endsWith("\u2019s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    private static boolean beginsSentence(String sentence, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(sentence.charAt(before)) && sentence.charAt(before) != ',') {
            if (".!?:\"\u201c".indexOf(sentence.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }
}
