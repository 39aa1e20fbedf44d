package org.dateline.where;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names of places are compared: no case, no accents, no apostrophes or dots, hyphens as spaces.
 * {@code data/places/build/build_gazetteer.py} writes the index in the same form.
 */
final class NameKey {

    private static final String SPECIAL = "øłđıßæœðþħə";
    private static final String[] PLAIN = {"o", "l", "d", "i", "ss", "ae", "oe", "d", "th", "h", "a"};
    private static final String REMOVED = "'’‘`´ʻʼʿʾʹʺ′″.·";

    private NameKey() {}

    /** The key of a name; empty when it has no letter and no digit. */
    static String of(String name) {
        String decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        String folded = decomposed.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        boolean gap = false;
        for (int index = 0; index < folded.length(); ) {
            int letter = folded.codePointAt(index);
            index += Character.charCount(letter);
            if (Character.getType(letter) == Character.NON_SPACING_MARK || REMOVED.indexOf(letter) >= 0) {
                continue;
            }
            if (!Character.isLetterOrDigit(letter)) {
                gap = true;
                continue;
            }
            if (gap && key.length() > 0) {
                key.append(' ');
            }
            gap = false;
            int special = SPECIAL.indexOf(letter);
            if (special >= 0) {
                key.append(PLAIN[special]);
            } else {
                key.appendCodePoint(letter);
            }
        }
        return key.toString();
    }

    private static boolean isAscii(String name) {
        for (int index = 0; index < name.length(); index++) {
            if (name.charAt(index) > 127) {
                return false;
            }
        }
        return true;
    }
}
