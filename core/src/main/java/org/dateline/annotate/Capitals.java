package org.dateline.annotate;

import java.util.List;
import java.util.Locale;
import org.dateline.annotate.encoder.WordPieces;
import org.dateline.annotate.split.Letters;
import org.dateline.annotate.split.Spelling;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordUse;
import org.dateline.model.annotation.NameIndex;

/**
 * Sentences whose capitals do not distinguish names from other words, because all letters or all words have them. The encoder does
 * not see capitals, the parser's spelling classes do, and would take every word for a name.
 */
final class Capitals {

    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_WORDS = 3;
    private static final int LONG_WORD = 5;

    private final WordLists lists;
    private final WordPieces vocabulary;
    private final List<NameIndex> indexes;

    Capitals(WordLists lists, WordPieces vocabulary, List<NameIndex> indexes) {
        this.lists = lists;
        this.vocabulary = vocabulary;
        this.indexes = List.copyOf(indexes);
    }

    /** Whether a sentence of several words is all in capitals, or is a headline with a capital on every longer word. */
    static boolean areUniform(List<String> forms) {
        int letters = 0;
        int words = 0;
        int longer = 0;
        boolean shouted = true;
        boolean headline = true;
        for (String form : forms) {
            if (!Letters.isLetter(form, 0)) {
                continue;
            }
            words++;
            for (int index = 0; index < form.length(); index++) {
                shouted &= !Character.isLowerCase(form.charAt(index));
                letters += Character.isUpperCase(form.charAt(index)) ? 1 : 0;
            }
            longer += form.length() >= LONG_WORD ? 1 : 0;
            headline &= form.length() < LONG_WORD || Letters.isCapitalised(form);
        }
        return words >= FEWEST_WORDS && (shouted && letters >= FEWEST_LETTERS || headline && longer >= FEWEST_WORDS);
    }

    /**
     * Spelling classes as if only the first word, known names, and rare words after a title had capitals.
     *
     * @param cased the words, not in capitals
     */
    int[] spellings(List<String> cased) {
        int[] spellings = new int[cased.size()];
        for (int word = 0; word < spellings.length; word++) {
            int spelling = Spelling.of(cased.get(word));
            boolean lowered = spelling == Spelling.CAPITALISED && word > 0 && !followsTitle(cased, word);
            spellings[word] = lowered ? Spelling.LOWER : spelling;
        }
        for (int word = 0; word < spellings.length; word++) {
            int end = longest(cased, word);
            for (int place = word; place < end; place++) {
                boolean small = lists.is(WordUse.PARTICLE, cased.get(place).toLowerCase(Locale.ROOT));
                if (spellings[place] == Spelling.LOWER && !small) {
                    spellings[place] = Spelling.CAPITALISED;
                }
            }
            word = Math.max(word, end - 1);
        }
        return spellings;
    }

    private boolean followsTitle(List<String> cased, int word) {
        return lists.is(WordUse.TITLE, cased.get(word - 1).toLowerCase(Locale.ROOT))
                && vocabulary.rank(cased.get(word).toLowerCase(Locale.ROOT)) == Integer.MAX_VALUE;
    }

    private int longest(List<String> cased, int from) {
        int end = from;
        for (NameIndex index : indexes) {
            NameIndex.Match match = index.longestAt(cased, from);
            end = match == null ? end : Math.max(end, match.to());
        }
        return end;
    }

    /** The words, in ordinary spelling as far as it can be known when all of them are in capitals. */
    static List<String> cased(List<String> forms) {
        boolean small = forms.stream().anyMatch(form -> form.chars().anyMatch(Character::isLowerCase));
        return small || !areUniform(forms)
                ? forms
                : forms.stream().map(Capitals::truecase).toList();
    }

    /** A word in capitals with only its first letter left so; abbreviations with full stops stay. */
    private static String truecase(String form) {
        if (!Letters.isUpper(form) || form.length() < 2 || form.indexOf('.') >= 0) {
            return form;
        }
        int first = form.offsetByCodePoints(0, 1);
        return form.substring(0, first) + form.substring(first).toLowerCase(Locale.ROOT);
    }
}
