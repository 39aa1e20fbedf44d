package org.dateline.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds captions in a block, also where they are glued to the sentence before or after. A caption runs from a marker
 * ({@code use: caption}) to the credit ({@code use: credit}) that follows it; with no credit, to the end of a block
 * of one or two sentences, else of the first sentence; with no marker, from the beginning of the last sentence before the credit.
 */
final class CaptionFinder {

    /**
     * A caption found.
     *
     * @param range all of it, marker and credit included
     * @param words its words without marker and credit; empty for a lone credit
     * @param credit who made the picture, or null
     */
    record Found(TextRange range, TextRange words, @Nullable TextRange credit) {}

    /** Captions run to two or three sentences; a longer stretch before a credit is not one. */
    private static final int LONGEST = 600;

    private static final int MOST_SENTENCES = 2;

    /** Without a marker: up to this length, a block of one or two sentences that ends in a credit is all caption. */
    private static final int LONGEST_UNMARKED = 400;

    private final List<CleanRule> markers;
    private final List<CleanRule> credits;

    CaptionFinder(CleanPatterns patterns) {
        this.markers = patterns.of(CleanRule.Use.CAPTION);
        this.credits = patterns.of(CleanRule.Use.CREDIT);
    }

    /** The captions of a block, in order, never overlapping. */
    List<Found> find(String text, TextRange block) {
        List<CleanRule.Match> signs = signs(text, block);
        List<Found> found = new ArrayList<>();
        int from = block.start();
        for (int index = 0; index < signs.size(); index++) {
            CleanRule.Match sign = signs.get(index);
            CleanRule.Match next = index + 1 < signs.size() ? signs.get(index + 1) : null;
            TextRange rest = new TextRange(from, block.end());
            Found caption;
            if (sign.rule().use() == CleanRule.Use.CREDIT) {
                caption = unmarked(text, rest, sign);
            } else if (next != null
                    && next.rule().use() == CleanRule.Use.CREDIT
                    && next.range().start() - sign.range().end() <= LONGEST) {
                index++;
                caption = marked(text, sign, next.range().start(), next);
            } else {
                caption = marked(text, sign, endWithoutCredit(text, block, sign, next), null);
            }
            found.add(caption);
            from = caption.range().end();
        }
        return found;
    }

    /** Markers and credits in order, without overlaps; where they overlap, the credit or the longer one stays. */
    private List<CleanRule.Match> signs(String text, TextRange block) {
        List<CleanRule.Match> all = new ArrayList<>();
        for (CleanRule rule : credits) {
            for (CleanRule.Match match : rule.findAll(text, block)) {
                if (match.range().end() - match.range().start() > 0) {
                    all.add(match);
                }
            }
        }
        all.sort(Comparator.<CleanRule.Match>comparingInt(match -> match.range().start())
                .thenComparingInt(match -> -match.range().end()));
        List<CleanRule.Match> kept = withoutOverlaps(all);
        for (CleanRule rule : markers) {
            for (CleanRule.Match match : rule.findAll(text, block)) {
                kept.add(match);
            }
        }
        kept.sort(
                Comparator.<CleanRule.Match>comparingInt(match -> match.range().start())
                        .thenComparingInt(match -> match.rule().use() == CleanRule.Use.CREDIT ? 0 : 1)
                        .thenComparingInt(match -> -match.range().end()));
        return withoutOverlaps(kept);
    }

    private static List<CleanRule.Match> withoutOverlaps(List<CleanRule.Match> sorted) {
        List<CleanRule.Match> kept = new ArrayList<>();
        int end = -1;
        for (CleanRule.Match match : sorted) {
            if (match.range().start() >= end) {
                kept.add(match);
                end = match.range().end();
            }
        }
        return kept;
    }

    private static Found marked(String text, CleanRule.Match marker, int wordsEnd, CleanRule.@Nullable Match credit) {
        TextRange words = new TextRange(marker.range().end(), wordsEnd).stripped(text);
        int end = credit == null ? wordsEnd : credit.range().end();
        TextRange whole = new TextRange(
                        marker.range().start(), Math.max(end, marker.range().end()))
                .stripped(text);
        return new Found(whole, words, credit == null ? marker.group("credit") : credit.group("credit"));
    }

    private static int endWithoutCredit(
            String text, TextRange block, CleanRule.Match marker, CleanRule.@Nullable Match next) {
        int start = marker.range().end();
        int end = next == null ? block.end() : next.range().start();
        if (marker.rule().reachesEnd()) {
            return end;
        }
        List<Integer> starts =
                sentenceStarts(text, new TextRange(start, Math.min(end, start + LONGEST)).stripped(text));
        boolean shortBlock = end - start <= LONGEST && starts.size() <= MOST_SENTENCES;
        return shortBlock ? end : starts.size() > 1 ? starts.get(1) : start;
    }

    private static Found unmarked(String text, TextRange rest, CleanRule.Match credit) {
        TextRange creditRange = credit.range();
        int windowStart = Math.max(rest.start(), creditRange.start() - LONGEST);
        TextRange before = new TextRange(windowStart, creditRange.start()).stripped(text);
        if (before.isEmpty()) {
            return new Found(creditRange, before, credit.group("credit"));
        }
        List<Integer> starts = sentenceStarts(text, before);
        boolean endsBlock =
                new TextRange(creditRange.end(), rest.end()).stripped(text).isEmpty();
        int begin;
        if (windowStart == rest.start()
                && endsBlock
                && starts.size() <= 2
                && before.length() <= LONGEST_UNMARKED
                && endsInStop(text, before)) {
            begin = before.start();
        } else if (windowStart > rest.start() && starts.size() == 1) {
            begin = creditRange.start();
        } else {
            begin = starts.get(starts.size() - 1);
        }
        TextRange words = new TextRange(begin, creditRange.start()).stripped(text);
        return new Found(new TextRange(begin, creditRange.end()), words, credit.group("credit"));
    }

    private static boolean endsInStop(String text, TextRange range) {
        return ".!?".indexOf(text.charAt(range.end() - 1)) >= 0;
    }

    /** Where sentences begin, the start of the range first. Rough: a stop after a capitalised short word ends none. */
    private static List<Integer> sentenceStarts(String text, TextRange range) {
        List<Integer> starts = new ArrayList<>();
        starts.add(range.start());
        for (int index = range.start(); index < range.end(); index++) {
            if (".!?".indexOf(text.charAt(index)) < 0 || isAbbreviation(text, range.start(), index)) {
                continue;
            }
            int next = index + 1;
            while (next < range.end() && "\"'”’)]".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            int word = next;
            while (word < range.end() && TextRange.isBlank(text.charAt(word))) {
                word++;
            }
            if (word > next && word < range.end() && !Character.isLowerCase(text.charAt(word))) {
                starts.add(word);
            }
        }
        return starts;
    }

    private static boolean isAbbreviation(String text, int from, int stop) {
        int start = stop;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.charAt(stop) == '.'
                && stop - start <= 4
                && stop > start
                && Character.isUpperCase(text.charAt(start));
    }
}
