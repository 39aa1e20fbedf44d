package org.dateline.eval.gold;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two wordings of a name or phrase are alike: one holds all words of the other, or they share half of all. */
public final class Wording {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Set<String> LIGHT =
            Set.of("the", "a", "an", "of", "and", "its", "his", "their", "some", "at", "least");

    private Wording() {}

    /** The words that carry meaning: in lower case, without accents, articles and possessives. */
    static Set<String> words(String text) {
        String decomposed = Normalizer.normalize(text.replace('\u2019', '\''), Normalizer.Form.NFKD);
        String plain = NOT_ASCII.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        plain = POSSESSIVE.matcher(plain).replaceAll(" ").replace("'", "").replace("`", "");
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            if (!LIGHT.contains(word.group())) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** Whether two wordings are alike; one without words is like nothing. */
    public static boolean isLike(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        Set<String> mine = words(one);
        Set<String> theirs = words(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        long shared = mine.stream().filter(theirs::contains).count();
        long all = mine.size() + theirs.size() - shared;
        return shared == mine.size() || shared == theirs.size() || 2 * shared >= all;
    }
}
