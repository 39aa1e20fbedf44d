package org.dateline.annotate.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.model.annotation.Token;

/** Hangs a word that only ever describes the next one from it: in "riot police fired" nobody riots. */
public final class Compounds {

    private final WordLists lists;

    public Compounds(WordLists lists) {
        this.lists = lists;
    }

    /**
     * Mends a sentence's tokens.
     *
     * @param tokens the words in their tree
     * @return the words, the first of each pair of {@code compound} in {@code words.tsv} hung from the second
     */
    public List<Token> joined(List<Token> tokens) {
        List<Token> joined = tokens;
        for (int word = 0; word + 1 < tokens.size(); word++) {
            String pair = lower(tokens.get(word)) + "-" + lower(tokens.get(word + 1));
            if (lists.is(WordUse.COMPOUND, pair) && joined.get(word).head() != word + 1) {
                joined = joined(joined, word);
            }
        }
        return joined;
    }

    /** What stood in the first word's place is now the second, or what the second hung from. */
    private static List<Token> joined(List<Token> tokens, int first) {
        int second = first + 1;
        Token place = tokens.get(first);
        int heir = second;
        for (int steps = 0; heir >= 0 && tokens.get(heir).head() != first; steps++) {
            heir = steps > tokens.size() ? -1 : tokens.get(heir).head();
        }
        List<Token> joined = new ArrayList<>(tokens);
        for (Token token : tokens) {
            if (token.index() == heir) {
                joined.set(heir, token.hung(place.head(), place.relation()));
            } else if (token.head() == first && token.index() != second) {
                joined.set(token.index(), token.hung(second, token.relation()));
            }
        }
        joined.set(first, place.hung(second, "compound"));
        return joined;
    }

    private static String lower(Token token) {
        return token.text().toLowerCase(Locale.ROOT);
    }
}
