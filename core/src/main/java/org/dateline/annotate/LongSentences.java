package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;

/** Cuts sentences that are too long for the parser, at a sign of punctuation where one is near. */
final class LongSentences {

    private LongSentences() {}

    /** The words in stretches of at most {@link ParserModel#MOST_WORDS}, in order. */
    static List<List<Range>> cut(String text, List<Range> words) {
        List<List<Range>> parts = new ArrayList<>();
        int start = 0;
        while (words.size() - start > ParserModel.MOST_WORDS) {
            int end = end(text, words, start);
            parts.add(List.copyOf(words.subList(start, end)));
            start = end;
        }
        if (start < words.size()) {
            parts.add(List.copyOf(words.subList(start, words.size())));
        }
        return parts;
    }

    /** After the last semicolon of the second half, else the last comma or dash, else at the limit. */
    private static int end(String text, List<Range> words, int start) {
        for (String signs : new String[] {".;!?", ":,-"}) {
            for (int word = start + ParserModel.MOST_WORDS - 1; word > start + ParserModel.MOST_WORDS / 2; word--) {
                if (signs.indexOf(text.charAt(words.get(word).start())) >= 0) {
                    return word + 1;
                }
            }
        }
        return start + ParserModel.MOST_WORDS;
    }
}
