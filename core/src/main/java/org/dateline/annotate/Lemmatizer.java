package org.dateline.annotate;

import java.util.Locale;
import java.util.Set;
import org.dateline.annotate.encoder.LemmaScript;
import org.dateline.annotate.encoder.WordPieces;
import org.dateline.annotate.split.Endings;
import org.dateline.annotate.split.Endings.Form;
import org.dateline.annotate.split.Letters;
import org.dateline.annotate.split.WordLists;
import org.dateline.annotate.split.WordUse;
import org.jspecify.annotations.Nullable;

/**
 * Dictionary forms by tag: the list of irregular forms first, then endings. Where endings allow several forms
 * ({@code hoping} from {@code hope} or {@code hop}) spelling rules and then the encoder's vocabulary decide.
 */
final class Lemmatizer {

    /** Tags whose lemmas the encoder gets right more often than the rules, on the development parts of EWT and GUM. */
    private static final Set<String> BY_ENCODER = Set.of("JJ", "FW", "PRP$");

    /** A listed form that is itself as common as this is a base form of its own: "found", "saw". */
    private static final int COMMON = 5000;

    private static final int LONGEST_STEM_END = 3;

    private final WordLists lists;
    private final Endings endings;
    private final WordPieces vocabulary;
    private final String silent;
    private final String possessive;

