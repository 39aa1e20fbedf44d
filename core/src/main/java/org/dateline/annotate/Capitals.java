package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.NameIndex;

/**
 * Sentences written all in capitals: what their words would look like in ordinary spelling. The encoder does not see
 * capitals, the parser's spelling classes do, and would take every word for a name.
 */
final class Capitals {

    private static final int FEWEST_LETTERS = 12;

    private final WordLists lists;
    private final List<NameIndex> indexes;

    Capitals(WordLists lists, List<NameIndex> indexes) {
        this.lists = lists;
        this.indexes = List.copyOf(indexes);
    }

    /** Whether a sentence of several words is written in capitals only. */
    static boolean isShouted(List<String> forms) {
        int letters = 0;
        int words = 0;
        for (String form : forms) {
            for (int index = 0; index < form.length(); index++) {
                if (Character.isLowerCase(form.charAt(index))) {
                    return false;
                }
                letters += Character.isUpperCase(form.charAt(index)) ? 1 : 0;
            }
            words += Letters.isLetter(form, 0) ? 1 : 0;
        }
        return words >= 3 && letters >= FEWEST_LETTERS;
    }

    /** Spelling classes as if only known names, titles and the first word were capitalised. */
    int[] spellings(List<String> forms) {
        int[] spellings = new int[forms.size()];
        List<String> cased = new ArrayList<>(forms.size());
        for (int word = 0; word < spellings.length; word++) {
            int spelling = Spelling.of(forms.get(word));
            boolean plain = spelling == 2 || spelling == 3;
            spellings[word] = plain ? word == 0 ? Spelling.CAPITALISED : Spelling.LOWER : spelling;
            cased.add(truecase(forms.get(word)));
        }
        for (int word = 0; word < spellings.length; word++) {
            int end = longest(cased, word);
            for (int place = word; place < end; place++) {
                if (spellings[place] == Spelling.LOWER
                        && !lists.is("particle", forms.get(place).toLowerCase(Locale.ROOT))) {
                    spellings[place] = Spelling.CAPITALISED;
                }
            }
            word = Math.max(word, end - 1);
        }
        return spellings;
    }

    private int longest(List<String> cased, int from) {
        int end = from;
        for (NameIndex index : indexes) {
            NameIndex.Match match = index.longestAt(cased, from);
            end = match == null ? end : Math.max(end, match.to());
        }
        return end;
    }

    /** A word in capitals with only its first letter left so. */
    static String truecase(String form) {
        if (!Letters.isUpper(form) || form.length() < 2 || form.indexOf('.') >= 0) {
            return form;
        }
        int first = form.offsetByCodePoints(0, 1);
        return form.substring(0, first) + form.substring(first).toLowerCase(Locale.ROOT);
    }
}
