package org.dateline.annotate.split;

import static org.dateline.annotate.split.Letters.at;
import static org.dateline.annotate.split.Letters.isBlank;
import static org.dateline.annotate.split.Letters.isDigit;
import static org.dateline.annotate.split.Letters.isLetter;
import static org.dateline.annotate.split.Letters.isWord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.annotate.split.WordLists.Abbreviation;

/**
 * Splits a sentence into words the way the English Web Treebank does, on which the parser was trained: contractions and
 * possessives apart ({@code do n't}, {@code Iran 's}), hyphenated words in parts ({@code Iran - backed}) except after a
 * prefix ({@code non-state}), signs of currency and percent apart. Takes time linear in the sentence.
 */
public final class WordSplitter {

    private static final String CLOSERS = ".,;:!?)]}\"'";
    private static final int LONGEST_ENDING = 8;
    private static final int LONGEST_START = 8;

    private final WordLists lists;

    /** Two words written as one, with the length of the second. */
    private final Map<String, Integer> joined = new HashMap<>();

    public WordSplitter(WordLists lists) {
        this.lists = lists;
        for (String pair : lists.words(WordUse.JOINED)) {
            int bar = pair.indexOf('|');
            joined.put(pair.replace("|", ""), bar < 0 ? 0 : pair.length() - bar - 1);
        }
    }

    /** The words of the sentence {@code [start, end)} of a plain text, left to right. */
    public List<Offsets> split(String text, Offsets sentence) {
        List<Offsets> words = new ArrayList<>();
        int at = sentence.start();
        while (at < sentence.end()) {
            if (isBlank(text, at)) {
                at++;
                continue;
            }
            int end = at;
            while (end < sentence.end() && !isBlank(text, end)) {
                end++;
            }
            splitChunk(text, at, end, end == sentence.end(), words);
            at = end;
        }
        return words;
    }

    /** Splits a stretch without blanks: first signs at its beginning, then what is left, then signs at its end. */
    private void splitChunk(String text, int start, int end, boolean last, List<Offsets> words) {
        int from = start;
        while (from < end && leads(text, from, end)) {
            int next = runEnd(text, from, end);
            words.add(new Offsets(from, next));
            from = next;
        }
        int to = end;
        boolean closing = last;
        while (to > from && trails(text, from, to, closing)) {
            to--;
            closing &= CLOSERS.indexOf(text.charAt(to)) >= 0;
        }
        if (isAddress(text, from, to)) {
            words.add(new Offsets(from, to));
        } else if (from < to) {
            splitInside(text, from, to, words);
        }
        while (to < end) {
            int next = runEnd(text, to, end);
            words.add(new Offsets(to, next));
            to = next;
        }
    }

    private boolean leads(String text, int index, int end) {
        if (isWord(text, index)) {
            return false;
        }
        char sign = text.charAt(index);
        if (sign == '\'') {
            return !lists.is(
                            WordUse.CLIPPED,
                            text.substring(index, Math.min(end, index + 8)).toLowerCase(Locale.ROOT))
                    && !(isDigit(text, index + 1) && isDigit(text, index + 2));
        }
        return !(sign == '.' && isDigit(text, index + 1)
                || (sign == '@' || sign == '#' || sign == '_') && isLetter(text, index + 1));
    }

    private boolean trails(String text, int from, int to, boolean last) {
        if (isWord(text, to - 1)) {
            return false;
        }
        if (text.charAt(to - 1) == '.') {
            return at(text, to - 2) == '.' || !keepsStop(text, from, to, last);
        }
        return true;
    }

    /** Whether the full stop before {@code to} belongs to the word: an abbreviation, an initial, an acronym. */
    private boolean keepsStop(String text, int from, int to, boolean last) {
        int start = to - 1;
        int earliest = Math.max(from, to - 12);
        while (start > earliest && (isWord(text, start - 1) || text.charAt(start - 1) == '.')) {
            start--;
        }
        if (isAcronym(text, start, to)) {
            return true;
        }
        if (to - start == 2 && isLetter(text, start)) {
            return Character.isUpperCase(text.charAt(start)) && !last;
        }
        Abbreviation kind = lists.abbreviation(text.substring(start, to));
        return kind == Abbreviation.NUMBER ? !last && followsNumber(text, to) : kind != null;
    }

    private static boolean followsNumber(String text, int index) {
        return isDigit(text, index) || isDigit(text, index + 1);
    }

    /** Whether a stretch is two or more single letters with a full stop after each. */
    static boolean isAcronym(String text, int start, int end) {
        if (end - start < 4 || (end - start) % 2 != 0) {
            return false;
        }
        for (int index = start; index < end; index += 2) {
            if (!Character.isLetter(text.charAt(index)) || text.charAt(index + 1) != '.') {
                return false;
            }
        }
        return true;
    }

    /** The end of the sign that begins at an index: runs of the same sign, or of {@code !?.}, stay together. */
    private static int runEnd(String text, int index, int end) {
        char sign = text.charAt(index);
        int next = index + 1;
        if (sign == '!' || sign == '?' || sign == '.') {
            boolean stop = sign == '.';
            while (next < end
                    && (text.charAt(next) == '.' || !stop && (text.charAt(next) == '!' || text.charAt(next) == '?'))) {
                next++;
            }
        } else if ("-*=_~#'`+".indexOf(sign) >= 0) {
            while (next < end && text.charAt(next) == sign) {
                next++;
            }
        } else if (Character.isHighSurrogate(sign) && next < end) {
            next++;
        }
        return next;
    }

