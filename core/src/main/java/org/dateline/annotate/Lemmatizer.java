package org.dateline.annotate;

import java.util.Locale;
import java.util.Set;
import org.dateline.annotate.encoder.LemmaScript;
import org.dateline.annotate.encoder.WordPieces;
import org.dateline.annotate.split.Letters;
import org.dateline.annotate.split.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms by tag: the list of irregular forms first, then endings. Where endings allow several forms
 * ({@code hoping} from {@code hope} or {@code hop}) spelling rules and then the encoder's vocabulary decide.
 */
final class Lemmatizer {

    private static final String VOWELS = "aeiou";
    private static final Set<String> LIKE_E = Set.of(
            "in", "id", "ur", "ir", "ok", "ak", "ap", "ut", "am", "im", "um", "od", "ad", "ed", "il", "ul", "ot");

    /** Tags whose lemmas the encoder gets right more often than the rules, on the development parts of EWT and GUM. */
    private static final Set<String> BY_ENCODER = Set.of("JJ", "FW", "PRP$");

    private final WordLists lists;
    private final WordPieces vocabulary;

    Lemmatizer(WordLists lists, WordPieces vocabulary) {
        this.lists = lists;
        this.vocabulary = vocabulary;
    }

    /**
     * The lemma of a word, with the encoder's help where capitals or grammar decide and endings do not.
     *
     * @param word as written, quotes plain
     * @param tag its Penn tag
     * @param name whether an adjective is written with a capital because it belongs to a name: {@code Kenyan}
     * @param script how the encoder would make the lemma
     * @return in lower case; names, figures and words in capitals as written
     */
    String lemma(String word, String tag, boolean name, String script) {
        String encoded = BY_ENCODER.contains(tag) ? LemmaScript.apply(script, word) : null;
        return encoded == null ? lemma(word, tag, name) : encoded;
    }