    Lemmatizer(WordLists lists, WordPieces vocabulary) {
        this.lists = lists;
        this.endings = lists.endings();
        this.vocabulary = vocabulary;
        this.silent = lists.first(WordUse.SILENT);
        this.possessive = lists.first(WordUse.POSSESSIVE);
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
            case "NNPS" -> Letters.isUpper(word) && word.length() > 3 ? word : without(Form.NAME, word, lower);
            case "VBD", "VBN", "VBP", "VBZ", "VBG", "VB" -> verb(lower, tag);
            case "MD" -> listed(lower, "modal", lower);
            case "NNS" -> plural(lower);
            case "JJR", "RBR" -> graded(lower, Form.COMPARATIVE, Form.COMPARATIVE_STEM);
            case "JJS", "RBS" -> graded(lower, Form.SUPERLATIVE, Form.SUPERLATIVE_STEM);
            case "PRP", "DT" -> listed(lower, "pronoun", lower);
            case "POS" -> possessive;
            case "CD" -> Letters.isUpper(word) || word.chars().anyMatch(Character::isDigit) ? word : lower;
            case "NN" -> listed(lower, "other", Letters.isUpper(word) && word.length() > 1 ? word : lower);
            case "JJ" -> name ? word : lower;
            default -> listed(lower, "other", lower);
        };
    }

    private String listed(String lower, String tags, String otherwise) {
        String found = lists.lemma(lower, tags);
        return found == null ? otherwise : found;
    }

    /** A word without an ending of a form; the word itself when it has none. */
    private String without(Form form, String word, String lower) {
        String found = replaced(form, word, lower);
        return found == null ? word : found;
    }

    private @Nullable String replaced(Form form, String word, String lower) {
        return endings.replaced(form, word, lower, vocabulary::rank);
    }

    private String verb(String lower, String tag) {
        String found = lists.lemma(lower, "verb");
        if (found != null
                && !(tag.equals("VB") && vocabulary.rank(lower) < COMMON && !lists.is(WordUse.AUXILIARY, found))) {
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
            case "VBZ" -> without(Form.S, lower, lower);
            case "VBG" -> completed(Form.GERUND_STEM, lower);
            case "VBD", "VBN" -> {
                String past = replaced(Form.PAST, lower, lower);
                yield past == null ? completed(Form.PAST_STEM, lower) : past;
            }
            default -> lower;
        };
    }

    /** The lemma of an irregular verb with a prefix: {@code overtook}. */
    private @Nullable String prefixed(String lower) {
        for (String prefix : lists.words(WordUse.IRREGULAR_PREFIX)) {
            if (lower.startsWith(prefix) && lower.length() > prefix.length() + 2) {
                String found = lists.lemma(lower.substring(prefix.length()), "verb");
                if (found != null && vocabulary.rank(prefix + found) < Integer.MAX_VALUE) {
                    return prefix + found;
                }
            }
        }
        return null;
    }

    private String completed(Form form, String lower) {
        String stem = replaced(form, lower, lower);
        return stem == null ? lower : stem(stem);
    }

    /** The verb whose stem is left when an ending is taken away. */
    private String stem(String stem) {
        int length = stem.length();
        if (length < 2) {
            return stem;
        }
        if (stem.charAt(length - 1) == stem.charAt(length - 2) && is(WordUse.DOUBLED, stem, length - 1)) {
            String single = stem.substring(0, length - 1);
            boolean keeps =
                    is(WordUse.DOUBLED_ITSELF, stem, length - 1) && vocabulary.rank(stem) < vocabulary.rank(single);
            return keeps || vocabulary.rank(stem) < Integer.MAX_VALUE && vocabulary.rank(single) == Integer.MAX_VALUE
                    ? stem
                    : single;
        }
        boolean shortStem = syllables(stem) == 1
                && !isVowel(stem, length - 1)
                && isVowel(stem, length - 2)
                && (length < 3 || !isVowel(stem, length - 3))
                && !is(WordUse.NEVER_BEFORE_SILENT, stem, length - 1);
        if (shortStem) {
            return stem + silent;
        }
        int plain = vocabulary.rank(stem);
        int whole = vocabulary.rank(stem + silent);
        if (plain != whole) {
            boolean swallowed = plain > whole || hasSwallowed(stem) && whole < Integer.MAX_VALUE;
            return swallowed ? stem + silent : stem;
        }
        return hasSwallowed(stem) || hasOftenSwallowed(stem) ? stem + silent : stem;
    }

    private boolean is(WordUse use, String word, int index) {
        return lists.is(use, word.substring(index, index + 1));
    }

    private boolean isVowel(String word, int index) {
        return is(WordUse.VOWEL, word, index);
    }

    /** Whether most verbs of two or more syllables that end so in their stem have a silent letter: {@code confine}. */
    private boolean hasOftenSwallowed(String stem) {
        int length = stem.length();
        return length > 3
                && !isVowel(stem, length - 3)
                && lists.is(WordUse.OFTEN_SWALLOWED, stem.substring(length - 2));
    }

    /** Whether no verb ends so without a silent letter. */
    private boolean hasSwallowed(String stem) {
        return !endsIn(WordUse.NOT_SWALLOWED, stem)
                && (endsIn(WordUse.SWALLOWED, stem) || endsIn(WordUse.SWALLOWED_LONG, stem) && syllables(stem) > 1);
    }

    private boolean endsIn(WordUse use, String stem) {
        for (int letters = 1; letters <= Math.min(LONGEST_STEM_END, stem.length()); letters++) {
            if (lists.is(use, stem.substring(stem.length() - letters))) {
                return true;
            }
        }
        return false;
    }

    private int syllables(String word) {
        int count = 0;
        boolean vowel = false;
        for (int index = 0; index < word.length(); index++) {
            boolean now = isVowel(word, index) || index > 0 && is(WordUse.LATER_VOWEL, word, index);
            count += now && !vowel ? 1 : 0;
            vowel = now;
        }
        return count;
    }

    private String plural(String lower) {
        String found = lists.lemma(lower, "noun");
        String man = found == null ? replaced(Form.MAN, lower, lower) : found;
        if (man != null) {
            return man;
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && hyphen + 2 < lower.length()) {
            return lower.substring(0, hyphen + 1) + plural(lower.substring(hyphen + 1));
        }
        String marked = replaced(Form.NOUN, lower, lower);
        if (marked != null) {
            return marked;
        }
        return lower.length() > 2 ? without(Form.S, lower, lower) : lower;
    }

    private String graded(String lower, Form form, Form stemOf) {
        String found = lists.lemma(lower, "adjective");
        String whole = found == null ? replaced(form, lower, lower) : found;
        if (whole != null) {
            return whole;
        }
        String stem = replaced(stemOf, lower, lower);
        if (stem == null) {
            return lower;
        }
        int last = stem.length() - 1;
        if (stem.charAt(last) == stem.charAt(last - 1) && !is(WordUse.GRADE_DOUBLED_ITSELF, stem, last)) {
            return stem.substring(0, last);
        }
        return vocabulary.rank(stem + silent) < vocabulary.rank(stem) ? stem + silent : stem;
    }
}