    private boolean isAddress(String text, int from, int to) {
        if (to - from < 4) {
            return false;
        }
        int dots = 0;
        for (int index = from + 1; index + 1 < to; index++) {
            char sign = text.charAt(index);
            if (sign == '@' && isWord(text, index - 1) && isWord(text, index + 1)
                    || sign == ':' && text.startsWith("://", index)) {
                return true;
            }
            dots += sign == '.' ? 1 : 0;
        }
        if (dots == 0) {
            return false;
        }
        String start = text.substring(from, Math.min(to, from + LONGEST_START)).toLowerCase(Locale.ROOT);
        return lists.words(WordUse.ADDRESS_START).stream().anyMatch(start::startsWith)
                || lists.is(WordUse.DOMAIN, ending(text, from, to).toLowerCase(Locale.ROOT));
    }

    /** What stands after the last full stop before the first slash. */
    private static String ending(String text, int from, int to) {
        int end = from;
        int stop = from;
        while (end < to && text.charAt(end) != '/') {
            stop = text.charAt(end) == '.' ? end + 1 : stop;
            end++;
        }
        return text.substring(Math.max(stop, end - LONGEST_ENDING), end);
    }

    /** Splits a stretch that begins and ends with a letter or digit. */
    private void splitInside(String text, int from, int to, List<Offsets> words) {
        int start = from;
        int index = from;
        while (index < to) {
            if (isWord(text, index) || !separates(text, start, index, from, to)) {
                index++;
                continue;
            }
            addWord(text, start, index, words);
            int next = runEnd(text, index, to);
            words.add(new Offsets(index, next));
            start = next;
            index = next;
        }
        addWord(text, start, to, words);
    }

    /** Whether the sign at {@code index} stands between words; {@code start} is where the word before it begins. */
    private boolean separates(String text, int start, int index, int from, int to) {
        boolean figures = isDigit(text, index - 1) && isDigit(text, index + 1);
        switch (text.charAt(index)) {
            case '-':
                return at(text, index + 1) == '-' || !keepsHyphen(text, start, index, from, to);
            case '/':
                return !(figures || index - start == 1 && (index + 2 >= to || !isWord(text, index + 2)));
            case '.':
                return at(text, index + 1) == '.' || joinsSentences(text, start, index, to);
            case ',', ':':
                return !figures;
            case '\'', '&', '_', '@', '#':
                return false;
            default:
                return true;
        }
    }

    private boolean keepsHyphen(String text, int start, int index, int from, int to) {
        if (lists.is(
                WordUse.PREFIX,
                text.substring(start, Math.min(index, start + 16)).toLowerCase(Locale.ROOT))) {
            return true;
        }
        int hyphens = 0;
        int figures = 0;
        for (int place = from; place < to && place < from + 24; place++) {
            hyphens += text.charAt(place) == '-' ? 1 : 0;
            figures += isDigit(text, place) ? 1 : 0;
            if (text.charAt(place) != '-' && !isDigit(text, place)) {
                return false;
            }
        }
        // Telephone numbers and numeric dates, not ranges of years or figures.
        return hyphens >= 2 || figures == 7 && index - start == 3;
    }

    /** Whether a full stop stands between two sentences that lack a blank: {@code left.They}. */
    private static boolean joinsSentences(String text, int start, int index, int to) {
        return index - start > 2
                && Character.isLowerCase(at(text, index - 1))
                && Character.isUpperCase(at(text, index + 1))
                && index + 1 < to;
    }

    /** Adds a word without separating signs, its contractions and units apart. */
    private void addWord(String text, int start, int end, List<Offsets> words) {
        if (start >= end) {
            return;
        }
        int cut = end - start > 40 ? end : contraction(text, start, end);
        if (cut == end && end - start <= 40) {
            cut = unit(text, start, end);
        }
        if (cut > start && cut < end) {
            addWord(text, start, cut, words);
            words.add(new Offsets(cut, end));
        } else {
            words.add(new Offsets(start, end));
        }
    }

    private int contraction(String text, int start, int end) {
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        if (lower.length() != end - start) {
            return end;
        }
        for (String negation : lists.words(WordUse.NEGATION_CLITIC)) {
            if (lower.endsWith(negation) && lower.length() > negation.length()) {
                return end - negation.length();
            }
        }
        int apostrophe = lower.lastIndexOf('\'');
        if (apostrophe > 0 && lists.is(WordUse.CLITIC, lower.substring(apostrophe))) {
            boolean name = lists.is(WordUse.NAME_CLITIC, lower.substring(apostrophe))
                    && apostrophe > 1
                    && Letters.isCapitalised(text.substring(start, end))
                    && !lists.is(WordUse.PRONOUN, lower.substring(0, apostrophe));
            return name ? end : start + apostrophe;
        }
        return end - joined.getOrDefault(lower, 0);
    }

    /** Where a unit begins that is written to its figure: {@code 10km}, {@code 7pm}. */
    private int unit(String text, int start, int end) {
        if (!isDigit(text, start)) {
            return end;
        }
        int letters = end;
        while (letters > start && isLetter(text, letters - 1)) {
            letters--;
        }
        boolean known = lists.is(WordUse.UNIT, text.substring(letters, end).toLowerCase(Locale.ROOT));
        return known ? letters : end;
    }
}