    /**
     * The lemma of a word by rules and lists alone.
     *
     * @param word as written, quotes plain
     * @param tag its Penn tag
     * @param name whether an adjective is written with a capital because it belongs to a name: {@code Kenyan}
     * @return in lower case; names, figures and words in capitals as written
     */
    String lemma(String word, String tag, boolean name) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (tag) {
            case "NNP", "ADD", "FW", "GW", "SYM", "NFP" -> word;
            case "NNPS" -> nameWithoutPlural(word, lower);
            case "VBD", "VBN", "VBP", "VBZ", "VBG", "VB" -> verb(lower, tag);
            case "MD" -> listed(lower, "modal", lower);
            case "NNS" -> plural(lower);
            case "JJR", "RBR" -> graded(lower, "er");
            case "JJS", "RBS" -> graded(lower, "est");
            case "PRP", "DT" -> listed(lower, "pronoun", lower);
            case "POS" -> "'s";
            case "CD" -> Letters.isUpper(word) || word.chars().anyMatch(Character::isDigit) ? word : lower;
            case "NN" -> listed(lower, "other", Letters.isUpper(word) && word.length() > 1 ? word : lower);
            case "JJ" -> name ? word : lower;
            default -> listed(lower, "other", lower);
        };
    }

    /** {@code American} for {@code Americans}. */
    private static String nameWithoutPlural(String word, String lower) {
        if (Letters.isUpper(word) && word.length() > 3
                || !lower.endsWith("s")
                || lower.endsWith("ss")
                || lower.length() < 4) {
            return word;
        }
        return lower.endsWith("ies") && lower.length() > 5
                ? word.substring(0, word.length() - 3) + "y"
                : word.substring(0, word.length() - 1);
    }

    private String listed(String lower, String tags, String otherwise) {
        String found = lists.lemma(lower, tags);
        return found == null ? otherwise : found;
    }

    private String verb(String lower, String tag) {
        String found = lists.lemma(lower, "verb");
        if (found != null
                && !(tag.equals("VB")
                        && vocabulary.rank(lower) < 5000
                        && !found.equals("be")
                        && !found.equals("have"))) {
            return found;
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0) {
            return lower.substring(0, hyphen + 1) + verb(lower.substring(hyphen + 1), tag);
        }
        String prefixed = prefixed(lower);
        if (prefixed != null) {
            return prefixed;
        }
        return switch (tag) {
            case "VBZ" -> lower.endsWith("s") ? withoutS(lower) : lower;
            case "VBG" ->
                lower.endsWith("ing") && lower.length() > 4 ? stem(lower.substring(0, lower.length() - 3)) : lower;
            case "VBD", "VBN" -> past(lower);
            default -> lower;
        };
    }

    /** The lemma of an irregular verb with a prefix: {@code overtook}. */
    private @Nullable String prefixed(String lower) {
        for (String prefix : new String[] {"over", "under", "out", "with", "mis", "re", "fore", "up", "un"}) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length() + 2) {
                String found = lists.lemma(lower.substring(prefix.length()), "verb");
                if (found != null && vocabulary.rank(prefix + found) < Integer.MAX_VALUE) {
                    return prefix + found;
                }
            }
        }
        return null;
    }

    private String past(String lower) {
        if (lower.endsWith("ied") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("ed") && lower.length() > 3 ? stem(lower.substring(0, lower.length() - 2)) : lower;
    }

    /** The verb whose stem is left after {@code -ing} or {@code -ed}. */
    private String stem(String stem) {
        int length = stem.length();
        char last = stem.charAt(length - 1);
        if (length < 2) {
            return stem;
        }
        char before = stem.charAt(length - 2);
        if (last == before && "bdfgklmnprtvz".indexOf(last) >= 0) {
            String single = stem.substring(0, length - 1);
            boolean keeps =
                    (last == 'l' || last == 'f' || last == 'z') && vocabulary.rank(stem) < vocabulary.rank(single);
            return keeps || vocabulary.rank(stem) < Integer.MAX_VALUE && vocabulary.rank(single) == Integer.MAX_VALUE
                    ? stem
                    : single;
        }
        int plain = vocabulary.rank(stem);
        int silent = vocabulary.rank(stem + "e");
        boolean shortStem = syllables(stem) == 1
                && VOWELS.indexOf(last) < 0
                && VOWELS.indexOf(before) >= 0
                && (length < 3 || VOWELS.indexOf(stem.charAt(length - 3)) < 0)
                && "wxy".indexOf(last) < 0;
        if (shortStem) {
            return stem + "e";
        }
        if (plain != silent) {
            return plain < silent ? needsE(stem) && silent < Integer.MAX_VALUE ? stem + "e" : stem : stem + "e";
        }
        return needsE(stem) || likesE(stem) ? stem + "e" : stem;
    }

    /** Whether most verbs of two or more syllables that end so in their stem have an {@code e}: {@code confine}. */
    private static boolean likesE(String stem) {
        int length = stem.length();
        return length > 3 && VOWELS.indexOf(stem.charAt(length - 3)) < 0 && LIKE_E.contains(stem.substring(length - 2));
    }

    /** Whether no English verb ends so without an {@code e}. */
    private static boolean needsE(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return "cuvz".indexOf(last) >= 0
                || last == 's' && !stem.endsWith("ss") && !stem.endsWith("us")
                || stem.endsWith("at") && syllables(stem) > 1 && !stem.endsWith("eat") && !stem.endsWith("oat")
                || stem.endsWith("iz")
                || stem.endsWith("bl")
                || stem.endsWith("tl")
                || stem.endsWith("pl")
                || stem.endsWith("dg")
                || stem.endsWith("rg")
                || stem.endsWith("ag") && syllables(stem) > 1;
    }

    private static int syllables(String word) {
        int count = 0;
        boolean vowel = false;
        for (int index = 0; index < word.length(); index++) {
            boolean now = VOWELS.indexOf(word.charAt(index)) >= 0 || word.charAt(index) == 'y' && index > 0;
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return count;
    }

    private String plural(String lower) {
        String found = lists.lemma(lower, "noun");
        if (found != null) {
            return found;
        }
        if (lower.endsWith("women")) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (lower.endsWith("men") && lower.length() > 3) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && hyphen + 2 < lower.length()) {
            return lower.substring(0, hyphen + 1) + plural(lower.substring(hyphen + 1));
        }
        if (lower.endsWith("'s") && lower.length() > 2) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.endsWith("s") && lower.length() > 2 ? withoutS(lower) : lower;
    }

    private String withoutS(String lower) {
        int length = lower.length();
        if (lower.endsWith("ies") && length > 4) {
            return lower.substring(0, length - 3) + "y";
        }
        if (lower.endsWith("sses")
                || lower.endsWith("shes")
                || lower.endsWith("ches")
                || lower.endsWith("xes")
                || lower.endsWith("zzes")) {
            String whole = lower.substring(0, length - 1);
            String cut = lower.substring(0, length - 2);
            return vocabulary.rank(whole) < vocabulary.rank(cut) ? whole : cut;
        }
        if (lower.endsWith("oes") || lower.endsWith("uses") || lower.endsWith("ises")) {
            String whole = lower.substring(0, length - 1);
            String cut = lower.substring(0, length - 2);
            return vocabulary.rank(cut) < vocabulary.rank(whole) ? cut : whole;
        }
        return lower.endsWith("ss")
                        || lower.endsWith("us")
                                && vocabulary.rank(lower) < vocabulary.rank(lower.substring(0, length - 1))
                ? lower
                : lower.substring(0, length - 1);
    }

    private String graded(String lower, String ending) {
        String found = lists.lemma(lower, "adjective");
        if (found != null) {
            return found;
        }
        if (!lower.endsWith(ending) || lower.length() < ending.length() + 3) {
            return lower;
        }
        String stem = lower.substring(0, lower.length() - ending.length());
        int length = stem.length();
        if (stem.endsWith("i")) {
            return stem.substring(0, length - 1) + "y";
        }
        if (stem.charAt(length - 1) == stem.charAt(length - 2) && "lse".indexOf(stem.charAt(length - 1)) < 0) {
            return stem.substring(0, length - 1);
        }
        return vocabulary.rank(stem + "e") < vocabulary.rank(stem) ? stem + "e" : stem;
    }
}
