package org.dateline.code.count;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.data.file.DataFile;
import org.dateline.model.report.Problem;
import org.jspecify.annotations.Nullable;

/** The words of {@code counts/numbers.yaml}. */
final class NumberWords {

    private static final String FILE = "numbers.yaml";
    private static final String MOST = "most";

    private final CountWords file;
    private final Map<String, Long> figures;
    private final Map<String, Long> multipliers;
    private final Map<String, long[]> vague;
    private final Set<String> nothing;
    private final Set<String> single;
    private final Set<String> articles;
    private final Set<String> groups;
    private final Set<String> halves;
    private final Set<String> joins;
    private final Map<String, Set<String>> qualifiers;
    private final Map<String, Set<String>> endings;
    private final Set<String> ranges;
    private final Set<String> rangeOpeners;
    private final Map<String, String> between;
    private final Set<String> bounds;
    private final Set<String> perhaps;
    private final Set<String> measures;
    private final Set<String> examples;

    NumberWords(List<DataFile> files, List<Problem> problems) {
        file = new CountWords(files, FILE, problems);
        figures = file.numbers("figures");
        multipliers = file.numbers("multipliers");
        vague = file.pairs("vague");
        nothing = file.list("nothing");
        single = file.list("single");
        articles = file.list("articles");
        groups = file.list("groups");
        halves = file.list("halves");
        joins = file.list("joins");
        qualifiers = file.lists("qualifiers");
        endings = file.lists("endings");
        ranges = file.list("ranges");
        rangeOpeners = file.list("range-openers");
        between = file.words("between");
        bounds = file.list("bounds");
        perhaps = file.list("perhaps");
        measures = file.list("measures");
        examples = file.list("examples");
        file.unknownKeys();
    }

    /** The number that a word stands for, or null. */
    @Nullable
    Long figure(String word) {
        return figures.get(word);
    }

    /** What a word multiplies the number before it by, or null. */
    @Nullable
    Long multiplier(String word) {
        return multipliers.get(word);
    }

    /** The least and the most that a vague word or phrase stands for, or null. */
    long @Nullable [] vague(String phrase) {
        return vague.get(phrase);
    }

    /** Whether a word counts nought. */
    boolean isNothing(String word) {
        return nothing.contains(word);
    }

    /** Whether a word counts one, as articles do. */
    boolean isSingle(String word) {
        return single.contains(word);
    }

    /** Whether a word is an article that counts one. */
    boolean isArticle(String word) {
        return articles.contains(word);
    }

    /** Whether a number word has an article before it: "a couple". */
    boolean isGroup(String word) {
        return groups.contains(word);
    }

    /** Whether a word halves the number behind it: "half a million". */
    boolean isHalf(String word) {
        return halves.contains(word);
    }

    /** Whether a word joins the parts of one number: "two hundred and six". */
    boolean isJoin(String word) {
        return joins.contains(word);
    }

    /** Phrases before a number, by what they make of it. */
    Map<String, Set<String>> qualifiers() {
        return qualifiers;
    }

    /** The phrases that make a number the highest that it may be. */
    Set<String> mostQualifiers() {
        return qualifiers.getOrDefault(MOST, Set.of());
    }

    /** Phrases behind a number, by what they make of it. */
    Map<String, Set<String>> endings() {
        return endings;
    }

    /** Whether a word stands between the two numbers of a range. */
    boolean isRange(String word) {
        return ranges.contains(word);
    }

    /** Whether a word may stand before a range. */
    boolean opensRange(String word) {
        return rangeOpeners.contains(word);
    }

    /** What must stand between two numbers behind a word ("and" for "between"), or null. */
    @Nullable
    String between(String word) {
        return between.get(word);
    }

    /** Whether a word stands between a number and the highest that it may be. */
    boolean isBound(String word) {
        return bounds.contains(word);
    }

    /** Whether a word says that a number is not sure. */
    boolean isPerhaps(String word) {
        return perhaps.contains(word);
    }

    /** Whether a noun is one of time or measure, whose numbers count nobody. */
    boolean isMeasure(String noun) {
        return measures.contains(noun);
    }

    /** Words with the number that must come out. */
    Set<String> examples() {
        return examples;
    }

    /** A problem of an example. */
    Problem problem(String example, String message, String remedy) {
        return file.problem(example, message, remedy);
    }
}
