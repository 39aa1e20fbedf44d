package org.dateline.link.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.data.file.DataFile;
import org.dateline.data.file.DataProblems;
import org.dateline.data.file.DataTable;
import org.dateline.model.report.Problem;

/** Weights of words by how rare they are ({@code data/en/link/words.tsv}), and the subjects of reports by them. */
public final class WordWeights {

    /** How often a word of the title counts. */
    private static final int TITLE = 4;

    /** How many words of a report are looked at; what it is about stands in front. */
    private static final int LOOKED_AT = 600;

    /** From this weight on, about one article in fifty-five, a word is rare enough to look reports up by it. */
    private static final double RARE = 4;

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}'\u2019-]{1,40}|\\p{Nd}[\\p{Nd},.]{0,20}\\p{Nd}|\\p{Nd}");

    private final Map<String, Integer> articles = new HashMap<>();
    private final int all;

    /**
     * @param files the files of {@code data/world/link}
     * @throws DataProblems when the table is missing or broken
     */
    public WordWeights(List<DataFile> files) {
        List<Problem> problems = new ArrayList<>();
        for (DataFile file : files) {
            if (!file.name().endsWith("words.tsv")) {
                continue;
            }
            for (DataTable.Row row : DataTable.plain(file, 2, 2, problems).rows()) {
                if (!row.cell(1).matches("\\d{1,9}")) {
                    problems.add(row.problem("is no word and number", "write WORD, a tab, NUMBER"));
                } else {
                    articles.put(row.cell(0), Integer.parseInt(row.cell(1)));
                }
            }
        }
        Integer counted = articles.remove("articles");
        if (counted == null && problems.isEmpty()) {
            problems.add(new Problem("link/words.tsv", 0, "is missing, or lacks the line \"articles\"", "restore it"));
        }
        if (!problems.isEmpty()) {
            throw new DataProblems(problems);
        }
        this.all = counted == null ? 1 : counted;
    }

    /** The words of a text as they are weighed: small letters, no plural. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(plain(matcher.group()));
        }
        return words;
    }

    private static String plain(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.endsWith("'s") || plain.endsWith("\u2019s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        return plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }

    /** The weight of a word: the logarithm of how many articles there are for one that has it. */
    public double weight(String word) {
        return Math.log((all + 1.0) / (articles.getOrDefault(word, 1) + 1.0));
    }

    /** What a report is about, as weighed words. */
    public Subject subject(@org.jspecify.annotations.Nullable String title, String text) {
        Map<String, Double> counts = new HashMap<>();
        words(text).stream().limit(LOOKED_AT).forEach(word -> counts.merge(word, 1.0, Double::sum));
        if (title != null) {
            words(title).forEach(word -> counts.merge(word, (double) TITLE, Double::sum));
        }
        counts.replaceAll((word, count) -> (count > 1 ? 1 + Math.log(count) : count) * weight(word));
        return Subject.of(counts, word -> weight(word) >= RARE);
    }
}
