package org.dateline.annotate.encoder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the encoder says to make a lemma: {@code L:3:y} lowers the word, drops three letters and adds {@code y};
 * {@code K:1:} keeps the capitals and drops one letter; {@code ?} says nothing.
 */
public final class LemmaScript {

    private LemmaScript() {}

    /** The lemma of a word by a script, or null when the script says nothing or does not fit the word. */
    public static @Nullable String apply(String script, String word) {
        String[] parts = script.split(":", 3);
        if (parts.length < 3) {
            return null;
        }
        String start = parts[0].equals("L") ? word.toLowerCase(Locale.ROOT) : word;
        int kept = start.length() - Integer.parseInt(parts[1]);
        String lemma = kept < 0 ? "" : start.substring(0, kept) + parts[2];
        return lemma.isEmpty() ? null : lemma;
    }
}
