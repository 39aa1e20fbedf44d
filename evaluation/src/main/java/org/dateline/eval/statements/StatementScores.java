package org.dateline.eval.statements;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.event.Actor;
import org.dateline.model.event.Statement;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;
import org.jspecify.annotations.Nullable;

/**
 * Measures statements against attributions marked by hand, by words (runs of letters and digits). Every attribution is
 * paired with the statements whose content it shares most words with; a statement is paired once.
 */
public final class StatementScores {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern HEAD_END = Pattern.compile(
            "\\s*[,(\u2014]|\\s+(?:of|in|for|at|from|on|with|by|to|and|who|that|which)\\s", Pattern.CASE_INSENSITIVE);

    /**
     * All figures.
     *
     * @param reports reports measured
     * @param attributions attributions marked
     * @param statements statements found
     * @param goldWords words that are content of an attribution
     * @param foundWords words that are content of a statement
     * @param sharedWords words that are both
     * @param pairedGold words of all attributions, each counted by itself
     * @param pairedFound words of all statements, each counted by itself
     * @param pairedShared words shared by pairs
     * @param sources attributions with a source
     * @param paired those of them that a statement is paired with
     * @param heads those of them whose speaker has the same head word
     */
    public record Figures(
            int reports,
            int attributions,
            int statements,
            int goldWords,
            int foundWords,
            int sharedWords,
            int pairedGold,
            int pairedFound,
            int pairedShared,
            int sources,
            int paired,
            int heads) {

        /** F1 of the words inside any content. */
        public double wordF1() {
            return f1(sharedWords, goldWords, foundWords);
        }

        /** Of the sources of paired attributions, the share whose head word is right. */
        public double headShare() {
            return share(heads, paired);
        }

        /** Of all sources, the share whose head word is right. */
        public double headRecall() {
            return share(heads, sources);
        }

        /** F1 of content words, statement by statement. */
        public double pairedF1() {
            return f1(pairedShared, pairedGold, pairedFound);
        }

        private static double f1(int shared, int gold, int found) {
            return gold + found == 0 ? 0 : 2.0 * shared / (gold + found);
        }

        Figures plus(Figures other) {
            return new Figures(
                    reports + other.reports,
                    attributions + other.attributions,
                    statements + other.statements,
                    goldWords + other.goldWords,
                    foundWords + other.foundWords,
                    sharedWords + other.sharedWords,
                    pairedGold + other.pairedGold,
                    pairedFound + other.pairedFound,
                    pairedShared + other.pairedShared,
                    sources + other.sources,
                    paired + other.paired,
                    heads + other.heads);
        }

        /** The figures in a few lines. */
        public String lines() {
            return String.format(
                    Locale.ROOT,
                    "%d reports, %d attributions, %d statements\n"
                            + "content words: precision %.3f, recall %.3f, F1 %.3f\n"
                            + "statement by statement: precision %.3f, recall %.3f, F1 %.3f\n"
                            + "source heads: right in %.3f of all, in %.3f of the %d paired",
                    reports,
                    attributions,
                    statements,
                    share(sharedWords, foundWords),
                    share(sharedWords, goldWords),
                    wordF1(),
                    share(pairedShared, pairedFound),
                    share(pairedShared, pairedGold),
                    pairedF1(),
                    share(heads, sources),
                    share(heads, paired),
                    paired);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /** The figures of no report. */
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private StatementScores() {}

    /**
     * Measures a set.
     *
     * @param items the reports
     * @param coder gives the statements of a text
     */
    public static Figures figures(List<StatementSet.Item> items, Function<String, List<Statement>> coder) {
        Figures sum = NONE;
        for (StatementSet.Item item : items) {
            sum = sum.plus(figures(item, coder.apply(item.text())));
        }
        return sum;
    }

    /** Measures one report. */
    static Figures figures(StatementSet.Item item, List<Statement> statements) {
        List<Span> words = words(item.text());
        List<BitSet> contents = new ArrayList<>();
        BitSet foundWords = new BitSet();
        int pairedFound = 0;
        for (Statement statement : statements) {
            BitSet content = covered(words, List.of(statement.span()));
            contents.add(content);
            foundWords.or(content);
            pairedFound += content.cardinality();
        }
        BitSet goldWords = new BitSet();
        int pairedGold = 0;
        int pairedShared = 0;
        int sources = 0;
        int paired = 0;
        int heads = 0;
        boolean[] taken = new boolean[statements.size()];
        for (StatementSet.Attributed gold : item.attributions()) {
            BitSet content = covered(words, gold.content());
            goldWords.or(content);
            pairedGold += content.cardinality();
            int best = -1;
            for (Span piece : gold.content()) {
                int at = best(covered(words, List.of(piece)), contents, taken);
                if (at >= 0) {
                    taken[at] = true;
                    pairedShared += shared(content, contents.get(at));
                    best = best < 0 ? at : best;
                }
            }
            sources += gold.source().isEmpty() ? 0 : 1;
            if (best >= 0 && !gold.source().isEmpty()) {
                paired++;
                heads += isSameHead(gold, statements.get(best).speaker()) ? 1 : 0;
            }
        }
        return new Figures(
                1,
                item.attributions().size(),
                statements.size(),
                goldWords.cardinality(),
                foundWords.cardinality(),
                shared(goldWords, foundWords),
                pairedGold,
                pairedFound,
                pairedShared,
                sources,
                paired,
                heads);
    }

    private static int best(BitSet gold, List<BitSet> contents, boolean[] taken) {
        int best = -1;
        double most = 0;
        for (int index = 0; index < contents.size(); index++) {
            double both = shared(gold, contents.get(index));
            double likeness =
                    both / Math.max(1, gold.cardinality() + contents.get(index).cardinality() - both);
            if (!taken[index] && likeness > most) {
                most = likeness;
                best = index;
            }
        }
        return best;
    }

    private static List<Span> words(String text) {
        StoredText stored = new StoredText(text);
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(stored.spanOfUtf16(matcher.start(), matcher.end()));
        }
        return words;
    }

    private static BitSet covered(List<Span> words, List<Span> spans) {
        BitSet covered = new BitSet();
        for (int index = 0; index < words.size(); index++) {
            Span word = words.get(index);
            if (spans.stream().anyMatch(span -> span.overlaps(word))) {
                covered.set(index);
            }
        }
        return covered;
    }

    private static int shared(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private static boolean isSameHead(StatementSet.Attributed gold, @Nullable Actor speaker) {
        return speaker != null
                && gold.source().stream()
                        .anyMatch(span -> span.overlaps(speaker.phrase().span()))
                && head(gold.sourceText()).equals(head(speaker.phrase().text()));
    }

    /** The last word of a noun phrase before a comma, a preposition or a conjunction, in lower case. */
    static String head(String phrase) {
        Matcher end = HEAD_END.matcher(phrase);
        String front = end.find() && end.start() > 0 ? phrase.substring(0, end.start()) : phrase;
        String last = "";
        Matcher word = Pattern.compile("[\\p{L}\\p{N}.]{2,}").matcher(front);
        while (word.find()) {
            last = word.group();
        }
        return last.toLowerCase(Locale.ROOT);
    }
}
