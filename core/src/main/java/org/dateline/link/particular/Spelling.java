package org.dateline.link.particular;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One key for the spellings of a name in other newsrooms: Younes and Younis, Abdul and Abdel, Jisr al-Shughur and Jisr al-Shughour. What
 * spellings of names from other scripts differ in is vowels, doubled letters and a few consonants.
 */
final class Spelling {

    /** A key of fewer letters stands for too many names. */
    private static final int FEWEST = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:al|el|ul|as|ash|ad|an|ar|at|az)-");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern VOWELS = Pattern.compile("(?<=.)[aeiouyw]+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final String[][] ALIKE = {
        {"dh", "d"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"q", "k"},
        {"ck", "k"},
        {"g", "k"},
        {"j", "d"},
        {"tz", "z"},
        {"ts", "z"},
        {"v", "f"}
    };

    private Spelling() {}

    /** The key of a name in small letters; the name itself when it has too few consonants. */
    static String key(String name) {
        String key =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        key = NO_LETTER.matcher(ARTICLE.matcher(key).replaceFirst("")).replaceAll("");
        for (String[] pair : ALIKE) {
            key = key.replace(pair[0], pair[1]);
        }
        key = DOUBLED.matcher(VOWELS.matcher(key).replaceAll("")).replaceAll("$1");
        return key.length() < FEWEST ? name : key;
    }
}
