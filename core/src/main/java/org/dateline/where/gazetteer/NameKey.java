package org.dateline.where.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names of places are compared: no case, no accents, no apostrophes or dots, hyphens as spaces.
 * {@code training/places/build_gazetteer.py} writes the index in the same form.
 */
public final class NameKey {

    private static final String SPECIAL = "øłđıßæœðþħə";
    private static final String[] PLAIN = {"o", "l", "d", "i", "ss", "ae", "oe", "d", "th", "h", "a"};
    private static final String REMOVED = "'’‘`´ʻʼʿʾʹʺ′″.·";

    /** Stands for one or more signs between words. */
    private static final char GAP = ' ';

    /** What each Latin letter is without accents and case, as {@link #folded} says; made once, for it is asked of every word. */
    private static final String[] LATIN = new String[0x250];

    static {
        for (char letter = 0; letter < LATIN.length; letter++) {
            LATIN[letter] = folded(Character.toString(letter));
        }
    }

    private NameKey() {}

    /** The key of a name; empty when it has no letter and no digit. */
    public static String of(String name) {
        if (isKey(name)) {
            return name;
        }
        StringBuilder key = new StringBuilder(name.length());
        boolean gap = false;
        for (int index = 0; index < name.length(); ) {
            char letter = name.charAt(index);
            int end = index + 1;
            String plain;
            if (letter < LATIN.length) {
                plain = LATIN[letter];
            } else {
                while (end < name.length() && name.charAt(end) >= LATIN.length) {
                    end++;
                }
                plain = folded(name.substring(index, end));
            }
            index = end;
            for (int at = 0; at < plain.length(); at++) {
                char part = plain.charAt(at);
                if (part == GAP) {
                    gap = true;
                    continue;
                }
                if (gap && key.length() > 0) {
                    key.append(' ');
                }
                gap = false;
                key.append(part);
            }
        }
        return key.toString();
    }

    /** Whether a name is its own key, as the words of a text mostly are: small letters alone. */
    private static boolean isKey(String name) {
        for (int index = 0; index < name.length(); index++) {
            if (name.charAt(index) < 'a' || name.charAt(index) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Letters without accents and case, nothing for signs that do not count, {@link #GAP} for others. */
    private static String folded(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(small.length());
        small.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.NON_SPACING_MARK || REMOVED.indexOf(letter) >= 0) {
                return;
            }
            int special = SPECIAL.indexOf(letter);
            if (!Character.isLetterOrDigit(letter)) {
                plain.append(GAP);
            } else if (special >= 0) {
                plain.append(PLAIN[special]);
            } else {
                plain.appendCodePoint(letter);
            }
        });
        return plain.toString();
    }
}
