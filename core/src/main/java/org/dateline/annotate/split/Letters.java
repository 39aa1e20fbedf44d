package org.dateline.annotate.split;

/** What kind of character stands at a place; places outside the text are blanks. */
public final class Letters {

    private Letters() {}

    /** The character at an index, or a space outside the text. */
    static char at(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    /** Whether a letter stands there; halves of supplementary characters count. */
    public static boolean isLetter(String text, int index) {
        char letter = at(text, index);
        return Character.isLetter(letter) || Character.isSurrogate(letter) || isMark(letter);
    }

    /** Whether a digit stands there. */
    static boolean isDigit(String text, int index) {
        return Character.isDigit(at(text, index));
    }

    /** Whether a letter or digit stands there. */
    static boolean isWord(String text, int index) {
        return isLetter(text, index) || isDigit(text, index);
    }

    /** Whether a blank stands there. */
    static boolean isBlank(String text, int index) {
        char letter = at(text, index);
        return letter == ' ' || letter == '\n';
    }

    /** Whether a combining mark: part of the word it follows. */
    static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a stretch has letters and all of them are capitals. */
    public static boolean isUpper(String text) {
        boolean letters = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            letters |= Character.isUpperCase(letter);
        }
        return letters;
    }

    /** Whether a word begins with a capital. */
    public static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
