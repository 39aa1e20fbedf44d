package org.dateline.store.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How words of queries are compared: without case, accents and signs, one blank between words. */
public final class Folded {

    private static final String WITHIN_WORDS = "'’‘`´ʻʼ";

    private Folded() {}

    /** The form in which words are compared; empty when they have no letter and no digit. */
    public static String of(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        boolean gap = false;
        int letters = 0;
        boolean ascii = words.chars().allMatch(letter -> letter < 128);
        String plain = (ascii ? words : Normalizer.normalize(words, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        for (int index = 0; index < plain.length(); index++) {
            char letter = plain.charAt(index);
            if (Character.isLetterOrDigit(letter)) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                letters = gap ? 1 : letters + 1;
                gap = false;
                folded.append(letter);
            } else if (letter == '.' && letters == 1) {
                // An abbreviation: "U.S." is "us", and "reuters.com" are two words.
                letters = 0;
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && WITHIN_WORDS.indexOf(letter) < 0) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /** Whether folded words stand in folded words, each whole; the last may be a beginning. */
    static boolean has(String words, String wanted, boolean beginning) {
        return !wanted.isEmpty() && (" " + words + " ").contains(" " + wanted + (beginning ? "" : " "));
    }

    /**
     * Those of some words that somebody may have meant who wrote others: the most alike first, at most three.
     *
     * @param among as people write them
     */
    public static List<String> alike(String written, Iterable<String> among) {
        String folded = of(written);
        int most = folded.length() < 6 ? 1 : folded.length() < 9 ? 2 : 3;
        List<List<String>> byDistance = new ArrayList<>();
        for (int distance = 0; distance <= most; distance++) {
            byDistance.add(new ArrayList<>());
        }
        for (String one : among) {
            int distance = distance(folded, of(one), most);
            if (distance <= most && !byDistance.get(distance).contains(one)) {
                byDistance.get(distance).add(one);
            }
        }
        return byDistance.stream().flatMap(List::stream).limit(3).toList();
    }

    /** How many letters are to be put in, taken out, changed or swapped with their neighbour; more than a limit is not counted out. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                if (row == 0 || column == 0) {
                    steps[row][column] = row + column;
                    continue;
                }
                boolean same = one.charAt(row - 1) == other.charAt(column - 1);
                int least = Math.min(steps[row - 1][column], steps[row][column - 1]) + 1;
                least = Math.min(least, steps[row - 1][column - 1] + (same ? 0 : 1));
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                steps[row][column] = swapped ? Math.min(least, steps[row - 2][column - 2] + 1) : least;
            }
        }
        return steps[one.length()][other.length()];
    }
}
