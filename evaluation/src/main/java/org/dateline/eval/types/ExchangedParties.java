package org.dateline.eval.types;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exchanges the names of two parties wherever a text has them as whole words. */
public final class ExchangedParties {

    private final String first;
    private final String second;
    private final Pattern either;

    /**
     * @param first a party as the text names it in the middle of a sentence
     * @param second the other one
     */
    public ExchangedParties(String first, String second) {
        this.first = first;
        this.second = second;
        String longer = first.length() >= second.length() ? first : second;
        String shorter = first.length() >= second.length() ? second : first;
        this.either = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + anyCase(longer) + "|" + anyCase(shorter) + ")(?![\\p{L}\\p{N}])");
    }

    /** Whether a text names both. */
    public boolean areIn(String text) {
        return contains(text, first) && contains(text, second);
    }

    /** The text with each in the place of the other; what begins a sentence is capitalised. */
    public String in(String text) {
        return either.matcher(text).replaceAll(found -> Matcher.quoteReplacement(other(text, found)));
    }

    private String other(String text, MatchResult found) {
        String other = capitalised(found.group()).equals(capitalised(first)) ? second : first;
        String before = text.substring(0, found.start()).strip();
        return before.isEmpty() || before.endsWith(".") || before.endsWith("“") ? capitalised(other) : other;
    }

    private boolean contains(String text, String party) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + anyCase(party) + "(?![\\p{L}\\p{N}])")
                .matcher(text)
                .find();
    }

    private static String anyCase(String party) {
        String rest = Pattern.quote(party.substring(1));
        String letter = party.substring(0, 1);
        return "[" + letter.toLowerCase(Locale.ROOT) + letter.toUpperCase(Locale.ROOT) + "]" + rest;
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
