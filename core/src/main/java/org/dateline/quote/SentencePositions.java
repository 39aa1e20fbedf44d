package org.dateline.quote;

import java.util.List;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;
import org.jspecify.annotations.Nullable;

/** Looks sentences up by position in the stored text. */
final class SentencePositions {

    private final List<Sentence> sentences;

    /** @param sentences in the order of the text, not overlapping */
    SentencePositions(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    /** The sentence that holds a position, or null between sentences. */
    @Nullable
    Sentence at(int position) {
        int index = from(position);
        boolean inside = index < sentences.size() && sentences.get(index).span().start() <= position;
        return inside ? sentences.get(index) : null;
    }

    /** The index of the first sentence that ends behind a position; their number when none does. */
    int from(int position) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words that stand whole in a stretch, marks not counted. */
    int wordsBetween(int start, int end) {
        int count = 0;
        for (int index = from(start); index < sentences.size(); index++) {
            Sentence sentence = sentences.get(index);
            if (sentence.span().start() >= end) {
                break;
            }
            for (Token token : sentence.tokens()) {
                boolean inside = token.span().start() >= start && token.span().end() <= end;
                count += inside && !token.universal().equals("PUNCT") ? 1 : 0;
            }
        }
        return count;
    }

    /** The last token of a position's sentence that ends before the position, or null. */
    @Nullable
    Token tokenBefore(Span quotation) {
        Sentence sentence = at(quotation.start());
        Token before = null;
        if (sentence != null) {
            for (Token token : sentence.tokens()) {
                before = token.span().end() <= quotation.start() ? token : before;
            }
        }
        return before;
    }
}
