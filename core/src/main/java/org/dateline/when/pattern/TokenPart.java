package org.dateline.when.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.model.annotation.Sentence;
import org.dateline.model.annotation.Token;
import org.dateline.model.report.Span;

/**
 * A word, or one side of a hyphen within it, or a part of a date in figures (2024/03/06, 6.3.2024, 3/6/2024, 6/Mar/24): what rules of time are matched against.
 *
 * @param text as written
 * @param lower in lower case without a final full stop
 * @param token index of the token it belongs to
 * @param span its letters in the stored text
 */
public record TokenPart(String text, String lower, int token, Span span) {

    private static final Pattern DATE = Pattern.compile(
            "\\d{4}/\\d{1,2}/\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}/(?:\\d{1,2}|\\p{L}{3,9})/(?:\\d{2}|\\d{4})");

    /** The parts of a sentence, in order. */
    public static List<TokenPart> of(Sentence sentence) {
        List<TokenPart> parts = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            split(token, parts);
        }
        return parts;
    }

    private static void split(Token token, List<TokenPart> parts) {
        String text = token.text();
        boolean date = DATE.matcher(text).matches();
        int from = 0;
        for (int index = 0; index <= text.length(); index++) {
            boolean end = index == text.length();
            if (end || joins(text.charAt(index), date) && text.length() > 1) {
                if (index > from) {
                    parts.add(part(token, from, index));
                }
                if (!end) {
                    parts.add(part(token, index, index + 1));
                }
                from = index + 1;
            }
        }
    }

    private static boolean joins(char letter, boolean date) {
        return letter == '-' || letter == '–' || date && (letter == '/' || letter == '.');
    }

    private static TokenPart part(Token token, int from, int to) {
        String text = token.text().substring(from, to);
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("–") || lower.equals("—")) {
            lower = "-";
        }
        if (lower.length() > 1 && lower.endsWith(".")) {
            lower = lower.substring(0, lower.length() - 1);
        }
        // Typographic changes may have altered a token's length; its parts then cannot be located in the stored
        // text.
        boolean whole = token.text().codePointCount(0, token.text().length())
                != token.span().length();
        Span span = whole
                ? token.span()
                : new Span(
                        token.span().start() + token.text().codePointCount(0, from),
                        token.span().start() + token.text().codePointCount(0, to));
        return new TokenPart(text, lower, token.index(), span);
    }
}
