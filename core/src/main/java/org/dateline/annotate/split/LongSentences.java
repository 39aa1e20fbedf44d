package org.dateline.annotate.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts what is too long for any sentence, such as a table without full stops, at a sign of punctuation where one is near. */
public final class LongSentences {

    /** Words in a sentence at most, so that one page never takes memory or time that grow with the square of its length. */
    public static final int MOST_WORDS = 600;

    private LongSentences() {}

    /** The words in stretches of at most {@link #MOST_WORDS}, in order. */
    public static List<List<Offsets>> cut(String text, List<Offsets> words) {
        List<List<Offsets>> parts = new ArrayList<>();
        int start = 0;
        while (words.size() - start > MOST_WORDS) {
            int end = end(text, words, start);
            parts.add(List.copyOf(words.subList(start, end)));
            start = end;
        }
        if (start < words.size()) {
            parts.add(List.copyOf(words.subList(start, words.size())));
        }
        return parts;
    }

    /** After the last full stop or semicolon of the second half, else the last comma or dash, else at the limit. */
    private static int end(String text, List<Offsets> words, int start) {
        for (String signs : new String[] {".;!?", ":,-"}) {
            for (int word = start + MOST_WORDS - 1; word > start + MOST_WORDS / 2; word--) {
                if (signs.indexOf(text.charAt(words.get(word).start())) >= 0) {
                    return word + 1;
                }
            }
        }
        return start + MOST_WORDS;
    }
}
