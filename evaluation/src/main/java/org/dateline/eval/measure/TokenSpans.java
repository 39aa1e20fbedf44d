package org.dateline.eval.measure;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Span;
import org.dateline.model.report.StoredText;

/** Finds words given one by one in the text that they were cut from. */
public final class TokenSpans {

    private TokenSpans() {}

    /**
     * Where each word stands; a word that is not found stands, empty, where the last one ended.
     *
     * @return a span in code points for each word
     */
    public static List<Span> of(String text, List<String> words) {
        StoredText stored = new StoredText(text);
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (String word : words) {
            int at = text.indexOf(word, from);
            if (at >= 0 && at - from < 200) {
                from = at + word.length();
                spans.add(stored.spanOfUtf16(at, from));
            } else {
                spans.add(stored.spanOfUtf16(from, from));
            }
        }
        return spans;
    }
}
