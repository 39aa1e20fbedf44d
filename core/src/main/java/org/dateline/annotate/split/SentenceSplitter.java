package org.dateline.annotate.split;

import static org.dateline.annotate.split.Letters.at;
import static org.dateline.annotate.split.Letters.isBlank;
import static org.dateline.annotate.split.Letters.isDigit;
import static org.dateline.annotate.split.Letters.isLetter;
import static org.dateline.annotate.split.Letters.isWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.annotate.split.WordLists.Abbreviation;

/**
 * Finds the sentences of a paragraph: at full stops that are not part of an abbreviation, initial, figure or address, at
 * question and exclamation marks, at blank lines, and at the end of a line that is neither wrapped nor continued.
 * Closing quotes and brackets and the numbers of notes stay with their sentence. Where writers do without capitals, a mark
 * before a small letter ends a sentence, too. Takes time linear in the paragraph.
 */
public final class SentenceSplitter {

    private static final String CLOSERS = "\"')]}";
    private static final String OPENERS = "\"'([{";
    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_NOTE = 3;

    private final WordLists lists;

    public SentenceSplitter(WordLists lists) {
        this.lists = lists;
    }

    /** The sentences of a plain text in order, without surrounding blanks, none empty. */
    public List<Offsets> split(String text) {
        List<Offsets> sentences = new ArrayList<>();
        int longest = longestLine(text);
        boolean small = doesWithoutCapitals(text);
        int start = 0;
        int line = 0;
        int dateline = Datelines.end(text, Letters.isUpper(text));
        if (dateline > 0) {
            add(text, 0, dateline, sentences);
            start = dateline;
        }
        for (int index = start; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '\n') {
                if (breaksAtLine(text, line, index, longest)) {
                    add(text, start, index, sentences);
                    start = index;
                }
                line = index + 1;
            } else if (letter == '.' || letter == '!' || letter == '?' || letter == '\u2026') {
                int end = endOfMark(text, index);
                if (ends(text, start, index, end, small)) {
                    add(text, start, end, sentences);
                    start = end;
                }
                index = end - 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Offsets> sentences) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text, from)) {
            from++;
        }
        while (to > from && isBlank(text, to - 1)) {
            to--;
        }
        if (from < to) {
            sentences.add(new Offsets(from, to));
        }
    }

    private static int longestLine(String text) {
        int longest = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            longest = Math.max(longest, end - start);
            start = end + 1;
        }
        return Math.max(longest, text.length() - start);
    }

    /** A line that fills the width is wrapped; a shorter one before a capital, or one before a blank line, is whole. */
    private static boolean breaksAtLine(String text, int line, int end, int longest) {
        int next = end + 1;
        while (at(text, next) == ' ' && next < text.length()) {
            next++;
        }
        if (at(text, next) == '\n') {
            return true;
        }
        boolean shorter = (end - line) * 5 < longest * 3;
        return shorter && !Character.isLowerCase(at(text, next)) && at(text, end - 1) != ',';
    }

    /** The end of a run of marks and of the closing quotes and brackets after it. */
    private static int endOfMark(String text, int index) {
        int end = index + 1;
        while (end < text.length() && ".!?\u2026".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0 && !isWord(text, end + 1)) {
            end++;
        }
        return endOfNote(text, end);
    }

    /** The end of the number of a note, {@code [12]}, that follows a sentence; the end as it is when there is none. */
    private static int endOfNote(String text, int end) {
        int from = at(text, end) == ' ' ? end + 1 : end;
        int to = from + 1;
        while (isDigit(text, to) && to - from <= LONGEST_NOTE) {
            to++;
        }
        boolean note = at(text, from) == '[' && to > from + 1 && at(text, to) == ']' && !isWord(text, to + 1);
        return note ? to + 1 : end;
    }

    /** Whether a paragraph begins with a small letter, or writes a lone letter small that is always a capital. */
    private boolean doesWithoutCapitals(String text) {
        for (int index = 0; index < text.length(); index++) {
            boolean alone = !isWord(text, index - 1) && !isWord(text, index + 1);
            if (alone
                    && isBlank(text, index + 1)
                    && (index == 0 || isBlank(text, index - 1))
                    && lists.is(WordUse.ALWAYS_CAPITAL, text.substring(index, index + 1))) {
                return true;
            }
        }
        return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
    }

    /** Whether the full stop at {@code mark} belongs to a listed abbreviation or to letters with stops between them. */
    private boolean isAbbreviation(String text, int mark) {
        int from = mark;
        while (from > 0 && mark - from < LONGEST_WORD && (isWord(text, from - 1) || at(text, from - 1) == '.')) {
            from--;
        }
        return mark - from == 1
                || lists.abbreviation(text.substring(from, mark + 1)) != null
                || WordSplitter.isAcronym(text, from, mark + 1);
    }

    /** Whether the mark at {@code mark}, which with its closers ends at {@code end}, ends the sentence. */
    private boolean ends(String text, int start, int mark, int end, boolean small) {
        if (end >= text.length()) {
            return true;
        }
        boolean stop = text.charAt(mark) == '.' && at(text, mark + 1) != '.';
        if (!isBlank(text, end)) {
            return joined(text, start, mark, end);
        }
        int next = end;
        while (next < text.length() && isBlank(text, next)) {
            next++;
        }
        int word = next;
        while (word < text.length() && (OPENERS.indexOf(text.charAt(word)) >= 0 || text.charAt(word) == '-')) {
            word++;
        }
        if (",;:".indexOf(at(text, next)) >= 0) {
            return false;
        }
        if (Character.isLowerCase(at(text, word))) {
            return small && end == mark + 1 && isWord(text, mark - 1) && !isAbbreviation(text, mark);
        }
        if (stop) {
            return end > mark + 1 && !(isWord(text, mark - 1) && keepsGoing(text, mark, word))
                    || !keepsGoing(text, mark, word);
        }
        return !followedBySpeaker(text, end, word);
    }

    /** Whether a mark without a blank after it stands between sentences: {@code left.They} but not {@code example.Com}. */
    private static boolean joined(String text, int start, int mark, int end) {
        if (end == mark + 1 && text.charAt(mark) == '.') {
            boolean wordBefore = mark - start > 2
                    && Character.isLowerCase(at(text, mark - 1))
                    && Character.isLowerCase(at(text, mark - 2));
            boolean sentenceAfter = Character.isUpperCase(at(text, mark + 1))
                    && (Character.isLowerCase(at(text, mark + 2)) || isBlank(text, mark + 2));
            return wordBefore && sentenceAfter && !inAddress(text, mark);
        }
        return end > mark + 1
                && Character.isUpperCase(at(text, end))
                && CLOSERS.indexOf(text.charAt(end - 1)) >= 0
                && Character.isLowerCase(at(text, end + 1));
    }

    private static boolean inAddress(String text, int mark) {
        for (int index = mark - 1; index > mark - 60 && !isBlank(text, index); index--) {
            char letter = at(text, index);
            if (letter == '@' || letter == '/' || letter == '.') {
                return true;
            }
        }
        return false;
    }

    /** Whether the full stop at {@code mark} belongs to an abbreviation that the word at {@code next} continues. */
    private boolean keepsGoing(String text, int mark, int next) {
        int from = mark;
        while (from > 0 && mark - from < LONGEST_WORD && (isWord(text, from - 1) || at(text, from - 1) == '.')) {
            from--;
        }
        String before = text.substring(from, mark + 1);
        String after = wordAt(text, next);
        boolean starter = lists.is(WordUse.STARTER, after);
        if (before.length() == 2 && Character.isUpperCase(before.charAt(0))) {
            return !starter;
        }
        Abbreviation kind = lists.abbreviation(before);
        if (kind == Abbreviation.TITLE) {
            return !starter;
        }
        if (kind == Abbreviation.NUMBER) {
            return isDigit(text, next);
        }
        if (kind == Abbreviation.TIME) {
            return lists.is(WordUse.AFTER_TIME, after) || isDigit(text, next) || !isWord(text, next);
        }
        if (kind == Abbreviation.OTHER || WordSplitter.isAcronym(text, from, mark + 1)) {
            return !starter && !opensQuotation(text, next);
        }
        // A lone figure before the first word of a paragraph numbers it.
        return before.length() <= 3
                && from < 8
                && isDigit(text, mark - 1)
                && text.substring(0, from).isBlank();
    }

    private static boolean opensQuotation(String text, int next) {
        return at(text, next - 1) == '"' && isBlank(text, next - 2);
    }

    private static String wordAt(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_WORD && isLetter(text, end)) {
            end++;
        }
        return start < end ? text.substring(start, end).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether a question or exclamation ends a quotation whose speaker follows: {@code "Why?" General Smith asked}. */
    private boolean followedBySpeaker(String text, int end, int next) {
        char closer = text.charAt(end - 1);
        if (closer != '"' && closer != '\'' || next > 0 && at(text, next - 1) == '"') {
            return false;
        }
        int place = next;
        for (int words = 0; words < 5; words++) {
            String word = wordAt(text, place);
            if (lists.is(WordUse.SPEECH, word)) {
                return true;
            }
            if (word.isEmpty()) {
                return false;
            }
            place += word.length() + (at(text, place + word.length()) == '.' ? 1 : 0);
            if (at(text, place) != ' ') {
                return false;
            }
            place++;
        }
        return false;
    }
}
