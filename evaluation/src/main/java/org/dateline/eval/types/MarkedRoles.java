package org.dateline.eval.types;

import java.util.ArrayList;
import java.util.List;
import org.dateline.model.report.Span;

/** Reads sentences whose roles are marked like {@code <s>Rebels</s> shelled <t>the town</t>}. */
final class MarkedRoles {

    private MarkedRoles() {}

    /**
     * Where a mark stands.
     *
     * @param marked the sentence with marks
     * @param mark the letter of the mark
     * @return the stretches inside that mark, in code points of the sentence without any marks
     */
    static List<Span> spans(String marked, char mark) {
        List<Span> spans = new ArrayList<>();
        int position = 0;
        int start = 0;
        int index = 0;
        while (index < marked.length()) {
            String rest = marked.substring(index, Math.min(index + 4, marked.length()));
            if (rest.startsWith("<s>") || rest.startsWith("<t>")) {
                start = rest.charAt(1) == mark ? position : start;
                index += 3;
            } else if (rest.equals("</s>") || rest.equals("</t>")) {
                if (rest.charAt(2) == mark) {
                    spans.add(new Span(start, position));
                }
                index += 4;
            } else {
                position++;
                index += Character.charCount(marked.codePointAt(index));
            }
        }
        return spans;
    }
}
