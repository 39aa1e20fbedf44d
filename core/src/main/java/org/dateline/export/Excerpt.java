package org.dateline.export;

import org.dateline.model.event.Evidence;

/** The sentence of an event, shortened around the trigger when it is long. */
public final class Excerpt {

    private static final String GAP = "…";

    private Excerpt() {}

    /**
     * The sentence, or the part around the trigger.
     *
     * @param evidence the evidence
     * @param most the largest number of characters to keep
     */
    public static String of(Evidence evidence, int most) {
        String text = evidence.text();
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return PlainText.of(text);
        }
        int trigger = evidence.trigger().start() - evidence.span().start();
        boolean aligned = length == evidence.span().length() && trigger >= 0 && trigger < length;
        int start = aligned ? Math.max(0, Math.min(trigger - most / 2, length - most)) : 0;
        int from = wordStart(text, text.offsetByCodePoints(0, start));
        int to = wordEnd(text, text.offsetByCodePoints(0, start + most));
        return (from > 0 ? GAP + " " : "")
                + PlainText.of(text.substring(from, to))
                + (to < text.length() ? " " + GAP : "");
    }

    /** The start of the first whole word at or after a place. */
    private static int wordStart(String text, int place) {
        if (place == 0 || text.charAt(place - 1) == ' ') {
            return place;
        }
        int blank = text.indexOf(' ', place);
        return blank < 0 ? place : blank + 1;
    }

    /** The end of the last whole word before a place. */
    private static int wordEnd(String text, int place) {
        if (place == text.length() || text.charAt(place) == ' ') {
            return place;
        }
        int blank = text.lastIndexOf(' ', place);
        return blank < 0 ? place : blank;
    }
}
