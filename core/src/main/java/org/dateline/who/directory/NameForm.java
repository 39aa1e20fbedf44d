package org.dateline.who.directory;

import java.text.Normalizer;

/** How names are compared: without case, accents, apostrophes, hyphens, dots and spaces, and without a leading "the". */
public enum NameForm {
    /** Letters of an abbreviation: the text must have capitals too, so that "US" is not "us". */
    ABBREVIATION,
    /** A name with capitals: the text must have at least one, so that "Shell" is not "shell". */
    CAPITAL,
    /** A name in small letters, or of three words and more: any case will do. */
    ANY;

    private static final int LONGEST_ABBREVIATION = 8;

    /** A part of how names are compared, as case and accents are, and so no matter of the data. */
    private static final String ARTICLE = "the";

    /** The form in which an alias of the data is compared. */
    public static NameForm of(String alias) {
        boolean small = false;
        int capitals = 0;
        for (int index = 0; index < alias.length(); index++) {
            char letter = alias.charAt(index);
            small |= Character.isLowerCase(letter);
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        if (!small && capitals > 1 && alias.length() <= LONGEST_ABBREVIATION && alias.indexOf(' ') < 0) {
            return ABBREVIATION;
        }
        return capitals > 0 && alias.chars().filter(letter -> letter == ' ').count() < 2 ? CAPITAL : ANY;
    }

    /** Whether words of a text, as written, may stand for an alias of this form. */
    boolean fits(CharSequence written) {
        int small = 0;
        int capitals = 0;
        for (int index = 0; index < written.length(); index++) {
            char letter = written.charAt(index);
            small += Character.isLowerCase(letter) ? 1 : 0;
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return switch (this) {
            case ABBREVIATION -> capitals > small;
            case CAPITAL -> capitals > 0;
            case ANY -> true;
        };
    }

    /** The letters and digits of a word or a name, folded; empty for punctuation. */
    public static String key(String text) {
        if (isKey(text)) {
            return text;
        }
        String decomposed = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        for (int index = 0; index < decomposed.length(); index++) {
            char letter = decomposed.charAt(index);
            if (Character.isLetterOrDigit(letter)) {
                key.append(Character.toLowerCase(unstroked(letter)));
            }
        }
        return key.toString();
    }

    /** Whether a text is its own key, as most words are. */
    private static boolean isKey(String text) {
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is the article that names are compared without. */
    static boolean isArticle(String word) {
        return word.equalsIgnoreCase(ARTICLE);
    }

    /** The key of a whole name, a leading article dropped. */
    public static String keyOfName(String name) {
        int length = ARTICLE.length();
        boolean article =
                name.length() > length + 1 && name.charAt(length) == ' ' && isArticle(name.substring(0, length));
        String rest = article ? name.substring(length + 1) : name;
        return key(rest);
    }

    /** Letters that have no decomposition but are commonly written without their stroke. */
    private static char unstroked(char letter) {
        return switch (letter) {
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ', 'ð' -> 'd';
            case 'ı', 'İ' -> 'i';
            default -> letter;
        };
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 127) {
                return false;
            }
        }
        return true;
    }
}
