package org.dateline.annotate.split;

/** The spelling classes of the parser's {@code case} input. */
public final class Spelling {

    /** The class of words in lower case, fed for words of a sentence in capitals. */
    public static final int LOWER = 1;

    /** The class of capitalised words, fed for names of a sentence in capitals. */
    public static final int CAPITALISED = 4;

    private static final int UPPER = 2;
    private static final int SINGLE_UPPER = 3;
    private static final int DIGIT = 5;
    private static final int OTHER_LETTERS = 6;
    private static final int NONE = 7;

    private Spelling() {}

    /** The class of a word, 1 to 7. */
    public static int of(String word) {
        int upper = 0;
        int lower = 0;
        int letters = 0;
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (Character.isDigit(letter)) {
                return DIGIT;
            }
            upper += Character.isUpperCase(letter) ? 1 : 0;
            lower += Character.isLowerCase(letter) ? 1 : 0;
            letters += Character.isLetter(letter) || Character.isSurrogate(letter) ? 1 : 0;
        }
        if (letters == 0) {
            return NONE;
        }
        if (lower == letters) {
            return LOWER;
        }
        if (upper == letters) {
            return upper == 1 ? SINGLE_UPPER : UPPER;
        }
        return Letters.isCapitalised(word) ? CAPITALISED : OTHER_LETTERS;
    }
}
