package org.dateline.annotate.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The encoder's vocabulary. A word is put in lower case, decomposed, stripped of combining marks, cut at punctuation and
 * symbols, and then cut into the longest pieces the vocabulary has (Wu et al. 2016, WordPiece).
 */
public final class WordPieces {

    /** Begins every sequence. */
    static final int BEGIN = 101;

    /** Ends every sequence. */
    static final int END = 102;

    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;

    /** Marks the pieces that go on a word. */
    private static final String GOING_ON = "##";

    private final Map<String, Integer> vocabulary;

    /** The pieces that go on a word, without their mark. */
    private final Map<String, Integer> goingOn = new HashMap<>();

    private final int longestPiece;

    /** @param lines the pieces in the order of their numbers */
    WordPieces(List<String> lines) {
        vocabulary = new HashMap<>(lines.size() * 2);
        int longest = 1;
        for (int number = 0; number < lines.size(); number++) {
            vocabulary.put(lines.get(number), number);
            if (lines.get(number).startsWith(GOING_ON)) {
                goingOn.put(lines.get(number).substring(GOING_ON.length()), number);
            }
            longest = Math.max(longest, lines.get(number).length());
        }
        longestPiece = longest;
    }

    /**
     * How common a whole word is: its place in the vocabulary, which is sorted by frequency.
     *
     * @param lower a word in lower case
     * @return the place, smaller for commoner words, or {@link Integer#MAX_VALUE} when it has none
     */
    public int rank(String lower) {
        return vocabulary.getOrDefault(lower, Integer.MAX_VALUE);
    }

    /**
     * The pieces of a word.
     *
     * @param word the word as written
     * @param most how many pieces to give at most, at least 1
     * @return at least one piece
     */
    int[] of(String word, int most) {
        String plain = strip(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
        int[] pieces = new int[most];
        int count = 0;
        int start = 0;
        while (start < plain.length() && count < most) {
            if (isSign(plain, start)) {
                int end = start + Character.charCount(plain.codePointAt(start));
                pieces[count++] = vocabulary.getOrDefault(plain.substring(start, end), UNKNOWN);
                start = end;
                continue;
            }
            int end = start;
            while (end < plain.length() && !isSign(plain, end)) {
                end++;
            }
            count = cut(plain.substring(start, end), pieces, count);
            start = end;
        }
        if (count == 0) {
            return new int[] {UNKNOWN};
        }
        return Arrays.copyOf(pieces, count);
    }

    private int cut(String stretch, int[] pieces, int before) {
        int count = before;
        int start = 0;
        while (start < stretch.length() && count < pieces.length) {
            Integer found = null;
            Map<String, Integer> known = start == 0 ? vocabulary : goingOn;
            int end = Math.min(stretch.length(), start + longestPiece);
            for (; end > start && found == null; end--) {
                found = known.get(stretch.substring(start, end));
            }
            if (found == null) {
                pieces[before] = UNKNOWN;
                return before + 1;
            }
            pieces[count++] = found;
            start = end + 1;
        }
        return count;
    }

    private static String strip(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAscii(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(String text, int index) {
        int letter = text.codePointAt(index);
        return switch (Character.getType(letter)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
